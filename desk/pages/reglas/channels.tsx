import { ActionIcon, Group, NumberInput, Select } from '@mantine/core';
import { CANALES } from '../../../procedure/reglas';
import type { CanalDeNivel } from '../../../procedure/reglas';
import { nombreDeCanal } from '../../../procedure/reglas-descripcion';
import { capital } from '../../format';
import { ListFrame } from './list-frame';

interface Props {
  etiqueta: string;
  nota: string;
  canales: readonly CanalDeNivel[];
  error: string | undefined;
  alCambiar: (canales: CanalDeNivel[]) => void;
}

/** By which ways a level is told, in the order in which they are tried; each at most once. */
export function Channels({ etiqueta, nota, canales, error, alCambiar }: Props) {
  const libres = CANALES.filter((c) => !canales.some(({ canal }) => canal === c));
  const [primero] = libres;
  const cambia = (i: number, parte: Partial<CanalDeNivel>): void =>
    alCambiar(canales.map((canal, j) => (j === i ? { ...canal, ...parte } : canal)));
  return (
    <ListFrame
      etiqueta={etiqueta}
      nota={nota}
      error={error}
      agrega="Agregar un canal"
      alAgregar={primero && (() => alCambiar([...canales, { canal: primero, minutos: canales.at(-1)?.minutos ?? 0 }]))}
    >
      {canales.map(({ canal, minutos }, i) => (
        <Group key={canal} gap="xs" wrap="nowrap" role="group" aria-label={`${etiqueta}, ${nombreDeCanal(canal)}`}>
          <Select
            w={190}
            size="xs"
            aria-label="Canal"
            allowDeselect={false}
            data={[canal, ...libres].map((c) => ({ value: c, label: capital(nombreDeCanal(c)) }))}
            value={canal}
            onChange={(c) => c && cambia(i, { canal: c })}
          />
          <NumberInput
            w={200}
            size="xs"
            aria-label="Minutos después de sonar"
            suffix={minutos === 1 ? ' minuto después' : ' minutos después'}
            min={0}
            value={minutos}
            onChange={(v) => cambia(i, { minutos: Number(v) })}
          />
          <ActionIcon
            variant="default"
            aria-label={`Quitar ${nombreDeCanal(canal)}`}
            disabled={canales.length === 1}
            onClick={() => alCambiar(canales.toSpliced(i, 1))}
          >
            ×
          </ActionIcon>
        </Group>
      ))}
    </ListFrame>
  );
}
