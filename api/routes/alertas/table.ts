import type { AlertaContada } from '../../../contracts/alerta';
import { csvDe } from '../../csv';

const COLUMNAS = [
  'alerta',
  'caso',
  'reloj',
  'titulo',
  'clausula',
  'nivel',
  'rol',
  'dueno',
  'sono_en',
  'estado',
  'cesada_en',
  'reparto',
  'pasada_a',
  'acuso',
  'segundos_hasta_el_acuse',
  'destinatario',
  'nombre',
  'canal',
  'resultado',
  'motivo',
  'intentos',
  'enviada_en',
  'resuelta_en',
];
type Entrega = AlertaContada['entregas'][number];

/** A row for each telling; an alert nobody could be told of has one all the same. */
export const alertasEnCsv = ({ elementos }: { elementos: readonly AlertaContada[] }): string =>
  csvDe([
    COLUMNAS,
    ...elementos.flatMap((a) => {
      const entregas: (Entrega | undefined)[] = a.entregas.length > 0 ? a.entregas : [undefined];
      return entregas.map((e) => [...deAlerta(a), ...deEntrega(e)]);
    }),
  ]);

const deAlerta = (a: AlertaContada) => [
  a.id,
  a.numero,
  a.reloj,
  a.titulo,
  a.clausula,
  a.nivel,
  a.rol,
  a.dueno,
  a.instante,
  a.estado,
  a.cesadaEn,
  a.reparto?.como ?? null,
  a.reparto?.pasadaA ?? null,
  a.acuse?.por ?? null,
  a.acuse?.segundos ?? null,
];

const deEntrega = (e: Entrega | undefined) => [
  e?.destinatario ?? null,
  e?.nombre ?? null,
  e?.canal ?? null,
  e?.resultado ?? null,
  e?.motivo ?? null,
  e?.intentos ?? null,
  e?.enviadaEn ?? null,
  e?.resueltaEn ?? null,
];
