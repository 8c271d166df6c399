import type { IdDeClausula } from './clausulas';
import type { Reloj } from './clocks';
import { nombreDeDia } from './guardia';
import type { Canal, CanalDeNivel, Nivel, Prioridad, Reglas } from './reglas';
import { nombreDeRol } from './roles';

/** «asignacion.PROGRAMADO»: where a value stands in a rule set. Lists are one value. */
type Ruta<T> = {
  [K in keyof T & string]: T[K] extends number | string | readonly unknown[] ? K : `${K}.${Ruta<T[K]>}`;
}[keyof T & string];
export type RutaDeRegla = Ruta<Reglas>;

type UnidadDeRegla =
  | 'minutos'
  | 'segundos'
  | 'días hábiles'
  | 'hora'
  | 'veces'
  | 'milisegundos'
  | 'escalera'
  | 'canales'
  | 'día de la semana';

interface DescripcionDeRegla {
  etiqueta: string;
  unidad: UnidadDeRegla;
  /** null: no clause speaks of it. */
  clausula: IdDeClausula | null;
  relojes: readonly Reloj[];
  /** The text does not give it: it is our proposal. */
  propuesto: boolean;
  /** Which cases it is for, when there is one value for each priority. */
  prioridad?: Prioridad;
}

type Dada = Pick<DescripcionDeRegla, 'etiqueta' | 'clausula' | 'relojes'>;
const delTexto = (etiqueta: string, clausula: IdDeClausula, ...relojes: Reloj[]): Dada & { propuesto: false } => ({
  etiqueta,
  clausula,
  relojes,
  propuesto: false,
});
const propuesta = (
  etiqueta: string,
  clausula: IdDeClausula | null,
  ...relojes: Reloj[]
): Dada & { propuesto: true } => ({
  etiqueta,
  clausula,
  relojes,
  propuesto: true,
});
const minutos = <D extends Dada>(dada: D) => ({ ...dada, unidad: 'minutos' as const });
const hora = <D extends Dada>(dada: D) => ({ ...dada, unidad: 'hora' as const });
const dias = <D extends Dada>(dada: D) => ({ ...dada, unidad: 'días hábiles' as const });
const escalera = <D extends Dada>(dada: D) => ({ ...dada, unidad: 'escalera' as const });

const canales = <D extends Dada>(dada: D) => ({ ...dada, unidad: 'canales' as const });

const CALIDAD = ['C-19', 'C-33', 'C-34', 'C-35'] as const;

