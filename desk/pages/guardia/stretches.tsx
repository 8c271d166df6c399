import { dichoDeHueco } from '../../../procedure/guardia';
import type { Tramo } from '../../../procedure/guardia';
import { nombreDeRol } from '../../../procedure/roles';
import { capital } from '../../format';
import { columnHelper, DataTable } from '../../ui/data-table';

interface Line {
  desde: number;
  hasta: number;
  quienes: string;
}
const col = columnHelper<Line>();
const COLUMNAS = [
  col.accessor('desde', { header: 'Desde', cell: ({ getValue }) => capital(dichoDeHueco({ desde: getValue() })) }),
  col.accessor('hasta', { header: 'Hasta', cell: ({ getValue }) => capital(dichoDeHueco({ desde: getValue() })) }),
  col.accessor('quienes', {
    header: 'Quiénes',
    cell: ({ getValue }) => (getValue() === '' ? <b>Nadie</b> : getValue()),
  }),
];

interface Props {
  rol: string;
  tramos: readonly Tramo[];
  nombres: ReadonlyMap<string, string>;
}

/** Hour by hour, who of a role. */
export const Stretches = ({ rol, tramos, nombres }: Props) => (
  <DataTable
    etiqueta={`Quiénes, ${nombreDeRol(rol)}`}
    filas={tramos.map(({ desde, hasta, personas }) => ({
      desde,
      hasta,
      quienes: personas.map((p) => nombres.get(p.usuario) ?? p.usuario).join(', '),
    }))}
    columnas={COLUMNAS}
    id={(l) => String(l.desde)}
    alarma={(l) => l.quienes === ''}
    alto="260px"
  />
);
