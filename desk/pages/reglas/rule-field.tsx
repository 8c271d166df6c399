import { Group, NumberInput, Text, TextInput } from '@mantine/core';
import { memo, useId } from 'react';
import type { Nivel } from '../../../procedure/reglas';
import { DESCRIPCION, dichoDeRegla } from '../../../procedure/reglas-descripcion';
import type { RutaDeRegla } from '../../../procedure/reglas-descripcion';
import { Ladder } from './ladder';

interface Props {
  ruta: RutaDeRegla;
  valor: unknown;
  /** In the version one starts from. */
  antes: unknown;
  error: string | undefined;
  alCambiar: (ruta: RutaDeRegla, valor: unknown) => void;
}

/** One value: what it is, its clause, and where it is typed. There are dozens: only the one typed into is drawn anew. */
export const RuleField = memo(function RuleField({ ruta, valor, antes, error, alCambiar }: Props) {
  const { etiqueta, clausula, unidad, propuesto } = DESCRIPCION[ruta];
  const id = useId();
  const cambio = dichoDeRegla(ruta, valor) === dichoDeRegla(ruta, antes) ? '' : ` · era ${dichoDeRegla(ruta, antes)}`;
  const nota = `${clausula ?? 'Sin cláusula'} · ${propuesto ? 'propuesto' : 'del texto'}${cambio}`;
  if (unidad === 'escalera')
    return (
      <Ladder
        etiqueta={etiqueta}
        nota={nota}
        conCalidad={ruta === 'escalera.calidad'}
        niveles={valor as Nivel[]}
        error={error}
        alCambiar={(niveles) => alCambiar(ruta, niveles)}
      />
    );
  // Typed by program only.
  if (unidad === 'canales')
    return (
      <div>
        <Text size="sm">{etiqueta}</Text>
        <Text size="xs" c="dimmed">
          {dichoDeRegla(ruta, valor)} · {nota}
        </Text>
      </div>
    );
  const comun = { id, w: 170, size: 'xs', error, 'aria-describedby': `${id}-nota` } as const;
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
      <div>
        <Text component="label" size="sm" htmlFor={id}>
          {etiqueta}
        </Text>
        <Text size="xs" c="dimmed" id={`${id}-nota`}>
          {nota}
        </Text>
      </div>
      {unidad === 'hora' ? (
        <TextInput
          {...comun}
          type="time"
          value={String(valor)}
          onChange={(e) => alCambiar(ruta, e.currentTarget.value)}
        />
      ) : (
        <NumberInput
          {...comun}
          suffix={unidad === 'veces' || unidad === 'día de la semana' ? '' : ` ${unidad}`}
          min={0}
          value={valor as number | string}
          onChange={(v) => alCambiar(ruta, v)}
        />
      )}
    </Group>
  );
});
