// What the worker that delivers alerts bundles: without the procedure it starts in a fraction of the time.
export { avisos } from './avisos';
export { pruebaDeAlcance } from './prueba-de-alcance';
