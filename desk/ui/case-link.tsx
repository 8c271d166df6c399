import { Anchor } from '@mantine/core';
import type { AnchorProps } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A case by its number: n = 0 the Expediente itself, −n the quality case of the Asistencia n. */
interface Caso {
  expediente: number;
  n: number;
}
interface Props extends AnchorProps {
  caso: Caso;
  /** The form that opens with it. */
  registro?: string | undefined;
  children: ReactNode;
}

export function CaseLink({ caso: { expediente: numero, n }, registro, children, ...texto }: Props) {
  const comun = { size: 'sm', ...texto, children } as const;
  const search = registro === undefined ? {} : { registro };
  if (n === 0)
    return (
      <Anchor
        {...comun}
        renderRoot={(raiz) => <Link {...raiz} to="/expedientes/$numero" params={{ numero }} search={search} />}
      />
    );
  if (n < 0)
    return (
      <Anchor
        {...comun}
        renderRoot={(raiz) => <Link {...raiz} to="/calidad/$numero/$n" params={{ numero, n: -n }} />}
      />
    );
  return (
    <Anchor
      {...comun}
      renderRoot={(raiz) => <Link {...raiz} to="/asistencias/$numero/$n" params={{ numero, n }} search={search} />}
    />
  );
}

/** Goes to a case. */
export function useOpenCase(): (caso: Caso) => void {
  const navigate = useNavigate();
  return ({ expediente: numero, n }) => {
    if (n === 0) return void navigate({ to: '/expedientes/$numero', params: { numero } });
    if (n < 0) return void navigate({ to: '/calidad/$numero/$n', params: { numero, n: -n } });
    void navigate({ to: '/asistencias/$numero/$n', params: { numero, n } });
  };
}
