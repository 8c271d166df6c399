import { testApi } from './api';
import type { ApiOptions, Caller, TestApi } from './api';
import { Ear } from './ear';
import { testEnvironment } from './environment';
import type { TestEnvironment } from './environment';
import { startWorker } from './processes';
import type { TestProcess } from './processes';

/** What a test file, or a part of one, works with once its `beforeAll` has run. */
export interface Product {
  env: TestEnvironment;
  api: TestApi;
  /** With the session of a coordinador. */
  caller: Caller;
  /** Hears a channel of its database until the product ends. */
  listen(canal: string): Promise<Ear>;
}
export interface Served extends Product {
  worker: TestProcess;
}

/** An API and a worker for this file alone, on its own database. The API waits for the case as long as a slow machine may need. */
export const useProduct = ({ env, ...options }: ApiOptions = {}): Served =>
  use({ env: { REGISTRO_WAIT_MS: '20000', ...env }, ...options }, startWorker) as Served;

/** The same without a worker: what is opened stays unjudged, and the API waits for nobody. */
export const useApi = ({ env, ...options }: ApiOptions = {}): Product =>
  use({ env: { REGISTRO_WAIT_MS: '20', ...env }, ...options });

function use(options: ApiOptions, start?: typeof startWorker): Product {
  const product: Partial<Served> = {};
  const ears: Ear[] = [];
  beforeAll(async () => {
    const env = await testEnvironment();
    product.env = env;
    product.listen = async (canal) => {
      const ear = await Ear.open(env, canal);
      ears.push(ear);
      return ear;
    };
    if (start) product.worker = await start(env);
    product.api = await testApi(env, options);
    product.caller = await product.api.as('coordinador');
  });
  afterAll(async () => {
    // Connections end before their database goes.
    await Promise.all(ears.map((ear) => ear.end()));
    await product.api?.close();
    await product.worker?.stop();
    await product.env?.close();
  });
  return product as Product;
}
