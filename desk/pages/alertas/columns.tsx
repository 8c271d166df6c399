import { nombreDeRol } from '../../../procedure/roles';
import type { AlertaContada } from '../../data/types';
import { fecha, hora, horaConSegundos } from '../../format';
import { Line, Tag, Two } from '../../ui/cell';
import { columnHelper } from '../../ui/data-table';
import { CaseNumber } from './case-number';
import { Channels } from './channels';
import { Recipients } from './recipients';
import { duracionDe } from './words';

const col = columnHelper<AlertaContada>();

export const ALTO_DE_FILA = 52;
export const ANCHOS = ['96px', '92px', '22%', '118px', '17%', '22%', '144px'] as const;

export const COLUMNAS = [
  col.accessor('instante', {
    header: 'Sonó',
    cell: ({ getValue }) => <Two primera={fecha(getValue())} segunda={horaConSegundos(getValue())} />,
  }),
  col.accessor('numero', {
    header: 'Caso',
    cell: ({ row }) => <CaseNumber alerta={row.original} />,
  }),
  col.accessor('titulo', {
    header: 'Por qué',
    cell: ({ row: { original: a } }) => <Two primera={a.titulo} segunda={a.clausula} />,
  }),
  col.accessor('nivel', {
    header: 'Nivel',
    cell: ({ row: { original: a } }) => <Two primera={String(a.nivel)} segunda={nombreDeRol(a.rol)} />,
  }),
  col.accessor('reparto', { header: 'A quién se avisó', cell: ({ row }) => <Recipients alerta={row.original} /> }),
  col.accessor('entregas', { header: 'Cómo le fue', cell: ({ getValue }) => <Channels entregas={getValue()} /> }),
  col.accessor('acuse', { header: 'Acuse', cell: ({ row }) => <Acknowledged alerta={row.original} /> }),
];

function Acknowledged({ alerta: { acuse, estado, cesadaEn } }: { alerta: AlertaContada }) {
  if (acuse) return <Two primera={acuse.nombre ?? 'Alguien'} segunda={`a los ${duracionDe(acuse.segundos)}`} />;
  if (estado === 'SONANDO')
    return (
      <>
        <Tag tono="rojo">Suena</Tag>
        <Line chica>nadie acusó</Line>
      </>
    );
  return <Two primera="Sin acuse" segunda={cesadaEn === null ? 'dejó de sonar' : `dejó de sonar ${hora(cesadaEn)}`} />;
}
