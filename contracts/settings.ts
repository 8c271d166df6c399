import { z } from 'zod';

const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a whole number')
  .min(1, 'must be a port between 1 and 65535')
  .max(65_535, 'must be a port between 1 and 65535');

const positive = z.coerce.number({ error: 'must be a number' }).positive('must be greater than 0');

const databaseUrl = z
  .string({ error: 'is missing: give the address of the PostgreSQL database (npm start sets it by itself)' })
  .regex(/^postgres(ql)?:\/\/./, 'must be a postgresql:// address');

const hostAndPort = z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must be host:port');
const word = z.string().regex(/^\S+$/, 'must not contain spaces');
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

const variables = z.object({
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: hostAndPort.default('localhost:7233'),
  TEMPORAL_NAMESPACE: word.default('default'),
  TEMPORAL_TASK_QUEUE: word.default('apolo'),
  TEMPORAL_UI_URL: httpUrl.default('http://localhost:8233'),
  API_PORT: port.default(3000),
  API_HOST: word.default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  APOLO_DATA: z.string().default('.apolo'),
  SESSION_HOURS: positive.default(12),
  REGISTRO_WAIT_MS: positive.default(3000),
  METRICS_PORT: port.default(9464),
  PUBLIC_URL: httpUrl.default('http://localhost:3000'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z.string().default('Apolo <apolo@localhost>'),
  WEBHOOK_ALLOW_PRIVATE: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  DELIVERY_TIMEOUT_MS: positive.max(15_000, 'must be at most 15000').default(10_000),
  DELIVERY_RETRY_MS: positive.default(60_000),
});

const schema = variables.transform((env) => ({
  databaseUrl: env.DATABASE_URL,
  temporalAddress: env.TEMPORAL_ADDRESS,
  temporalNamespace: env.TEMPORAL_NAMESPACE,
  taskQueue: env.TEMPORAL_TASK_QUEUE,
  temporalUiUrl: env.TEMPORAL_UI_URL,
  apiPort: env.API_PORT,
  apiHost: env.API_HOST,
  logLevel: env.LOG_LEVEL,
  dataDirectory: env.APOLO_DATA,
  sessionHours: env.SESSION_HOURS,
  registroWaitMs: env.REGISTRO_WAIT_MS,
  metricsPort: env.METRICS_PORT,
  publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
  smtpUrl: env.SMTP_URL,
  mailFrom: env.MAIL_FROM,
  webhookAllowPrivate: env.WEBHOOK_ALLOW_PRIVATE === 'true',
  deliveryTimeoutMs: env.DELIVERY_TIMEOUT_MS,
  deliveryRetryMs: env.DELIVERY_RETRY_MS,
}));

/** The names of all variables that are read. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** What the environment tells the worker and the API; `.env.example` lists the variables. */
export type Settings = z.output<typeof schema>;

/** One sentence per wrong variable, each beginning with its name. Never shows a value: it may be a secret. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings from the environment; an empty variable counts as absent.
 *
 * @throws {SettingsError} naming every variable that is missing or wrong.
 */
export function settings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
}

/** For a process's start: what is wrong goes to standard error, and the process ends with status 1. */
export function settingsOrExit(): Settings {
  try {
    return settings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}
