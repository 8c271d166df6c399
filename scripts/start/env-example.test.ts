import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { settingNames, settings } from '../../contracts/settings';
import { root } from '../toolchain/folders';

const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'));
const database = { DATABASE_URL: 'postgresql://localhost/apolo' };

test('.env.example names every setting', () => {
  expect(Object.keys(example)).toEqual(expect.arrayContaining([...settingNames]));
});

test('.env.example, copied as it is, changes nothing', () => {
  expect(settings({ ...example, ...database })).toEqual(settings(database));
});
