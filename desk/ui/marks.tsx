import { Checkbox } from '@mantine/core';
import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

interface Marks {
  marcados: ReadonlySet<string>;
  cambia: (id: string) => void;
  fija: (ids: readonly string[]) => void;
}
const Context = createContext<Marks>({ marcados: new Set(), cambia: () => undefined, fija: () => undefined });

/** Rows marked to do something with all of them at once. What is no longer on the list counts no more. */
export function useMarks(existen: readonly string[]): Marks {
  const [todos, setTodos] = useState<ReadonlySet<string>>(new Set());
  const cambia = useCallback((id: string) => setTodos((antes) => toggled(antes, id)), []);
  const fija = useCallback((ids: readonly string[]) => setTodos(new Set(ids)), []);
  const marcados = useMemo(() => new Set(existen.filter((id) => todos.has(id))), [existen, todos]);
  return useMemo(() => ({ marcados, cambia, fija }), [marcados, cambia, fija]);
}

export const MarksOf = ({ marcas, children }: { marcas: Marks; children: ReactNode }) => (
  <Context value={marcas}>{children}</Context>
);

/** The tick of one row; it is drawn anew though its row is not. */
export function Mark({ id, etiqueta }: { id: string; etiqueta: string }) {
  const { marcados, cambia } = use(Context);
  return (
    <input
      type="checkbox"
      className="marca"
      aria-label={etiqueta}
      checked={marcados.has(id)}
      onChange={() => cambia(id)}
    />
  );
}

export function MarkAll({ ids, etiqueta }: { ids: readonly string[]; etiqueta: string }) {
  const { marcados, fija } = use(Context);
  const todos = ids.length > 0 && ids.every((id) => marcados.has(id));
  return (
    <Checkbox
      size="xs"
      label={etiqueta}
      checked={todos}
      indeterminate={!todos && marcados.size > 0}
      onChange={() => fija(todos ? [] : ids)}
    />
  );
}

function toggled(antes: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const despues = new Set(antes);
  if (!despues.delete(id)) despues.add(id);
  return despues;
}
