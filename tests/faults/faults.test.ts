import { useProduct } from '../support/product';
import { badSignals } from './bad-signals';
import { killedImports } from './import-kill';
import { killedBeforeItsQualityCase } from './quality-kill';

const product = useProduct();

describe('a case that is sent anything', () => {
  badSignals(product);
});
describe('a worker that dies', () => {
  killedBeforeItsQualityCase(product);
});
describe('an import that dies', () => {
  killedImports(product);
});
