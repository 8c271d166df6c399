import { Kbd } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

interface Props {
  valor: string | undefined;
  alBuscar: (texto: string | undefined) => void;
  /** Intro: what was typed is meant whole. */
  alEntrar?: (texto: string) => void;
  etiqueta: string;
  ejemplo?: string;
}

/** Searches as one types; `/` comes here from anywhere on the page. */
export function SearchBox({ valor = '', alBuscar, alEntrar, etiqueta, ejemplo }: Props) {
  const [escrito, setEscrito] = useState(valor);
  // The address follows what is typed, a moment later: it must not take letters away from who goes on typing.
  useEffect(() => {
    if (document.activeElement?.id !== 'buscar') setEscrito(valor);
  }, [valor]);
  const busca = useDebouncedCallback((texto: string) => alBuscar(texto.trim() || undefined), 200);
  return (
    <div className="buscador">
      <input
        id="buscar"
        type="search"
        aria-label={etiqueta}
        placeholder={ejemplo ?? etiqueta}
        value={escrito}
        onChange={(e) => {
          setEscrito(e.currentTarget.value);
          busca(e.currentTarget.value);
        }}
        onKeyDown={(e) => {
          if (e.key !== 'Enter') return;
          busca.flush();
          alEntrar?.(e.currentTarget.value.trim());
        }}
      />
      <Kbd size="xs">/</Kbd>
    </div>
  );
}
