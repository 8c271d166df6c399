import { useNames } from '../data/names';

/** A colleague by his name, read by pointing at it where it does not fit; what nobody did was done by the system. */
export const Colleague = ({ usuario }: { usuario: string | null }) => {
  const nombreDe = useNames();
  const nombre = usuario === null ? 'el sistema' : nombreDe(usuario);
  return <span title={nombre}>{nombre}</span>;
};
