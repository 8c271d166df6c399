import { useProduct } from '../support/product';
import { rehearsalsOfRules } from './ensayo-de-reglas';
import { versionsOfRules } from './reglas';

const product = useProduct({ permiteReglasPropias: true });

// First: its cases are all there are.
describe('el ensayo', () => {
  rehearsalsOfRules(product);
});
describe('las versiones', () => {
  versionsOfRules(product);
});
