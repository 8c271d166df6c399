import { useProduct } from '../support/product';
import { callTrail } from './call-trail';
import { wholeCases } from './cases';
import { openings } from './openings';
import { recovery } from './recovery';
import { registros } from './registros';

const product = useProduct();

describe('un caso', () => {
  wholeCases(product);
});
describe('la apertura', () => {
  openings(product);
});
describe('los registros', () => {
  registros(product);
});
describe('el rastro de los llamados', () => {
  callTrail(product);
});
// Last: one registro of it is never settled.
describe('lo interrumpido', () => {
  recovery(product);
});
