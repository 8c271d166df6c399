import { useApi } from '../support/product';
import { documentsOfTheApi } from './documents';
import { importedCases } from './imported';
import { lists } from './lists';
import { operators } from './operators';
import { badRequests } from './requests';
import { searches } from './search';

describe('lo que se lee', () => {
  const product = useApi();

  // First, in this order: nobody has opened anything, then nobody but they.
  describe('lo importado', () => {
    importedCases(product);
  });
  describe('las listas', () => {
    lists(product);
  });
  describe('las búsquedas', () => {
    searches(product);
  });
  describe('las personas', () => {
    operators(product);
  });
  describe('el contrato', () => {
    documentsOfTheApi(product);
  });
});
describe('lo que se pide mal', () => {
  badRequests();
});
