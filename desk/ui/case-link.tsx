import { Link, useNavigate } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';

/** A case by its number: n = 0 the Expediente itself, −n the quality case of the Asistencia n. */
interface Caso {
  expediente: number;
  n: number;
}
interface Props {
  caso: Caso;
  /** The form that opens with it. */
  registro?: string | undefined;
  size?: 'xs' | 'sm';
  fw?: number;
  style?: CSSProperties;
  children: ReactNode;
}

export function CaseLink({ caso: { expediente: numero, n }, registro, size = 'sm', fw, style, children }: Props) {
  const comun = {
    className: 'enlace',
    style: { fontSize: `var(--mantine-font-size-${size})`, fontWeight: fw, ...style },
    children,
  };
  const search = registro === undefined ? {} : { registro };
  if (n === 0) return <Link {...comun} to="/expedientes/$numero" params={{ numero }} search={search} />;
  if (n < 0) return <Link {...comun} to="/calidad/$numero/$n" params={{ numero, n: -n }} />;
  return <Link {...comun} to="/asistencias/$numero/$n" params={{ numero, n }} search={search} />;
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
