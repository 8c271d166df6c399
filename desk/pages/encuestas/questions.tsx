import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { cuestionario } from '../../data/queries';
import { fechaHora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { NewQuestions } from './new-questions';

/** What affiliates are asked now. */
export function Questions() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leido = useQuery(cuestionario);
  const [escribe, setEscribe] = useState(false);
  return (
    <Read de={leido}>
      {(vigente) => (
        <Stack gap="sm" maw={900}>
          <Group justify="space-between">
            <div>
              <Title order={2} size="h5">
                Versión {vigente.version}, vigente
              </Title>
              <Text size="sm" c="dimmed">
                {`${vigente.motivo} · ${vigente.autor} · ${fechaHora(vigente.creadoEn)}`}
              </Text>
            </div>
            <ActionButton
              porQueNo={porQueNoPuede(quien.rol, 'POST /encuestas/preguntas')}
              onClick={() => setEscribe(true)}
            >
              Nueva versión
            </ActionButton>
          </Group>
          <Table aria-label="Preguntas de la encuesta">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={50}>N.º</Table.Th>
                <Table.Th>Pregunta</Table.Th>
                <Table.Th w={140}>Se contesta</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {vigente.preguntas.map((p) => (
                <Table.Tr key={p.numero}>
                  <Table.Td>{p.numero}</Table.Td>
                  <Table.Td>{p.texto}</Table.Td>
                  <Table.Td>{`de ${p.minimo} a ${p.maximo}`}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {escribe ? <NewQuestions vigente={vigente} alCerrar={() => setEscribe(false)} /> : null}
        </Stack>
      )}
    </Read>
  );
}
