import type { z } from 'zod';
import type { cuestionario } from '../../../contracts/encuesta';
import { preguntaDe } from '../../read/encuesta';
import type { FilaCuestionario } from '../../read/encuesta';

export const cuestionarioDe = ({
  version,
  motivo,
  autor,
  creadoEn,
  preguntas,
}: FilaCuestionario): z.output<typeof cuestionario> => ({
  version,
  motivo,
  autor,
  creadoEn: creadoEn.toISOString(),
  preguntas: preguntas.map(preguntaDe),
});
