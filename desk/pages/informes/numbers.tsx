import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { GrupoDeInforme, Informe } from '../../data/types';
import { cifra as enCifras, decimas, pesos } from '../../format';
import { columnHelper, DataTable } from '../../ui/data-table';
import { NOMBRE_DE_POR } from './reports';
import type { ReportKind } from './reports';

const TODOS = '';
type Cifra = ReportKind['cifras'][number];
const col = columnHelper<GrupoDeInforme>();

/** The group and its numbers; what a number counts is read by pointing at its head. */
const columnasDe = (informe: ReportKind, por: string) => [
  col.accessor('nombre', {
    header: NOMBRE_DE_POR[por] ?? por,
    cell: ({ row }) => <Name fila={row.original} por={por} />,
  }),
  ...informe.cifras.map((c) =>
    col.display({
      id: c.id,
      header: () => (
        <span title={c.dice} style={{ display: 'block', textAlign: 'right' }}>
          {c.nombre}
        </span>
      ),
      cell: ({ row }) => (
        <div style={{ textAlign: 'right' }}>
          <Value cifra={c} fila={row.original} />
        </div>
      ),
    }),
  ),
];

/** A row for all and one for each group; a number leads to what it counts. */
export function Numbers({ informe, por, datos }: { informe: ReportKind; por: string; datos: Informe }) {
  const columnas = useMemo(() => columnasDe(informe, por), [informe, por]);
  const filas = useMemo(() => [{ ...datos.total, clave: TODOS, nombre: 'Todos' }, ...datos.grupos], [datos]);
  if (datos.grupos.length === 0)
    return (
      <Text c="dimmed" role="status">
        Nada en el período.
      </Text>
    );
  return (
    <DataTable
      etiqueta={`${informe.nombre} por ${NOMBRE_DE_POR[por]?.toLowerCase() ?? por}`}
      filas={filas}
      columnas={columnas}
      id={(g: GrupoDeInforme) => g.clave}
      alto="calc(100vh - 232px)"
    />
  );
}

/** Clauses and clocks are called by their number first, as everybody does. */
function Name({ fila, por }: { fila: GrupoDeInforme; por: string }) {
  if (fila.clave === TODOS) return <b>{fila.nombre}</b>;
  const conClave = por === 'clausula' || por === 'reloj';
  return (
    <div style={{ minWidth: 180 }}>
      {conClave ? <b>{fila.clave} </b> : null}
      {fila.nombre}
    </div>
  );
}

function Value({ cifra, fila }: { cifra: Cifra; fila: GrupoDeInforme }) {
  const valor = fila[cifra.id];
  if (typeof valor === 'object' && valor !== null) return <>{valor.centavos === 0 ? '—' : pesos(valor)}</>;
  if (typeof valor !== 'number') return <>—</>;
  if (cifra.clase === 'minutos') return <>{decimas(valor)}</>;
  if (cifra.clase !== 'cuenta' || valor === 0) return <>{enCifras(valor)}</>;
  return (
    <Link
      from="/informes"
      className="enlace"
      aria-label={`${cifra.nombre}, ${fila.nombre}: ${enCifras(valor)}`}
      search={(antes) => ({ ...antes, cifra: cifra.id, clave: fila.clave === TODOS ? undefined : fila.clave })}
    >
      {enCifras(valor)}
    </Link>
  );
}
