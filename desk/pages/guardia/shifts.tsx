import { Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { nombreDeRol } from '../../../procedure/roles';
import { porQueNoPuede } from '../../data/allowed';
import { guardias } from '../../data/alert-queries';
import type { Guardias, Turno } from '../../data/types';
import { capital } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Tag } from '../../ui/cell';
import { columnHelper, DataTable } from '../../ui/data-table';
import { Read } from '../../ui/read';
import { RemoveButton } from '../../ui/remove-button';
import { ShiftForm } from './shift-form';
import { daysSaid, hoursSaid } from './shift-words';

/** A shift and whose role it counts for; none: nothing is told to him. */
type Fila = Turno & { rol: string | undefined };
const rowsOf = ({ turnos, personas }: Guardias): Fila[] =>
  turnos
    .map((t) => ({ ...t, rol: personas.find((p) => p.usuario === t.persona.usuario)?.rol }))
    .toSorted((a, b) => (a.rol ?? '').localeCompare(b.rol ?? '') || a.persona.nombre.localeCompare(b.persona.nombre));

const col = columnHelper<Fila>();
const columnsWith = (alCambiar: (turno: Turno) => void) => [
  col.accessor('persona', { header: 'Persona', cell: ({ getValue }) => getValue().nombre }),
  col.accessor('rol', {
    header: 'Rol',
    cell: ({ getValue }) => {
      const rol = getValue();
      return rol === undefined ? <Tag tono="naranja">no cuenta: no recibe alertas</Tag> : capital(nombreDeRol(rol));
    },
  }),
  col.accessor('dias', { header: 'Días', cell: ({ getValue }) => capital(daysSaid(getValue())) }),
  col.accessor('desde', {
    header: 'Horas',
    cell: ({ row: { original: t } }) => capital(hoursSaid(t.desde, t.hasta)),
  }),
  col.display({
    id: 'acciones',
    header: '',
    cell: ({ row }) => <Actions turno={row.original} alCambiar={alCambiar} />,
  }),
];

/** The hours of the week at which somebody is on duty, person by person. */
export function Shifts() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidas = useQuery(guardias());
  const [elegido, setElegido] = useState<Turno | 'nuevo'>();
  const columnas = useMemo(() => columnsWith(setElegido), []);
  return (
    <Read de={leidas} lineas={12}>
      {(datos) => (
        <Stack gap="xs">
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              Se repiten todas las semanas. Sin turno, a nadie le llega lo de su rol.
            </Text>
            <ActionButton
              size="xs"
              porQueNo={porQueNoPuede(quien.rol, 'POST /guardias/turnos')}
              onClick={() => setElegido('nuevo')}
            >
              Agregar turno
            </ActionButton>
          </Group>
          <DataTable
            etiqueta="Turnos"
            filas={rowsOf(datos)}
            columnas={columnas}
            id={(t) => t.id}
            vacia="No hay turnos: no se avisa a nadie"
            alto="calc(100vh - 200px)"
          />
          {elegido ? (
            <ShiftForm
              turno={elegido === 'nuevo' ? undefined : elegido}
              personas={datos.personas}
              alCerrar={() => setElegido(undefined)}
            />
          ) : null}
        </Stack>
      )}
    </Read>
  );
}

function Actions({ turno, alCambiar }: { turno: Turno; alCambiar: (turno: Turno) => void }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const { persona, dias, desde, hasta } = turno;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <ActionButton
        size="compact-xs"
        variant="default"
        etiqueta={`Cambiar el turno de ${persona.nombre}`}
        porQueNo={porQueNoPuede(quien.rol, 'PUT /guardias/turnos/:id')}
        onClick={() => alCambiar(turno)}
      >
        Cambiar…
      </ActionButton>
      <RemoveButton
        que={`el turno de ${persona.nombre}`}
        path={`/guardias/turnos/${turno.id}`}
        porQueNo={porQueNoPuede(quien.rol, 'DELETE /guardias/turnos/:id')}
        alQuitar={() => client.invalidateQueries({ queryKey: ['guardias'] })}
      >
        {capital(daysSaid(dias))}, {hoursSaid(desde, hasta)}. En esas horas ya no se le avisará.
      </RemoveButton>
    </Group>
  );
}
