import { POR_DE_ACUSES, POR_DE_PROMESAS, POR_DE_PROVEEDORES, POR_DE_RELOJES } from '../../../contracts/informe';
import { ACUSES, PROMESAS, PROVEEDORES, RELOJES } from './list-columns';

/** A number of a report, as its column is headed; only what counts rows has a list behind it. */
interface Cifra {
  id: string;
  nombre: string;
  /** What it counts, for who points at it. */
  dice: string;
  clase: 'cuenta' | 'minutos' | 'pesos' | 'puntaje';
}
export interface ReportKind {
  id: 'relojes' | 'promesas' | 'acuses' | 'proveedores';
  nombre: string;
  por: readonly string[];
  cifras: readonly Cifra[];
  columnas: unknown;
  /** What to know before reading a number. */
  nota: string;
}

const cuenta = (id: string, nombre: string, dice: string): Cifra => ({ id, nombre, dice, clase: 'cuenta' });
const minutos = (id: string, nombre: string, dice: string): Cifra => ({ id, nombre, dice, clase: 'minutos' });

export const NOMBRE_DE_POR: Readonly<Record<string, string>> = {
  clausula: 'Cláusula',
  reloj: 'Reloj',
  cuenta: 'Cuenta',
  coordinador: 'Coordinador',
  proveedor: 'Proveedor',
  mes: 'Mes',
  nivel: 'Nivel',
};

export const INFORMES: readonly ReportKind[] = [
  {
    id: 'relojes',
    nombre: 'Relojes',
    por: POR_DE_RELOJES,
    columnas: RELOJES,
    nota: 'Los que se abrieron en el período. Uno que se corrió cuando ya había vencido cuenta como incumplido.',
    cifras: [
      cuenta('abiertos', 'Abiertos', 'Relojes que se abrieron en el período'),
      cuenta('cumplidos', 'Cumplidos', 'A tiempo'),
      cuenta('incumplidos', 'Incumplidos', 'Tarde, o corridos cuando ya habían vencido'),
      cuenta('cancelados', 'Cancelados', 'Dejaron de hacer falta'),
      cuenta('canceladosTarde', 'Cancelados vencidos', 'De los cancelados, los que ya habían vencido'),
      cuenta('noAplica', 'No aplica', 'No llegaron a correr'),
      cuenta('enCurso', 'En curso', 'Todavía abiertos'),
      cuenta('vencidos', 'Vencidos', 'De los que siguen abiertos, los vencidos'),
      minutos('mediana', 'Mediana', 'Mediana del atraso, en minutos'),
      minutos('peor', 'Peor', 'El mayor atraso, en minutos'),
    ],
  },
  {
    id: 'promesas',
    nombre: 'Promesas',
    por: POR_DE_PROMESAS,
    columnas: PROMESAS,
    nota: 'Las que se dieron en el período. Una reemplazada después de su hora cuenta como tarde: reprogramar no la salva.',
    cifras: [
      cuenta('dadas', 'Dadas', 'Promesas que se dieron en el período'),
      cuenta('cumplidas', 'Cumplidas', 'El hecho llegó a tiempo'),
      cuenta('incumplidas', 'Incumplidas', 'El hecho llegó tarde, o el proveedor se perdió'),
      cuenta('reemplazadas', 'Reemplazadas', 'Se acordó otra hora, o el afiliado desistió'),
      cuenta('reemplazadasTarde', 'Reemplazadas tarde', 'De las reemplazadas, las que ya se habían pasado de hora'),
      cuenta('vigentes', 'Vigentes', 'Sin resolver'),
      cuenta('vencidas', 'Vencidas', 'De las vigentes, las que se pasaron de hora'),
      cuenta('tarde', 'Tarde', 'Todas las que se pasaron de hora, como haya terminado'),
      minutos('mediana', 'Mediana', 'Mediana del atraso, en minutos'),
      minutos('peor', 'Peor', 'El mayor atraso, en minutos'),
    ],
  },
  {
    id: 'acuses',
    nombre: 'Acuses',
    por: POR_DE_ACUSES,
    columnas: ACUSES,
    nota: 'De los avisos que sonaron en el período, cuánto se tardó en acusarlos.',
    cifras: [
      cuenta('sonaron', 'Sonaron', 'Avisos que sonaron en el período'),
      cuenta('acusadas', 'Acusados', 'Alguien acusó'),
      cuenta('cesadas', 'Cesaron', 'El reloj terminó o se corrió antes de que alguien acusara'),
      cuenta('sonando', 'Suenan', 'Suenan todavía'),
      minutos('mediana', 'Mediana', 'Mediana desde que sonó hasta que se acusó, en minutos'),
      minutos('peor', 'Peor', 'El acuse que más tardó, en minutos'),
    ],
  },
  {
    id: 'proveedores',
    nombre: 'Proveedores',
    por: POR_DE_PROVEEDORES,
    columnas: PROVEEDORES,
    nota: 'El puntaje, de 0 a 100, promedia lo que se sabe de: contesta, acepta, llega a hora, no cancela, no excede, deja conforme.',
    cifras: [
      { id: 'puntaje', nombre: 'Puntaje', dice: 'De 0 a 100', clase: 'puntaje' },
      cuenta('llamados', 'Llamados', 'Llamados para asignarle un servicio'),
      cuenta('contesto', 'Contestó', 'Aceptó o declinó'),
      cuenta('noContesto', 'No contestó', 'No contestó'),
      cuenta('acepto', 'Aceptó', 'Aceptó'),
      cuenta('declino', 'Declinó', 'Declinó'),
      cuenta('prometio', 'Prometió', 'Horas de llegada que prometió'),
      cuenta('tarde', 'Tarde', 'De ellas, las que se pasaron de hora'),
      minutos('mediana', 'Mediana', 'Mediana del atraso, en minutos'),
      minutos('peor', 'Peor', 'El mayor atraso, en minutos'),
      cuenta('cancelo', 'Canceló', 'Servicios aceptados que se perdieron por él'),
      cuenta('diagnosticos', 'Diagnósticos', 'Diagnósticos que informó'),
      cuenta('excedentes', 'Excedentes', 'De ellos, los que superaron lo acordado'),
      { id: 'excedido', nombre: 'Excedido', dice: 'Lo que superaron lo acordado', clase: 'pesos' },
      cuenta('conformes', 'Conformes', 'Afiliados conformes'),
      cuenta('noConformes', 'No conformes', 'Afiliados no conformes'),
      cuenta('sinContacto', 'Sin contacto', 'Tres llamados sin contacto'),
    ],
  },
];
