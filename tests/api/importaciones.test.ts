import { useApi } from '../support/product';
import { imports } from './importaciones';
import { importsInCourse } from './importaciones-en-curso';

const product = useApi();

describe('los archivos', () => {
  imports(product);
});
// Last: thousands stay.
describe('en curso', () => {
  importsInCourse(product);
});
