import { testApi } from './api';
import type { Caller, TestApi } from './api';
import { testEnvironment } from './environment';
import type { TestEnvironment } from './environment';
import { startWorker } from './processes';
import type { TestProcess } from './processes';

/** What a test file works with once its `beforeAll` has run. */
export interface Product {
  env: TestEnvironment;
  api: TestApi;
  /** With the session of a coordinador. */
  caller: Caller;
}

/** An API and a worker for this file alone, on its own database. The API waits for the case as long as a slow machine may need. */
export const useProduct = (): Product => use({ REGISTRO_WAIT_MS: '20000' }, startWorker);

/** The same without a worker: what is opened stays unjudged. */
export const useApi = (env: Record<string, string> = {}): Product => use(env);

function use(env: Record<string, string>, start?: typeof startWorker): Product {
  const product = {} as Product;
  let worker: TestProcess | undefined;
  beforeAll(async () => {
    product.env = await testEnvironment();
    worker = await start?.(product.env);
    product.api = await testApi(product.env, { env });
    product.caller = await product.api.as('coordinador');
  });
  afterAll(async () => {
    await product.api?.close();
    await worker?.stop();
    await product.env?.close();
  });
  return product;
}
