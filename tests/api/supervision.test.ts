import { useApi } from '../support/product';
import { dutyAndReach } from './guardias';
import { phoneCalls } from './llamadas';
import { news } from './news';
import { reasons } from './porque';
import { watchedCases } from './supervision';

describe('lo que está en curso', () => {
  const product = useApi();

  // First: something else than JSON is told there, which the listeners of the others would not understand.
  describe('las novedades', () => {
    news(product);
  });
  // Before anybody else opens a case: its own are all there are.
  describe('la supervisión', () => {
    watchedCases(product);
  });
  describe('las llamadas', () => {
    phoneCalls(product);
  });
  describe('los pendientes', () => {
    reasons(product);
  });
});
// On a product of their own: they ask who can be reached among all.
describe('las guardias', () => {
  dutyAndReach(useApi());
});
