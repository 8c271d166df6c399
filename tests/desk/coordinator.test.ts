import { useDesk } from '../support/desk';
import { ringingCalls } from './calls';
import { dailyJobs } from './jobs';
import { withTheKeyboard } from './keyboard';
import { linkAndOthers } from './link';

// One product and one browser for all of it: starting them takes longer than most of what is done with them.
const desk = useDesk();

describe('solo con el teclado', () => {
  withTheKeyboard(desk);
});
describe('llamadas', () => {
  ringingCalls(desk);
});
describe('lo de todos los días', () => {
  dailyJobs(desk);
});
describe('cortes, otras personas y relojes', () => {
  linkAndOthers(desk);
});
