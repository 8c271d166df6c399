import type { Instante } from './instante';
import type { Story } from './story';
import type { Consulta, Entrada, Respuestas, Transicion } from './transicion';

export type Responde = (pregunta: Consulta) => Respuestas[keyof Respuestas];

/**
 * Gives a story one input and the answer to everything it asks about it, where the outside is at hand.
 * @returns the transitions made, in order.
 */
export function aplicaConRespuestas(story: Story, entrada: Entrada, ahora: Instante, responde: Responde): Transicion[] {
  const hechas = story.aplica(entrada, ahora);
  for (let pregunta = story.consultaPendiente; pregunta; pregunta = story.consultaPendiente)
    hechas.push(...story.aplica({ tipo: 'respuesta', respuesta: responde(pregunta) }, ahora));
  return hechas;
}
