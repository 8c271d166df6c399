import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import { encuesta } from '../../data/queries';
import type { Asistencia, EncuestaDeAsistencia } from '../../data/types';
import { usePlace } from './place';

interface Props {
  caso: Asistencia;
  /** The survey's six digits; null while it was not derived. */
  codigo: string | null;
  pregunta: EncuestaDeAsistencia['preguntas'][number];
}

/** One digit, sent as soon as it is typed: who does not want to be handed over answers the coordinator. */
export function AnswerInput({ caso, codigo, pregunta }: Props) {
  const { quien } = usePlace();
  const client = useQueryClient();
  const responde = useMutation({
    mutationFn: (digito: number) =>
      call('POST', `/encuestas/${codigo}/respuestas`, { body: { pregunta: pregunta.numero, digito } }),
    onSuccess: () => client.invalidateQueries({ queryKey: encuesta(caso.expediente, caso.n).queryKey }),
  });
  const porQueNo =
    codigo === null ? 'Primero se deriva' : porQueNoPuede(quien.rol, 'POST /encuestas/:codigo/respuestas');
  return (
    <TextInput
      aria-label={`Respuesta a la pregunta ${pregunta.numero}, de ${pregunta.minimo} a ${pregunta.maximo}`}
      size="xs"
      w={200}
      maxLength={1}
      inputMode="numeric"
      readOnly={porQueNo !== undefined || responde.isPending}
      placeholder={porQueNo ?? `${pregunta.minimo}–${pregunta.maximo}`}
      error={responde.error?.message}
      onChange={(e) => {
        if (/^\d$/.test(e.currentTarget.value)) responde.mutate(Number(e.currentTarget.value));
      }}
    />
  );
}
