import { useProduct } from '../support/product';
import { qualityCases } from './calidad';
import { surveys } from './surveys';

const product = useProduct();

describe('la calidad', () => {
  qualityCases(product);
});
describe('las encuestas', () => {
  surveys(product);
});
