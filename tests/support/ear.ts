import { Client } from 'pg';
import { until } from '../../scripts/toolchain/until';
import type { TestEnvironment } from './environment';

type Row = Record<string, unknown>;

/** Hears what the database tells everybody on one channel. */
export class Ear {
  private said: Row[] = [];
  private marks = 0;

  private constructor(
    private readonly client: Client,
    private readonly canal: string,
  ) {
    client.on('notification', ({ payload }) => this.said.push(JSON.parse(payload ?? '{}') as Row));
  }

  static async open({ databaseUrl }: TestEnvironment, canal: string): Promise<Ear> {
    const client = new Client({ connectionString: databaseUrl });
    const ear = new Ear(client, canal);
    await client.connect();
    await client.query(`LISTEN ${canal}`);
    return ear;
  }

  /** All that was said since one last asked: what left before has arrived. */
  async heard(): Promise<Row[]> {
    const marca = `${(this.marks += 1)}`;
    await this.client.query('SELECT pg_notify($1, $2)', [this.canal, JSON.stringify({ marca })]);
    await until(() => this.said.some((s) => s['marca'] === marca) || undefined, { what: `mark ${marca}` });
    return this.said.splice(0).filter((s) => !('marca' in s));
  }

  /** Settled the next time something that fits is said. */
  next(fits: (payload: string) => boolean = () => true): Promise<void> {
    return new Promise((done) => {
      const listen = ({ payload = '' }): void => {
        if (!fits(payload)) return;
        this.client.off('notification', listen);
        done();
      };
      this.client.on('notification', listen);
    });
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
