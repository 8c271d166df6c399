import { valorDe } from '../../../procedure/registros/etiquetas';
import { ahora } from '../../data/clock';
import { hora } from '../../format';
import { Prioridad, Vencidos } from '../../ui/badges';
import { Line, Pair, Two } from '../../ui/cell';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';
import type { Row } from './rows';

const columna = columnHelper<Row>();
/** Two lines of text. */
export const ALTO_DE_FILA = 50;

export const COLUMNAS = [
  columna.display({
    id: 'numero',
    header: 'Número',
    cell: ({ row: { original: fila } }) => (
      <>
        <Line fuerte>{fila.id}</Line>
        <Prioridad prioridad={fila.asistencia?.prioridad ?? null} />
      </>
    ),
  }),
  columna.display({
    id: 'afiliado',
    header: 'Afiliado · cuenta',
    cell: ({ row: { original: fila } }) => (
      <Two
        primera={`${fila.expediente.afiliado.apellido}, ${fila.expediente.afiliado.nombre}`}
        segunda={fila.expediente.cuenta.nombre}
      />
    ),
  }),
  columna.display({
    id: 'servicio',
    header: 'Servicio · zona',
    cell: ({ row: { original: fila } }) => (
      <Two
        primera={fila.asistencia?.servicio.replace('/', ' · ') ?? 'Sin asistencias'}
        segunda={`${fila.expediente.zona.zona}, ${fila.expediente.zona.provincia}`}
      />
    ),
  }),
  columna.display({
    id: 'status',
    header: 'Etapa · status',
    cell: ({ row: { original: fila } }) => (
      <Two
        primera={valorDe(fila.asistencia?.etapa ?? fila.expediente.status)}
        segunda={fila.asistencia ? valorDe(fila.asistencia.status) : ''}
      />
    ),
  }),
  columna.display({
    id: 'proveedor',
    header: 'Proveedor · coordinador',
    cell: ({ row: { original: fila } }) => (
      <Two
        primera={fila.asistencia?.proveedorNombre ?? 'Sin proveedor'}
        segunda={<Colleague usuario={fila.asistencia?.coordinador ?? fila.expediente.coordinador} />}
      />
    ),
  }),
  columna.display({
    id: 'vence',
    header: 'Vence',
    cell: ({ row }) => <NextDue fila={row.original} />,
  }),
];

/** Its most urgent due; of one that ended, when. */
function NextDue({ fila: { asistencia } }: { fila: Row }) {
  if (asistencia?.terminadaEn) return <Line>terminó {hora(asistencia.terminadaEn, ahora())}</Line>;
  if (!asistencia?.proximoVencimiento) return <Line>—</Line>;
  return (
    <Pair>
      <Countdown vence={asistencia.proximoVencimiento} conHora />
      <Vencidos n={asistencia.vencidos} />
    </Pair>
  );
}

/** Of `COLUMNAS`, in their order. */
export const ANCHOS = ['124px', '20%', '20%', '15%', '22%', '23%'];
