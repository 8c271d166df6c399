import { useProduct } from '../support/product';
import { handovers } from './handovers';
import { reports } from './informes';

const product = useProduct();

// First: they count all there is.
describe('los informes', () => {
  reports(product);
});
describe('los traspasos', () => {
  handovers(product);
});
