import { Text } from '@mantine/core';
import type { Porque } from '../../data/types';
import { fechaHora } from '../../format';

type Hecho = Porque['inicio']['hecho'];

/** A bitácora entry: what, by whom, when. */
export function Fact({ hecho }: { hecho: Hecho }) {
  if (!hecho) return null;
  const { titulo, leyenda, persona, rol, ocurridoEn, registradoEn, comentario, numero } = hecho;
  const tarde = ocurridoEn === registradoEn ? '' : `, escrito a las ${fechaHora(registradoEn)}`;
  return (
    <Text size="sm" component="div">
      <b>{titulo}</b>
      {leyenda ? ` — ${leyenda}` : ''}
      <Text size="xs" c="dimmed">
        {numero} · {persona ? `${persona.nombre}${rol ? ` (${rol})` : ''}` : 'el sistema'} · {fechaHora(ocurridoEn)}
        {tarde}
      </Text>
      {comentario ? <Text size="sm">«{comentario}»</Text> : null}
    </Text>
  );
}
