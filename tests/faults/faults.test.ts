import { useProduct } from '../support/product';
import { badSignals } from './bad-signals';
import { killedImports } from './import-kill';
import { killedBeforeItsQualityCase } from './quality-kill';

// On a busy machine a worker that was killed takes long to come back.
const product = useProduct({ env: { REGISTRO_WAIT_MS: '60000' } });

describe('a case that is sent anything', () => {
  badSignals(product);
});
describe('a worker that dies', () => {
  killedBeforeItsQualityCase(product);
});
describe('an import that dies', () => {
  killedImports(product);
});
