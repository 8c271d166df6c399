// What the worker bundles: every workflow type, by the name it is started with.
export { asistencia } from './asistencia';
export { avisos } from './avisos';
export { calidad } from './calidad';
export { ensayoDeReglas } from './ensayo-de-reglas';
export { expediente } from './expediente';
export { pruebaDeAlcance } from './prueba-de-alcance';
