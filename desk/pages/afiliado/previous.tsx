import { Group, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { normaliza } from '../../../procedure/normaliza';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { previas } from '../../data/queries';
import type { AsistenciaPrevia } from '../../data/types';
import { diaDeCalendario, fecha, pesos } from '../../format';
import { CaseLink } from '../../ui/case-link';
import { Colleague } from '../../ui/colleague';
import { Read } from '../../ui/read';
import { ScrollRegion } from '../../ui/scroll-region';
import { DayInput } from '../../forms/day-input';

interface Props {
  afiliado: string;
  alto?: string;
  /** With who coordinated it and its provider, and what to narrow it by. */
  completa?: boolean;
}
interface Filtro {
  servicio: string;
  desde: string;
  hasta: string;
}

const pasa = (a: AsistenciaPrevia, { servicio, desde, hasta }: Filtro): boolean => {
  const dia = diaDeCalendario(a.abiertaEn);
  return (
    normaliza(a.servicio).includes(normaliza(servicio)) &&
    (desde === '' || dia >= desde) &&
    (hasta === '' || dia <= hasta)
  );
};

/** «Asistencias ya brindadas al afiliado» (S3), the last one first. */
export function Previous({ afiliado, alto = '60vh', completa = false }: Props) {
  const [filtro, setFiltro] = useState<Filtro>({ servicio: '', desde: '', hasta: '' });
  const leidas = useQuery(previas(afiliado));
  return (
    <Read de={leidas} lineas={4}>
      {({ elementos, total }) =>
        total === 0 ? (
          <Text size="sm" role="status">
            No tiene asistencias anteriores.
          </Text>
        ) : (
          <>
            {completa ? <Filters filtro={filtro} alCambiar={setFiltro} /> : null}
            <ScrollRegion etiqueta="Asistencias ya brindadas al afiliado" alto={alto}>
              <Table aria-label="Asistencias ya brindadas al afiliado" verticalSpacing={2} stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Número</Table.Th>
                    <Table.Th>Registro</Table.Th>
                    {completa ? <Table.Th>Usuario</Table.Th> : null}
                    {completa ? <Table.Th>Proveedor</Table.Th> : null}
                    <Table.Th>Servicio</Table.Th>
                    <Table.Th>Status</Table.Th>
                    <Table.Th ta="right">Total</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {elementos
                    .filter((a) => pasa(a, filtro))
                    .map((a) => (
                      <Line key={a.numero} previa={a} completa={completa} />
                    ))}
                </Table.Tbody>
              </Table>
            </ScrollRegion>
            <Text size="xs" c="dimmed" mt={2}>
              {total > elementos.length ? `Las últimas ${elementos.length} de ${total}` : `Son ${total}`}
            </Text>
          </>
        )
      }
    </Read>
  );
}

function Line({ previa: a, completa }: { previa: AsistenciaPrevia; completa: boolean }) {
  return (
    <Table.Tr>
      <Table.Td>
        <CaseLink caso={a} size="xs">
          {a.numero}
        </CaseLink>
      </Table.Td>
      <Table.Td fz="xs">{fecha(a.abiertaEn)}</Table.Td>
      {completa ? (
        <Table.Td fz="xs">
          <Colleague usuario={a.coordinador} />
        </Table.Td>
      ) : null}
      {completa ? <Table.Td fz="xs">{a.proveedorNombre ?? '—'}</Table.Td> : null}
      <Table.Td fz="xs">{a.servicio.split('/').at(-1)}</Table.Td>
      <Table.Td fz="xs">{valorDe(a.status)}</Table.Td>
      <Table.Td fz="xs" ta="right">
        {pesos(a.total)}
      </Table.Td>
    </Table.Tr>
  );
}

function Filters({ filtro, alCambiar }: { filtro: Filtro; alCambiar: (f: Filtro) => void }) {
  return (
    <Group gap="xs" mb={4}>
      <TextInput
        size="xs"
        aria-label="Filtrar por servicio"
        placeholder="Filtrar por servicio"
        value={filtro.servicio}
        onChange={(e) => alCambiar({ ...filtro, servicio: e.currentTarget.value })}
      />
      {(['desde', 'hasta'] as const).map((extremo) => (
        <DayInput
          key={extremo}
          size="xs"
          aria-label={`Apertura ${extremo}`}
          valor={filtro[extremo] || undefined}
          alCambiar={(v) => alCambiar({ ...filtro, [extremo]: v ?? '' })}
        />
      ))}
    </Group>
  );
}
