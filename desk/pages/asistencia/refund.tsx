import { Title } from '@mantine/core';
import type { Asistencia } from '../../data/types';
import { fechaHora, pesos } from '../../format';
import { Facts } from '../../ui/facts';

/** Nobody could go: what the affiliate claims and what is paid back (AM-12). */
export function RefundCard({ caso: { reembolso } }: { caso: Asistencia }) {
  if (!reembolso) return null;
  const { reclamado, aprobado, aprobadoPor, pagadoEn } = reembolso;
  return (
    <section aria-label="Reembolso">
      <Title order={3} size="h6">
        Reembolso
      </Title>
      <Facts
        columnas={4}
        datos={[
          ['Reclamado', reclamado && pesos(reclamado)],
          ['Aprobado', aprobado && pesos(aprobado)],
          ['Lo aprobó', aprobadoPor],
          ['Pagado', pagadoEn && fechaHora(pagadoEn)],
        ]}
      />
    </section>
  );
}
