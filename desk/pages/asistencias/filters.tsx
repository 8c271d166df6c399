import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { STATUS } from '../../../procedure/asistencia/estado';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { cuentas, operadores, servicios } from '../../data/queries';
import { Pick } from '../../forms/pick';
import { PROVINCIAS } from '../../forms/provincias';
import { DayInput } from '../../forms/day-input';
import { FILTROS } from './filter-names';
import type { Filters } from './filter-names';

interface Props {
  valores: Filters;
  alCambiar: (cambio: Filters) => void;
}

const STATUSES = STATUS.map((s) => ({ value: s, label: valorDe(s) }));
const TITULO: Record<keyof Filters, string> = {
  cuenta: 'Cuenta',
  servicio: 'Servicio',
  provincia: 'Provincia',
  coordinador: 'Coordinador',
  status: 'Status',
  desde: 'Desde',
  hasta: 'Hasta',
};

/** What the list is narrowed by: each may be taken away by itself, and all of it is in the address. */
export function FilterBar({ valores, alCambiar }: Props) {
  const { data: deCuentas = [] } = useQuery(cuentas);
  const { data: deServicios = [] } = useQuery(servicios);
  const { data: personas = [] } = useQuery(operadores);
  const opciones: Partial<Record<keyof Filters, { value: string; label: string }[]>> = {
    cuenta: deCuentas.map((c) => ({ value: c.id, label: c.nombre })),
    servicio: deServicios.map((s) => ({ value: s.id, label: s.id })),
    provincia: PROVINCIAS.map((p) => ({ value: p, label: p })),
    coordinador: personas.map((p) => ({ value: p.usuario, label: p.nombre })),
    status: STATUSES,
  };
  const puestos = FILTROS.filter((f) => valores[f] !== undefined);
  return (
    <>
      <Group gap={6} mb="xs" role="group" aria-label="Filtros" wrap="nowrap" grow preventGrowOverflow={false}>
        {FILTROS.map((f) =>
          f === 'desde' || f === 'hasta' ? (
            <DayInput
              key={f}
              size="xs"
              aria-label={`Abierto ${f}`}
              placeholder={`${TITULO[f]} dd/mm`}
              valor={valores[f]}
              alCambiar={(v) => alCambiar({ [f]: v })}
            />
          ) : (
            <Pick
              key={f}
              size="xs"
              aria-label={TITULO[f]}
              placeholder={TITULO[f]}
              data={opciones[f]}
              value={valores[f] ?? null}
              onChange={(v) => alCambiar({ [f]: v ?? undefined })}
            />
          ),
        )}
      </Group>
      {puestos.length > 0 ? (
        <Group gap={6} mb="xs">
          {puestos.map((f) => {
            const dicho = opciones[f]?.find(({ value }) => value === valores[f])?.label ?? valores[f];
            return (
              <Button
                key={f}
                size="compact-xs"
                variant="light"
                rightSection="×"
                aria-label={`Quitar ${TITULO[f]}: ${dicho}`}
                onClick={() => alCambiar({ [f]: undefined })}
              >
                {TITULO[f]}: {dicho}
              </Button>
            );
          })}
          {puestos.length > 1 ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => alCambiar(Object.fromEntries(FILTROS.map((f) => [f, undefined])))}
            >
              Quitar todos
            </Button>
          ) : null}
        </Group>
      ) : null}
    </>
  );
}
