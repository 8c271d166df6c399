import { useApi } from '../support/product';
import { beneficiaries } from './beneficiarios';
import { planConditions } from './condiciones';
import { accounts } from './cuentas';
import { masters } from './maestros';
import { referencePrices } from './reference-prices';

describe('lo que se sabe de cada uno', () => {
  const product = useApi();

  describe('las cuentas', () => {
    accounts(product);
  });
  describe('las condiciones', () => {
    planConditions(product);
  });
  describe('los precios de referencia', () => {
    referencePrices(product);
  });
  describe('los beneficiarios', () => {
    beneficiaries(product);
  });
});
// On a product of its own: the trace is of all that anybody changed.
describe('lo que se cambia', () => {
  masters(useApi());
});
