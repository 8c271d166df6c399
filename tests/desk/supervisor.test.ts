import { useDesk } from '../support/desk';
import { workOfOthers } from './above';
import { alertsThatArrive } from './alerts';
import { dutyLists } from './duty';
import { everyScreen } from './every-screen';
import { prepareWorld } from './world';
import type { World } from './world';

const desk = useDesk();
let world: World;

beforeAll(async () => {
  world = await prepareWorld(desk);
});

// The screens first: what they show has not been decided yet.
describe('cada pantalla', () => {
  everyScreen(desk, () => world);
});
describe('quien responde por el trabajo de otros', () => {
  workOfOthers(desk, () => world);
});
describe('a quién se avisa', () => {
  dutyLists(desk);
});
// Last: a drill is said in every window until it is answered.
describe('avisos que llegan', () => {
  alertsThatArrive(desk, () => world);
});
