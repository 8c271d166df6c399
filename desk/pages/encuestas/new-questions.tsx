import { ActionIcon, Button, Group, NumberInput, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { cuestionarioNuevo } from '../../../contracts/encuesta';
import { call } from '../../data/http';
import type { Cuestionario } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { notify } from '../../ui/notify';

interface Line {
  texto: string;
  minimo: number | '';
  maximo: number | '';
}
const VACIA: Line = { texto: '', minimo: 1, maximo: 5 };
const cifra = (v: string | number): number | '' => (v === '' ? '' : Number(v));

/** The next version, from the present one. Surveys under way go on with theirs. */
export function NewQuestions({ vigente, alCerrar }: { vigente: Cuestionario; alCerrar: () => void }) {
  const client = useQueryClient();
  const partida: Line[] = vigente.preguntas.map(({ texto, minimo, maximo }) => ({ texto, minimo, maximo }));
  const form = useContractForm(
    cuestionarioNuevo,
    { preguntas: partida, motivo: '' },
    {
      borrador: `cuestionario:${vigente.version}`,
      send: async (datos) => {
        await call('POST', '/encuestas/preguntas', { body: datos });
        await client.invalidateQueries({ queryKey: ['encuestas'] });
        void notify({ mensaje: 'Vale para las encuestas que se deriven desde ahora' });
        alCerrar();
      },
    },
  );
  const { preguntas } = form.valores;
  const pone = (nuevas: Line[]): void => form.pone('preguntas', nuevas);
  const cambia = (i: number, parte: Partial<Line>): void =>
    pone(preguntas.map((p, j) => (j === i ? { ...p, ...parte } : p)));
  const sube = (i: number): void => {
    const [antes, esta] = [preguntas[i - 1], preguntas[i]];
    if (antes && esta) pone(preguntas.with(i - 1, esta).with(i, antes));
  };
  return (
    <SideForm
      titulo="Nueva versión de la encuesta"
      form={form}
      alCerrar={alCerrar}
      verbo="Guardar la versión"
      ancho={720}
    >
      {preguntas.map((p, i) => (
        <Group key={i} align="flex-start" gap="xs" wrap="nowrap" role="group" aria-label={`Pregunta ${i + 1}`}>
          <Textarea
            label={`Pregunta ${i + 1}`}
            withAsterisk
            autosize
            minRows={1}
            style={{ flex: 1 }}
            value={p.texto}
            error={form.errorDe(`preguntas.${i}.texto`)}
            onChange={(e) => cambia(i, { texto: e.currentTarget.value })}
          />
          <NumberInput
            w={76}
            label="De"
            min={0}
            max={9}
            allowDecimal={false}
            value={p.minimo}
            error={form.errorDe(`preguntas.${i}.minimo`)}
            onChange={(v) => cambia(i, { minimo: cifra(v) })}
          />
          <NumberInput
            w={76}
            label="A"
            min={0}
            max={9}
            allowDecimal={false}
            value={p.maximo}
            error={form.errorDe(`preguntas.${i}.maximo`)}
            onChange={(v) => cambia(i, { maximo: cifra(v) })}
          />
          <ActionIcon
            variant="default"
            mt={26}
            aria-label={`Subir la pregunta ${i + 1}`}
            disabled={i === 0}
            onClick={() => sube(i)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            variant="default"
            mt={26}
            aria-label={`Quitar la pregunta ${i + 1}`}
            disabled={preguntas.length === 1}
            onClick={() => pone(preguntas.toSpliced(i, 1))}
          >
            ×
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          disabled={preguntas.length >= 20}
          onClick={() => pone([...preguntas, VACIA])}
        >
          Agregar una pregunta
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Se contesta con una tecla del teléfono, de 0 a 9.
      </Text>
      <Textarea label="Motivo" withAsterisk autosize minRows={2} {...form.campo('motivo')} />
    </SideForm>
  );
}
