import { ActionIcon, Group, NumberInput, Select } from '@mantine/core';
import type { Nivel } from '../../../procedure/reglas';
import { nombreDeRol, RANGO } from '../../../procedure/roles';
import type { RolDeCasos } from '../../../procedure/roles';
import { ListFrame } from './list-frame';

interface Props {
  etiqueta: string;
  nota: string;
  /** Whether quality hears of it too. */
  conCalidad: boolean;
  niveles: readonly Nivel[];
  error: string | undefined;
  alCambiar: (niveles: Nivel[]) => void;
}
const MAXIMO = 4;
const DESDE = [
  { value: 'vencimiento', label: 'de vencer' },
  { value: 'apertura', label: 'de abrirse' },
];
const opciones = (roles: readonly string[]) => roles.map((rol) => ({ value: rol, label: nombreDeRol(rol) }));
const DE_OPERACIONES = opciones(Object.keys(RANGO));
const DE_CALIDAD = opciones(['jefe-calidad', ...Object.keys(RANGO)]);

/** Who is told, one level after another. */
export function Ladder({ etiqueta, nota, conCalidad, niveles, error, alCambiar }: Props) {
  const cambia = (i: number, parte: Partial<Nivel>): void =>
    alCambiar(niveles.map((nivel, j) => (j === i ? { ...nivel, ...parte } : nivel)));
  const agrega = (): void => {
    const ultimo = niveles.at(-1);
    alCambiar([
      ...niveles,
      { nivel: (ultimo?.nivel ?? 0) + 1, rol: 'gerencia', minutos: ultimo?.minutos ?? 0, desde: 'vencimiento' },
    ]);
  };
  return (
    <ListFrame
      etiqueta={etiqueta}
      nota={nota}
      error={error}
      agrega="Agregar un aviso"
      alAgregar={niveles.length < MAXIMO ? agrega : undefined}
    >
      {niveles.map((nivel, i) => (
        <Group
          key={`${niveles.length}-${i}`}
          gap="xs"
          wrap="nowrap"
          role="group"
          aria-label={`${etiqueta}, aviso ${i + 1}`}
        >
          <NumberInput
            w={80}
            size="xs"
            aria-label="Nivel"
            prefix="Nivel "
            min={1}
            max={MAXIMO}
            value={nivel.nivel}
            onChange={(v) => cambia(i, { nivel: Number(v) })}
          />
          <Select
            w={190}
            size="xs"
            aria-label="A quién"
            allowDeselect={false}
            data={conCalidad ? DE_CALIDAD : DE_OPERACIONES}
            value={nivel.rol}
            onChange={(rol) => rol && cambia(i, { rol: rol as RolDeCasos })}
          />
          <NumberInput
            w={110}
            size="xs"
            aria-label="Minutos"
            suffix=" minutos"
            min={0}
            value={nivel.minutos}
            onChange={(v) => cambia(i, { minutos: Number(v) })}
          />
          <Select
            w={130}
            size="xs"
            aria-label="Contados"
            allowDeselect={false}
            data={DESDE}
            value={nivel.desde}
            onChange={(desde) => desde && cambia(i, { desde: desde as Nivel['desde'] })}
          />
          <ActionIcon
            variant="default"
            aria-label={`Quitar el aviso ${i + 1}`}
            disabled={niveles.length === 1}
            onClick={() => alCambiar(niveles.toSpliced(i, 1))}
          >
            ×
          </ActionIcon>
        </Group>
      ))}
    </ListFrame>
  );
}
