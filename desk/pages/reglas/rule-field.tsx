import { Group, NumberInput, Select, Text } from '@mantine/core';
import type { NumberInputProps } from '@mantine/core';
import { memo, useId } from 'react';
import { nombreDeDia } from '../../../procedure/guardia';
import type { CanalDeNivel, Nivel } from '../../../procedure/reglas';
import { DESCRIPCION, dichoDeRegla } from '../../../procedure/reglas-descripcion';
import type { RutaDeRegla } from '../../../procedure/reglas-descripcion';
import { HourInput } from '../../forms/hour-input';
import { capital, SEMANA } from '../../format';
import { Channels } from './channels';
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
  if (unidad === 'canales')
    return (
      <Channels
        etiqueta={etiqueta}
        nota={nota}
        canales={valor as CanalDeNivel[]}
        error={error}
        alCambiar={(canales) => alCambiar(ruta, canales)}
      />
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
      <Value unidad={unidad} valor={valor} comun={comun} alCambiar={(v) => alCambiar(ruta, v)} />
    </Group>
  );
});

const DIAS = SEMANA.map((d) => ({ value: String(d), label: capital(nombreDeDia(d)) }));

interface ValueProps {
  unidad: (typeof DESCRIPCION)[RutaDeRegla]['unidad'];
  valor: unknown;
  comun: Pick<NumberInputProps, 'id' | 'w' | 'size' | 'error' | 'aria-describedby'>;
  alCambiar: (valor: unknown) => void;
}

function Value({ unidad, valor, comun, alCambiar }: ValueProps) {
  if (unidad === 'hora') return <HourInput {...comun} valor={String(valor)} alCambiar={alCambiar} />;
  if (unidad === 'día de la semana')
    return (
      <Select
        {...comun}
        data={DIAS}
        allowDeselect={false}
        value={String(valor)}
        onChange={(d) => d !== null && alCambiar(Number(d))}
      />
    );
  return (
    <NumberInput
      {...comun}
      suffix={unidad === 'veces' ? '' : ` ${unidad}`}
      min={0}
      value={valor as number | string}
      onChange={alCambiar}
    />
  );
}