/** What every value of a rule set is, in the order in which it is shown. */
export const DESCRIPCION: Readonly<Record<RutaDeRegla, DescripcionDeRegla>> = {
  'atender.segundos': {
    ...propuesta('Atender la llamada, desde el primer timbre', 'A-5.1.1.b', 'C-20'),
    unidad: 'segundos',
  },
  apertura: minutos(propuesta('Completar la apertura', 'A-5.1.6', 'C-23')),
  excepcion: minutos(propuesta('Decidir una excepción', 'B-G.0', 'C-22')),
  'verificar.finDelDia': hora(propuesta('Resolver el A VERIFICAR: hora del día hábil siguiente', 'A-5.1.4.b', 'C-21')),
  supervisorDecide: minutos(propuesta('Decisión del supervisor', 'A-5.3P.4.2', 'C-27')),

  'asignacion.PROGRAMADO': {
    ...minutos(delTexto('Asignar proveedor, programado', 'A-5.2.2.a', 'C-01')),
    prioridad: 'PROGRAMADO',
  },
  'asignacion.EMERGENCIA': {
    ...minutos(delTexto('Asignar proveedor, emergencia', 'A-5.2.2.b', 'C-02')),
    prioridad: 'EMERGENCIA',
  },
  'asignacion.VITAL': { ...minutos(delTexto('Asignar proveedor, vital', 'A-5.2.2.c', 'C-03')), prioridad: 'VITAL' },
  'busquedaAgotada.PROGRAMADO': {
    ...minutos(propuesta('Decidir con la lista agotada, programado', 'A-5.2.2.1.d', 'C-06')),
    prioridad: 'PROGRAMADO',
  },
  'busquedaAgotada.EMERGENCIA': {
    ...minutos(propuesta('Decidir con la lista agotada, emergencia', 'A-5.2.2.1.d', 'C-06')),
    prioridad: 'EMERGENCIA',
  },
  'busquedaAgotada.VITAL': {
    ...minutos(propuesta('Decidir con la lista agotada, vital', 'A-5.2.2.1.d', 'C-06')),
    prioridad: 'VITAL',
  },
  'confirmacion.PROGRAMADO': {
    ...minutos(propuesta('Confirmar al afiliado, programado', 'A-5.2.3.1.a', 'C-07')),
    prioridad: 'PROGRAMADO',
  },
  'confirmacion.EMERGENCIA': {
    ...minutos(propuesta('Confirmar al afiliado, emergencia', 'A-5.2.3.1.a', 'C-07')),
    prioridad: 'EMERGENCIA',
  },
  'confirmacion.VITAL': {
    ...minutos(propuesta('Confirmar al afiliado, vital', 'A-5.2.3.1.a', 'C-07')),
    prioridad: 'VITAL',
  },
  disponibilidad: minutos(propuesta('Respuesta del proveedor al cambio de disponibilidad', 'A-5.2.3.1.N1', 'C-25')),

  'monitoreoLargo.siFaltanMasDe': minutos(
    delTexto('Monitoreo previo: solo si al asignar faltan más de', 'A-5.3P.1.1.N1', 'C-08'),
  ),
  'monitoreoLargo.abreAntes': minutos(delTexto('Monitoreo previo: se abre antes del DESDE', 'A-5.3P.1.1.N1', 'C-08')),
  'monitoreoLargo.venceAntes': minutos(delTexto('Monitoreo previo: vence antes del DESDE', 'A-5.3P.1.1.N1', 'C-08')),
  'movidaInicial.antes': minutos(delTexto('Movida inicial: antes del DESDE', 'A-5.3P.1.1.a', 'C-09')),
  informarAfiliado: minutos(propuesta('Informar al afiliado que el proveedor cumple', 'A-5.3P.2.1.a', 'C-10')),
  demora: minutos(propuesta('Respuesta del afiliado a la demora', 'A-5.3P.1.1.b', 'C-24')),
  contacto: minutos(propuesta('Llamar al afiliado por el contacto', 'A-5.3P.4.1.a', 'C-13')),

  diagnostico: minutos(propuesta('Diagnóstico y costo', 'A-5.4.1.1.b', 'C-14')),
  excedente: minutos(propuesta('Respuesta del afiliado al excedente', 'A-5.4.2.1.b', 'C-15')),
  autorizacion: minutos(propuesta('Autorizar al proveedor', 'A-5.4.2.1.d', 'C-26')),
  'reembolso.reclamo': minutos(propuesta('Reembolso: esperar la factura', 'A-5.2.2.1.d', 'C-30')),
  'reembolso.aprobacion': minutos(propuesta('Reembolso: resolver el reclamo', 'A-5.2.2.1.d', 'C-31')),
  'reembolso.pago': minutos(propuesta('Reembolso: pagar', 'A-5.2.2.1.d', 'C-32')),

  costos: minutos(propuesta('Cargar los costos', 'A-5.5.1.1.a', 'C-17')),
  'conformidad.intentos': {
    ...delTexto('Llamados por conformidad', 'A-5.5.2.1.N2', 'C-18'),
    unidad: 'veces',
  },
  'conformidad.segundoTras': minutos(
    propuesta('Segundo llamado por conformidad, tras el primero', 'A-5.5.2.1.N2', 'C-18'),
  ),
  'conformidad.tercero': hora(propuesta('Tercer llamado por conformidad, al día siguiente', 'A-5.5.2.1.N2', 'C-18')),
  'conformidad.desde': hora(propuesta('Llamados por conformidad: desde', 'A-5.5.2.1.N2', 'C-18')),
  'conformidad.hasta': hora(propuesta('Llamados por conformidad: hasta', 'A-5.5.2.1.N2', 'C-18')),
  concluir: minutos(propuesta('Concluir la asistencia', 'A-5.5.2.3.a', 'C-28')),
  cerrarExpediente: minutos(propuesta('Cerrar el expediente', 'A-5.5.2.3.c', 'C-29')),

  'calidad.tomar': dias(propuesta('Calidad: tomar el caso', 'A-5.5.2.1.d', 'C-19')),
  'calidad.tratar': dias(propuesta('Calidad: tratar el caso', 'A-5.5.2.1.d', 'C-33')),
  'calidad.responder': dias(propuesta('Calidad: responder al afiliado', 'A-5.5.2.1.d', 'C-34')),
  'calidad.cerrar': dias(propuesta('Calidad: cerrar el caso', 'A-5.5.2.1.d', 'C-35')),
  'calidad.finDelDia': hora(propuesta('Calidad: hora a la que termina el día hábil', 'A-5.5.2.1.d', ...CALIDAD)),

  'escalera.normal': escalera(propuesta('A quién se avisa, en general', null)),
  'escalera.vital': escalera(propuesta('A quién se avisa, con riesgo de vida', null)),
  'escalera.decision': escalera(propuesta('A quién se avisa de una decisión', 'A-5.2.2.1.d')),
  'escalera.calidad': escalera(propuesta('A quién se avisa en calidad', 'A-5.5.2.1.d')),
  'avisos.nivel1': canales(propuesta('Por dónde se avisa, nivel 1', null)),
  'avisos.nivel2': canales(propuesta('Por dónde se avisa, nivel 2', null)),
  'avisos.nivel3': canales(propuesta('Por dónde se avisa, nivel 3', null)),
  'avisos.nivel4': canales(propuesta('Por dónde se avisa, nivel 4', null)),
  'avisos.enlace': minutos(propuesta('Cuánto vale el enlace para acusar por correo', null)),
  'pruebaDeAlcance.dia': { ...propuesta('Prueba de alcance: día de la semana', null), unidad: 'día de la semana' },
  'pruebaDeAlcance.hora': hora(propuesta('Prueba de alcance: hora', null)),
  'pruebaDeAlcance.responder': minutos(propuesta('Prueba de alcance: plazo para responder', null)),
  minutoMs: { ...propuesta('Cuánto dura un minuto (solo cambia en ensayos)', null), unidad: 'milisegundos' },
};

