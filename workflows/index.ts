// What the worker of cases bundles: every workflow type, by the name it is started with.
export { asistencia } from './asistencia';
export { calidad } from './calidad';
export { ensayoDeReglas } from './ensayo-de-reglas';
export { expediente } from './expediente';
