import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import type { Campo, Lista, Opcional } from '../../procedure/registros/campos';
import { etiquetaDe } from '../../procedure/registros/etiquetas';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';

type Fila = Record<string, unknown>;

type Props = Pick<FieldProps, 'etiqueta' | 'valor' | 'alCambiar' | 'error' | 'opciones'> & {
  lista: Lista;
  /** Draws one field of a line. */
  children: (campo: FieldProps) => ReactNode;
};

/** Several lines of the same fields, such as the costs; there is always one to type in. */
export function ListField({ lista, etiqueta, valor, alCambiar, error, opciones, children }: Props) {
  const filas: Fila[] = Array.isArray(valor) && valor.length > 0 ? (valor as Fila[]) : [{}];
  const cambia = (i: number, nombre: string, v: unknown): void =>
    alCambiar(filas.map((fila, j) => (j === i ? { ...fila, [nombre]: v } : fila)));
  return (
    <Fieldset legend={etiqueta} p="xs">
      <Stack gap="xs">
        {filas.map((fila, i) => (
          // Lines have no identity of their own: what is typed in the third is the third's.
          <Group key={`${filas.length}-${i}`} align="flex-start" gap="xs" wrap="wrap">
            {Object.entries<Campo | Opcional>(lista.de).map(([nombre, campo]) => (
              <div key={nombre} style={{ flex: '1 1 120px' }}>
                {children({
                  campo,
                  etiqueta: etiquetaDe(nombre),
                  valor: fila[nombre],
                  obligatorio: !('opcional' in campo),
                  error: (resto) => error(`${i}.${nombre}${resto === '' ? '' : `.${resto}`}`),
                  alCambiar: (v) => cambia(i, nombre, v),
                  opciones,
                })}
              </div>
            ))}
            {filas.length > 1 ? (
              <ActionIcon
                variant="subtle"
                color="red"
                mt={24}
                aria-label={`Quitar la línea ${i + 1}`}
                onClick={() => alCambiar(filas.filter((_, j) => j !== i))}
              >
                ×
              </ActionIcon>
            ) : null}
          </Group>
        ))}
        {error('') ? (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {error('')}
          </Text>
        ) : null}
        {filas.length < lista.maximo ? (
          <Button size="xs" variant="default" onClick={() => alCambiar([...filas, {}])}>
            Agregar otra línea
          </Button>
        ) : null}
      </Stack>
    </Fieldset>
  );
}
