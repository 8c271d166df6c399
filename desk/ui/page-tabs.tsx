import { Tabs, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageTab<K extends string> {
  id: K;
  nombre: string;
  contenido: ReactNode;
  /** Why this role may not see it. */
  porQueNo?: string | undefined;
}
interface Props<K extends string> {
  etiqueta: string;
  /** The one in the address; without it, the first that may be seen. */
  valor: K | undefined;
  pestanas: readonly PageTab<K>[];
  alCambiar: (id: K) => void;
}

/** The parts of a page. Who may not see one still sees that it is there, and why. */
export function PageTabs<K extends string>({ etiqueta, valor, pestanas, alCambiar }: Props<K>) {
  const abierta = valor ?? (pestanas.find((p) => p.porQueNo === undefined) ?? pestanas[0])?.id ?? null;
  const cambia = (id: string | null): void => {
    const elegida = pestanas.find((p) => p.id === id);
    if (elegida && elegida.porQueNo === undefined) alCambiar(elegida.id);
  };
  return (
    <Tabs value={abierta} onChange={cambia} keepMounted={false}>
      <Tabs.List mb="xs" aria-label={etiqueta}>
        {pestanas.map(({ id, nombre, porQueNo }) =>
          porQueNo === undefined ? (
            <Tabs.Tab key={id} value={id}>
              {nombre}
            </Tabs.Tab>
          ) : (
            <Tooltip key={id} label={porQueNo}>
              <Tabs.Tab value={id} aria-disabled opacity={0.7}>
                {nombre}
              </Tabs.Tab>
            </Tooltip>
          ),
        )}
      </Tabs.List>
      {pestanas.map(({ id, contenido, porQueNo }) => (
        <Tabs.Panel key={id} value={id}>
          {porQueNo === undefined ? contenido : <Text role="status">{porQueNo}</Text>}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
