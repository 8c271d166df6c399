import { valorDe } from '../../../procedure/registros/etiquetas';
import type { CasoDeCalidadResumido } from '../../data/types';
import { fecha, nombreDeZona } from '../../format';
import { Status, Vencidos } from '../../ui/badges';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';

const col = columnHelper<CasoDeCalidadResumido>();

export const COLUMNAS = [
  col.accessor('numero', {
    header: 'Asistencia',
    cell: ({ row }) => `${row.original.expediente}/${row.original.n}`,
  }),
  col.accessor('status', { header: 'Estado', cell: ({ getValue }) => <Status status={getValue()} /> }),
  col.accessor('proximoVencimiento', {
    header: 'Vence',
    cell: ({ getValue }) => {
      const vence = getValue();
      return vence === null ? '—' : <Countdown vence={vence} conHora />;
    },
  }),
  col.accessor('vencidos', { header: '', cell: ({ getValue }) => <Vencidos n={getValue()} /> }),
  col.accessor('servicio', { header: 'Servicio', cell: ({ getValue }) => getValue().split('/').at(-1) }),
  col.accessor('zona', { header: 'Zona', cell: ({ getValue }) => nombreDeZona(getValue()) }),
  col.accessor('proveedor', { header: 'Proveedor', cell: ({ getValue }) => getValue()?.nombre ?? 'Sin proveedor' }),
  col.accessor('coordinador', { header: 'Coordinó', cell: ({ getValue }) => <Colleague usuario={getValue()} /> }),
  col.accessor('causa', { header: 'Causa', cell: ({ getValue }) => getValue()?.ruta.at(-1) ?? 'Sin tratar' }),
  col.accessor('responsable', {
    header: 'Responsable',
    cell: ({ getValue }) => {
      const responsable = getValue();
      return responsable === null ? '—' : valorDe(responsable);
    },
  }),
  col.accessor('aCargo', {
    header: 'Lo tomó',
    cell: ({ getValue }) => {
      const usuario = getValue();
      return usuario === null ? 'Nadie' : <Colleague usuario={usuario} />;
    },
  }),
  col.accessor('abiertaEn', { header: 'Abierto', cell: ({ getValue }) => fecha(getValue()) }),
];
