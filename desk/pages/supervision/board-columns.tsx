import type { ReactNode } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { CasoDeTablero } from '../../data/types';
import { hora } from '../../format';
import { Prioridad } from '../../ui/badges';
import { CaseLink } from '../../ui/case-link';
import { Line, Pair, Tag, Two } from '../../ui/cell';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';
import { Mark } from '../../ui/marks';
import { ESPERA } from './espera';

interface Cell {
  c: CasoDeTablero;
}
const helper = columnHelper<CasoDeTablero>();
const column = (id: string, header: string, Contenido: (cell: Cell) => ReactNode) =>
  helper.display({ id, header, cell: ({ row }) => <Contenido c={row.original} /> });

const Next = ({ c: { siguiente } }: Cell) =>
  siguiente ? (
    <>
      <Countdown vence={siguiente.venceEn} conHora />
      <Line chica title={siguiente.titulo}>
        {siguiente.titulo}
      </Line>
    </>
  ) : (
    <Line chica>Nada pendiente</Line>
  );

/** Overdue and how high it climbed; below, what it waits for or who said he had heard. */
const State = ({ c: { vencidos, nivelEscalada, espera, esperaDesde, siguiente } }: Cell) => (
  <>
    {vencidos > 0 ? (
      <Tag tono="rojo" comoEsta lleno={!siguiente?.acusadoPor}>
        {vencidos === 1 ? '1 vencido' : `${vencidos} vencidos`}
        {nivelEscalada > 0 ? `, nivel ${nivelEscalada}` : ''}
      </Tag>
    ) : null}
    {espera ? (
      <Line chica fuerte>
        {ESPERA[espera]}
        {esperaDesde ? ` ${hora(esperaDesde)}` : ''}
      </Line>
    ) : null}
    {siguiente?.acusadoPor && !espera ? (
      <Line chica>
        Acusó <Colleague usuario={siguiente.acusadoPor} />
      </Line>
    ) : null}
  </>
);

const Case = ({ c }: Cell) => (
  <>
    <Pair>
      <CaseLink caso={c} fw={600}>
        {c.numero}
      </CaseLink>
      <Prioridad prioridad={c.prioridad} />
    </Pair>
    <Line chica>
      {c.servicio.tipo} · {c.servicio.nombre}
    </Line>
  </>
);

const Person = ({ c: { afiliado, zona, cuenta } }: Cell) => (
  <Two
    primera={`${afiliado.apellido}, ${afiliado.nombre}`}
    segunda={`${zona.zona}, ${zona.provincia} · ${cuenta.nombre}`}
  />
);

const agreed = ({ ventana, eta }: CasoDeTablero): string => {
  if (ventana) return `${hora(ventana.desde)} a ${hora(ventana.hasta)}`;
  return eta ? `llega ${hora(eta)}` : '';
};

export const COLUMNS = [
  column('marca', '', ({ c }) => <Mark id={c.numero} etiqueta={`Marcar ${c.numero}`} />),
  column('sigue', 'Lo que sigue', Next),
  column('estado', 'Alarma', State),
  column('caso', 'Asistencia', Case),
  column('afiliado', 'Afiliado y lugar', Person),
  column('etapa', 'Etapa', ({ c }) => <Two primera={valorDe(c.etapa)} segunda={valorDe(c.status)} />),
  column('proveedor', 'Proveedor', ({ c }) => <Two primera={c.proveedor?.nombre ?? '—'} segunda={agreed(c)} />),
  column('coordinador', 'Coordinador', ({ c }) => (
    <Line>
      <Colleague usuario={c.coordinador} />
    </Line>
  )),
];
/** Of `COLUMNS`, in their order. */
export const WIDTHS = ['36px', '17%', '178px', '204px', '21%', '10%', '13%', '10%'];
