import type { Rol } from '../../procedure/roles';
import type { Case } from '../support/case';
import type { World } from './world';

/** A screen of the desk: who looks at it, where it is, and what tells that it has arrived. */
export interface Screen {
  /** Of its picture in the manual. */
  name: string;
  rol: Rol;
  path: string;
  /** Words that stand on it once it is complete. */
  shows: string | RegExp;
}

const asistencia = ({ expediente }: Case, query = ''): string => `/asistencias/${expediente}/1${query}`;

/** Every screen. Whatever is new in `desk/routes.tsx` comes here too: a test sees to it. */
export const screens = (w: World): Screen[] => [
  { name: 'asistencias', rol: 'coordinador', path: '/asistencias?vista=abiertos', shows: /\d+\/1/ },
  { name: 'expediente-nuevo', rol: 'coordinador', path: '/expedientes/nuevo', shows: 'Nuevo expediente' },
  { name: 'expediente', rol: 'coordinador', path: `/expedientes/${w.assigned.expediente}`, shows: 'Contactada' },
  {
    name: 'expediente-previas',
    rol: 'coordinador',
    path: `/expedientes/${w.assigned.expediente}?ver=previas`,
    shows: 'PLOMERIA',
  },
  {
    name: 'expediente-historial',
    rol: 'coordinador',
    path: `/expedientes/${w.assigned.expediente}?ver=historial`,
    shows: /coordinador/i,
  },
  { name: 'asistencia-llamados', rol: 'coordinador', path: asistencia(w.searching, '?ver=llamados'), shows: /1\/2/ },
  { name: 'asistencia-monitoreo', rol: 'coordinador', path: asistencia(w.assigned), shows: 'C-09' },
  {
    name: 'asistencia-porque',
    rol: 'coordinador',
    path: asistencia(w.assigned, `?reloj=${w.assigned.expediente}-1:C-09:1`),
    shows: 'Qué dice el procedimiento',
  },
  {
    name: 'asistencia-registro',
    rol: 'coordinador',
    path: asistencia(w.assigned, '?registro=proveedor-demora'),
    shows: 'Registrar',
  },
  {
    name: 'asistencia-bitacora',
    rol: 'coordinador',
    path: asistencia(w.unsatisfied, '?ver=bitacora'),
    shows: 'CARGA DE COSTOS',
  },
  {
    name: 'asistencia-costos',
    rol: 'coordinador',
    path: asistencia(w.unsatisfied, '?ver=costos'),
    shows: 'Mano de obra',
  },
  { name: 'asistencia-eventos', rol: 'coordinador', path: asistencia(w.unsatisfied, '?ver=eventos'), shows: 'C-13' },
  {
    name: 'asistencia-encuesta',
    rol: 'coordinador',
    path: asistencia(w.unsatisfied, '?ver=encuesta'),
    shows: /encuesta/i,
  },
  { name: 'asistencia-otros', rol: 'coordinador', path: asistencia(w.assigned, '?ver=otros'), shows: /datos/i },
  {
    name: 'asistencia-historial',
    rol: 'supervisor',
    path: asistencia(w.assigned, '?ver=historial'),
    shows: /coordinador/i,
  },
  { name: 'lista-agotada', rol: 'supervisor', path: asistencia(w.exhausted, '?ver=llamados'), shows: /agotad/i },
  { name: 'excepcion', rol: 'supervisor', path: asistencia(w.exception), shows: /excepci/i },
  { name: 'pendientes', rol: 'coordinador', path: '/pendientes', shows: 'C-03' },
  { name: 'supervision', rol: 'supervisor', path: '/supervision', shows: /\d+\/1/ },
  { name: 'supervision-decisiones', rol: 'supervisor', path: '/supervision?ver=decisiones', shows: /excepci/i },
  { name: 'supervision-carga', rol: 'supervisor', path: '/supervision?ver=carga', shows: /coordinador/i },
  { name: 'alertas', rol: 'supervisor', path: '/alertas', shows: 'Mesa' },
  {
    name: 'alertas-una',
    rol: 'supervisor',
    path: `/alertas?alerta=${encodeURIComponent(`${w.vital.expediente}-1:C-03:1/1/1`)}`,
    shows: 'sin sesión',
  },
  { name: 'pruebas-de-alcance', rol: 'supervisor', path: '/alertas?ver=pruebas', shows: 'Es la semanal' },
  {
    name: 'prueba-de-alcance',
    rol: 'supervisor',
    path: `/alertas?ver=pruebas&prueba=${w.prueba.id}`,
    shows: 'sin sesión',
  },
  { name: 'acuse', rol: 'coordinador', path: `/acuse/${w.acuse}`, shows: 'En nombre de' },
  { name: 'responder', rol: 'coordinador', path: `/responder/${w.prueba.token}`, shows: 'es una prueba' },
  { name: 'muro', rol: 'supervisor', path: '/muro', shows: /\d+\/1/ },
  { name: 'turno', rol: 'coordinador', path: '/turno', shows: 'bomberos' },
  { name: 'afiliados', rol: 'coordinador', path: '/afiliados?buscar=prueba', shows: /Prueba/ },
  { name: 'afiliados-importar', rol: 'jefe-operaciones', path: '/afiliados?ver=importar', shows: 'Archivos leídos' },
  { name: 'afiliado', rol: 'coordinador', path: '/afiliados/afiliado-001', shows: 'PLOMERIA' },
  { name: 'calidad', rol: 'jefe-calidad', path: '/calidad', shows: /\d+\/1/ },
  { name: 'calidad-informe', rol: 'jefe-calidad', path: '/calidad?ver=informe', shows: /informe/i },
  { name: 'calidad-causas', rol: 'jefe-calidad', path: '/calidad?ver=causas', shows: /puntualidad/i },
  {
    name: 'calidad-caso',
    rol: 'jefe-calidad',
    path: `/calidad/${w.unsatisfied.expediente}/1`,
    shows: 'dos horas tarde',
  },
  { name: 'encuestas', rol: 'jefe-calidad', path: '/encuestas', shows: /encuesta/i },
  { name: 'encuestas-preguntas', rol: 'jefe-calidad', path: '/encuestas?ver=preguntas', shows: /\?/ },
  { name: 'negativas', rol: 'jefe-calidad', path: '/encuestas?ver=negativas', shows: /negativas/i },
  { name: 'informes', rol: 'supervisor', path: '/informes', shows: 'Completar la apertura' },
  { name: 'informes-proveedores', rol: 'jefe-calidad', path: '/informes?ver=proveedores', shows: 'Puntaje' },
  {
    name: 'informes-lista',
    rol: 'jefe-calidad',
    path: '/informes?ver=promesas&cifra=dadas',
    shows: 'Volver a los números',
  },
  { name: 'proveedores', rol: 'jefe-operaciones', path: '/proveedores', shows: 'EXTERNO' },
  {
    name: 'proveedores-orden',
    rol: 'jefe-operaciones',
    path: '/proveedores?ver=orden&servicio=HOGAR%2FPLOMERIA&zona=RIO%20NEGRO%2FVIEDMA',
    shows: /PLOMERIA/,
  },
  { name: 'planes', rol: 'jefe-operaciones', path: '/planes', shows: /plan/i },
  { name: 'servicios', rol: 'jefe-operaciones', path: '/servicios', shows: 'PLOMERIA' },
  { name: 'precios', rol: 'jefe-operaciones', path: '/servicios?ver=precios', shows: /precio/i },
  { name: 'vecinas', rol: 'jefe-operaciones', path: '/servicios?ver=vecinas', shows: /\d km|zonas? vecinas?/i },
  { name: 'guiones', rol: 'coordinador', path: '/servicios?ver=guiones', shows: 'PROTECCIÓN DE DATOS' },
  { name: 'reglas', rol: 'jefe-operaciones', path: '/reglas', shows: /propuesto/i },
  {
    name: 'ensayo-de-reglas',
    rol: 'jefe-operaciones',
    path: `/reglas/ensayo/${w.ensayo}?certeza=EXACTO&reloj=C-03&nivel=1&lado=HUBO`,
    shows: 'Ya no sonaría',
  },
  { name: 'guardia', rol: 'supervisor', path: '/guardia?rol=gerencia', shows: 'vital 4 · decisiones 4 · calidad 2' },
  { name: 'guardia-turnos', rol: 'coordinador', path: '/guardia?ver=turnos', shows: 'Las 24 horas' },
  { name: 'guardia-ausencias', rol: 'supervisor', path: '/guardia?ver=ausencias', shows: 'No hay relevos anotados.' },
  { name: 'guardia-direcciones', rol: 'supervisor', path: '/guardia?ver=direcciones', shows: 'Jefatura de calidad' },
  { name: 'usuarios', rol: 'admin', path: '/usuarios', shows: 'jefe-calidad' },
  { name: 'mi-cuenta', rol: 'coordinador', path: '/mi-cuenta', shows: /apariencia/i },
];
