import { List, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { porQueNoAcepta } from '../../data/accepted';
import { encuesta } from '../../data/queries';
import type { Asistencia, EncuestaDeAsistencia } from '../../data/types';
import { hora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { AnswerInput } from './answer-input';
import { usePlace } from './place';
import { ScriptCard } from './script-card';

/** The survey: what to read, how to hand the call over, what was answered. */
export function Survey({ caso }: { caso: Asistencia }) {
  const leida = useQuery(encuesta(caso.expediente, caso.n));
  return <Read de={leida}>{(datos) => <Found caso={caso} datos={datos} />}</Read>;
}

function Found({ caso, datos }: { caso: Asistencia; datos: EncuestaDeAsistencia }) {
  const { quien, openForm } = usePlace();
  if (!datos.aplica) return <Text size="sm">Este servicio no lleva encuesta (A-5.5.2.1.e).</Text>;
  const { guion, codigo, pasos, venceEn } = datos;
  return (
    <Stack gap="sm" align="flex-start">
      {codigo === null ? (
        <ActionButton
          size="xs"
          porQueNo={porQueNoAcepta('encuesta-derivada', caso, quien.rol)}
          onClick={() => openForm('encuesta-derivada')}
        >
          Nueva encuesta
        </ActionButton>
      ) : null}
      <ScriptCard
        datos={[]}
        guiones={[
          { codigo: 'encuesta', titulo: 'Invitación a la encuesta', clausula: guion.clausula, texto: guion.texto },
        ]}
      />
      {codigo === null ? null : (
        <>
          <Text size="xl" fw={700}>
            Código {codigo}
          </Text>
          <List type="ordered" size="sm">
            {pasos.map((paso) => (
              <List.Item key={paso}>{paso}</List.Item>
            ))}
          </List>
          {venceEn ? <Text size="sm">Se puede contestar hasta {hora(venceEn)}.</Text> : null}
        </>
      )}
      <Answers caso={caso} datos={datos} />
    </Stack>
  );
}

function Answers({
  caso,
  datos: { preguntas, respuestas, codigo },
}: {
  caso: Asistencia;
  datos: EncuestaDeAsistencia;
}) {
  return (
    <Table aria-label="Encuesta" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Pregunta</Table.Th>
          <Table.Th w={220}>Respuesta</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {preguntas.map((pregunta) => {
          const dada = respuestas.find((r) => r.pregunta === pregunta.numero);
          return (
            <Table.Tr key={pregunta.numero}>
              <Table.Td>
                {pregunta.numero}. {pregunta.texto}
              </Table.Td>
              <Table.Td>
                {dada ? (
                  `${dada.digito} · ${dada.canal === 'IVR' ? 'por teléfono' : dada.usuario} ${hora(dada.en)}`
                ) : (
                  <AnswerInput caso={caso} codigo={codigo} pregunta={pregunta} />
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