export const RUTAS_DE_REGLAS = Object.keys(DESCRIPCION) as RutaDeRegla[];

/** The value at `ruta`. */
export const valorDeRegla = (reglas: Reglas, ruta: RutaDeRegla): unknown =>
  ruta.split('.').reduce<unknown>((v, clave) => (v as Record<string, unknown>)[clave], reglas);

/** A value as it is read: «20 min», «1 día hábil», «10:00», «1 coordinador al vencer; 2 supervisor a los 5 min». */
export function dichoDeRegla(ruta: RutaDeRegla, valor: unknown): string {
  switch (DESCRIPCION[ruta].unidad) {
    case 'minutos':
      return `${String(valor)} min`;
    case 'segundos':
      return `${String(valor)} s`;
    case 'días hábiles':
      return valor === 1 ? '1 día hábil' : `${String(valor)} días hábiles`;
    case 'milisegundos':
      return `${String(valor)} ms`;
    case 'escalera':
      return (valor as Nivel[]).map(dichoDeNivel).join('; ');
    case 'canales':
      return (valor as CanalDeNivel[]).map(dichoDeCanal).join('; ');
    case 'día de la semana':
      return nombreDeDia(Number(valor));
    case 'veces':
    case 'hora':
      return String(valor);
  }
}

function dichoDeNivel({ nivel, rol, minutos: tras, desde }: Nivel): string {
  const base = desde === 'apertura' ? 'al abrirse' : 'al vencer';
  return `${nivel} ${nombreDeRol(rol)} ${tras === 0 ? base : `a los ${tras} min de ${desde === 'apertura' ? 'abrirse' : 'vencer'}`}`;
}

const CANAL: Readonly<Record<Canal, string>> = { escritorio: 'mesa', correo: 'correo', webhook: 'webhook' };
/** What people call a channel: «mesa». */
export const nombreDeCanal = (canal: Canal): string => CANAL[canal];

const dichoDeCanal = ({ canal, minutos: tras }: CanalDeNivel): string =>
  `${nombreDeCanal(canal)} ${tras === 0 ? 'al sonar' : `a los ${tras} min`}`;

/** One value that differs between two rule sets. */
interface DiferenciaDeReglas {
  ruta: RutaDeRegla;
  etiqueta: string;
  antes: unknown;
  despues: unknown;
  /** The same as it is read. */
  dichoAntes: string;
  dichoDespues: string;
}

/** What changes from `a` to `b`, value by value, in the order in which they are shown. */
export const diferencias = (a: Reglas, b: Reglas): DiferenciaDeReglas[] =>
  RUTAS_DE_REGLAS.flatMap((ruta) => {
    const [antes, despues] = [valorDeRegla(a, ruta), valorDeRegla(b, ruta)];
    const [dichoAntes, dichoDespues] = [dichoDeRegla(ruta, antes), dichoDeRegla(ruta, despues)];
    if (dichoAntes === dichoDespues) return [];
    return [{ ruta, etiqueta: DESCRIPCION[ruta].etiqueta, antes, despues, dichoAntes, dichoDespues }];
  });
