import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CANALES } from '../../../procedure/reglas';
import type { Canal } from '../../../procedure/reglas';
import { nombreDeRol } from '../../../procedure/roles';
import { informeDeAlcance } from '../../data/alert-queries';
import type { InformeDeAlcance } from '../../data/types';
import { fechaHora, hora } from '../../format';
import { Tag } from '../../ui/cell';
import { Colleague } from '../../ui/colleague';
import { CsvButton } from '../../ui/csv-button';
import { columnHelper, DataTable } from '../../ui/data-table';
import { Read } from '../../ui/read';
import { channelName, dichoDePedido } from './words';

type Asked = InformeDeAlcance['detalle'][number];
const col = columnHelper<Asked>();

/** What one of his channels came to; a dash where he has none. */
function Cell({ de, canal }: { de: Asked; canal: Canal }) {
  const pedido = de.canales.find((c) => c.canal === canal);
  if (!pedido) return <>—</>;
  const fallo = pedido.resultado === 'FALLIDA' && pedido.respondidaEn === null;
  return <span className={fallo ? 'fallo' : undefined}>{dichoDePedido(pedido)}</span>;
}

const COLUMNAS = [
  col.accessor('nombre', { header: 'Persona' }),
  col.accessor('rol', { header: 'Rol', cell: ({ getValue }) => nombreDeRol(getValue()) }),
  col.accessor('respondio', {
    header: 'Respondió',
    cell: ({ getValue }) =>
      getValue() ? (
        <Tag tono="verde" comoEsta>
          ✓ Sí
        </Tag>
      ) : (
        <Tag tono="rojo" comoEsta>
          ✗ No
        </Tag>
      ),
  }),
  ...CANALES.map((canal) =>
    col.display({ id: canal, header: channelName(canal), cell: ({ row }) => <Cell de={row.original} canal={canal} /> }),
  ),
];

/** Who answered a drill, by which channel, how soon; first those who did not. */
export function DrillReport({ id }: { id: string }) {
  const leido = useQuery(informeDeAlcance(id));
  return (
    <Stack gap="xs">
      <Group gap="md">
        <Link from="/alertas" className="enlace" search={{ ver: 'pruebas' }}>
          Volver a las pruebas
        </Link>
        {leido.data ? <Heading informe={leido.data} /> : null}
        <CsvButton path={`/pruebas-de-alcance/${encodeURIComponent(id)}`} archivo="prueba-de-alcance.csv" />
      </Group>
      <Read de={leido}>
        {({ detalle, terminadaEn }) => (
          <DataTable
            etiqueta="Quién respondió"
            filas={detalle.toSorted((a, b) => Number(a.respondio) - Number(b.respondio))}
            columnas={COLUMNAS}
            id={(d: Asked) => d.usuario}
            vacia={terminadaEn === null ? 'Empezando…' : 'No había nadie de guardia'}
            alto="calc(100vh - 190px)"
          />
        )}
      </Read>
    </Stack>
  );
}

function Heading({ informe: p }: { informe: InformeDeAlcance }) {
  return (
    <Text size="sm" role="status">
      <b>
        {p.pedidaPor === null ? 'Semanal' : <Colleague usuario={p.pedidaPor} />}, {fechaHora(p.pedidaEn)}
      </b>
      {` · respondieron ${p.respondieron} de ${p.personas} · `}
      {p.terminadaEn === null ? `en curso hasta ${hora(p.venceEn)}` : 'terminada'}
    </Text>
  );
}
