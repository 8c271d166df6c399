import { useProduct } from '../support/product';
import { exceptions } from './excepciones';
import { quotes } from './quotes';
import { refusals } from './refusals';

const product = useProduct();

// First: they are all the refusals there are.
describe('las negativas', () => {
  refusals(product);
});
describe('las cotizaciones', () => {
  quotes(product);
});
describe('las excepciones', () => {
  exceptions(product);
});
