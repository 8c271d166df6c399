import { getRouteApi, Link } from '@tanstack/react-router';
import type { Comparacion } from '../../../procedure/ensayo-de-reglas/compara';
import type { Certeza } from '../../../procedure/ensayo-de-reglas/certeza';
import { cifra } from '../../format';

const ruta = getRouteApi('/mesa/reglas/ensayo/$id');

interface Props {
  n: number;
  /** What it counts, for who hears it. */
  etiqueta: string;
  /** What is listed when it is chosen. */
  search: Chosen;
}
/** As the address says it. */
interface Chosen {
  certeza?: Certeza;
  comparacion?: Comparacion;
  lado?: 'HUBO' | 'HABRIA';
  reloj?: string;
  nivel?: string;
}

/** A number that leads to the cases behind it. */
export function NumberLink({ n, etiqueta, search }: Props) {
  const { id } = ruta.useParams();
  if (n === 0) return <>0</>;
  return (
    <Link
      className="enlace"
      to="/reglas/ensayo/$id"
      params={{ id }}
      search={search}
      replace
      resetScroll={false}
      aria-label={`${etiqueta}: ${cifra(n)}`}
    >
      {cifra(n)}
    </Link>
  );
}
