import { settings, SettingsError } from './settings';

const minimal = { DATABASE_URL: 'postgresql://apolo@localhost:5433/apolo' };

test('only the database must be given; the rest has defaults', () => {
  expect(settings(minimal)).toEqual({
    databaseUrl: 'postgresql://apolo@localhost:5433/apolo',
    temporalAddress: 'localhost:7233',
    temporalNamespace: 'default',
    taskQueue: 'apolo',
    temporalUiUrl: 'http://localhost:8233',
    apiPort: 3000,
    apiHost: '127.0.0.1',
    deliveryRetryMs: 60_000,
    deliveryTimeoutMs: 10_000,
    mailFrom: 'Apolo <apolo@localhost>',
    publicUrl: 'http://localhost:3000',
    smtpUrl: undefined,
    webhookAllowPrivate: false,
    logLevel: 'info',
    dataDirectory: '.apolo',
    sessionHours: 12,
    registroWaitMs: 3000,
    metricsPort: 9464,
  });
});

test('numbers are read from text and an empty variable counts as absent', () => {
  expect(settings({ ...minimal, API_PORT: '8080', SESSION_HOURS: '0.5', LOG_LEVEL: '' })).toMatchObject({
    apiPort: 8080,
    sessionHours: 0.5,
    logLevel: 'info',
  });
});

test.each([
  [{}, 'DATABASE_URL is missing'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a postgresql:// address'],
  [{ ...minimal, API_PORT: 'tres mil' }, 'API_PORT must be a port number'],
  [{ ...minimal, API_PORT: '70000' }, 'API_PORT must be a port between 1 and 65535'],
  [{ ...minimal, TEMPORAL_ADDRESS: 'http://localhost' }, 'TEMPORAL_ADDRESS must be host:port'],
  [{ ...minimal, TEMPORAL_UI_URL: 'localhost' }, 'TEMPORAL_UI_URL must be an http(s) address'],
  [{ ...minimal, LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ ...minimal, REGISTRO_WAIT_MS: '-1' }, 'REGISTRO_WAIT_MS must be greater than 0'],
])('a wrong variable names itself: %j', (env, message) => {
  expect(() => settings(env)).toThrow(SettingsError);
  expect(() => settings(env)).toThrow(message);
});

test('every wrong variable is named at once, without its value', () => {
  const env = { DATABASE_URL: 'secret', METRICS_PORT: '0' };
  expect(() => settings(env)).toThrow(/DATABASE_URL .*; METRICS_PORT /);
  expect(() => settings(env)).not.toThrow(/secret/);
});
