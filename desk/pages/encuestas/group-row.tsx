import { Group, Progress, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Resultados } from '../../data/types';
import { cifra } from '../../format';

type Grupo = Resultados['grupos'][number];
type Pregunta = Grupo['preguntas'][number];

/** «57,1 %» of cases of each 100; a dash when there were none. */
export const porciento = (tasa: number | null): string => (tasa === null ? '—' : `${cifra(tasa, 1)} %`);

const promedioDe = ({ promedio }: Pregunta): string => cifra(promedio, 2);

/** One provider, coordinator or service; its answers open question by question. */
export function GroupRow({ grupo }: { grupo: Grupo }) {
  const [abierto, setAbierto] = useState(false);
  const { preguntas } = grupo;
  return (
    <>
      <Table.Tr>
        <Table.Td>{grupo.nombre}</Table.Td>
        <Table.Td ta="right">{grupo.conformes}</Table.Td>
        <Table.Td ta="right">{grupo.derivadas}</Table.Td>
        <Table.Td ta="right">{grupo.respondidas}</Table.Td>
        <Table.Td ta="right">{porciento(grupo.tasa)}</Table.Td>
        <Table.Td>
          {preguntas.length === 0 ? (
            'Sin respuestas'
          ) : (
            <UnstyledButton fz="sm" td="underline" aria-expanded={abierto} onClick={() => setAbierto(!abierto)}>
              {preguntas.map((p) => `${p.numero}: ${promedioDe(p)} (${p.n})`).join(' · ')}
            </UnstyledButton>
          )}
        </Table.Td>
      </Table.Tr>
      {abierto ? (
        <Table.Tr>
          <Table.Td colSpan={6}>
            {preguntas.map((p) => (
              <Question key={`${p.version}.${p.numero}`} pregunta={p} />
            ))}
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

const Question = ({ pregunta: p }: { pregunta: Pregunta }) => (
  <section aria-label={p.texto}>
    <Text size="sm" fw={600} mt="xs">
      {`${p.numero}. ${p.texto} (cuestionario ${p.version}): ${promedioDe(p)} en ${p.n}`}
    </Text>
    {Object.entries(p.distribucion).map(([digito, cuantos]) => (
      <Group key={digito} gap="xs" wrap="nowrap">
        <Text size="sm" w={150}>{`Marcó ${digito}: ${cuantos}`}</Text>
        <Progress value={(100 * cuantos) / p.n} w={260} aria-label={`Marcó ${digito}: ${cuantos} de ${p.n}`} />
      </Group>
    ))}
  </section>
);
