import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { serviciosDeAfiliado } from '../../data/queries';
import type { Asistencia } from '../../data/types';
import { pesos } from '../../format';

/** What the plan still gives of this service, in the period running. */
export function CoverLeft({ caso }: { caso: Asistencia }) {
  const { data } = useQuery(serviciosDeAfiliado(caso.afiliado));
  if (!data) return null;
  const servicio = data.servicios.find((s) => s.servicio.id === caso.servicio.id);
  if (!servicio) return <Text size="xs">El plan {data.plan.nombre} no incluye este servicio</Text>;
  return (
    <Text size="xs">
      {data.plan.nombre}: quedan {servicio.eventosRestantes ?? 'sin límite de'} eventos ·{' '}
      {servicio.montoRestante ? pesos(servicio.montoRestante) : 'sin tope de monto'}
    </Text>
  );
}
