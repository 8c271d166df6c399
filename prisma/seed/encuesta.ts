import type { ClientBase } from 'pg';
import type { Pregunta } from '../../procedure/encuesta';
import { insertRows } from './insert';

/** In force since ever, so that a rehearsal in any year finds it. */
const PRIMER_CUESTIONARIO = {
  motivo: 'Cuestionario inicial, propuesto: el procedimiento no dice las preguntas',
  autor: 'apolo',
  creado_en: '2000-01-01T00:00:00.000Z',
};

const DEL_UNO_AL_CINCO = { minimo: 1, maximo: 5 };

const preguntas: Omit<Pregunta, 'numero'>[] = [
  { texto: 'Del 1 al 5, ¿cómo lo atendió quien tomó su llamado?', ...DEL_UNO_AL_CINCO },
  { texto: 'Del 1 al 5, ¿cómo califica el tiempo que esperó al prestador?', ...DEL_UNO_AL_CINCO },
  { texto: 'Del 1 al 5, ¿cómo fue el trato del prestador?', ...DEL_UNO_AL_CINCO },
  { texto: 'Del 1 al 5, ¿quedó resuelto su problema?', ...DEL_UNO_AL_CINCO },
  { texto: 'Del 0 al 9, ¿nos recomendaría?', minimo: 0, maximo: 9 },
];

/** The first version of the survey; its number comes from the table's own counter. */
export async function creaCuestionario(client: ClientBase): Promise<void> {
  await insertRows(client, 'cuestionario', [PRIMER_CUESTIONARIO]);
  const { rows } = await client.query<{ version: number }>('select max(version) as version from cuestionario');
  const version = rows[0]?.version;
  await insertRows(
    client,
    'pregunta_encuesta',
    preguntas.map((p, i) => ({ version, numero: i + 1, ...p })),
  );
}
