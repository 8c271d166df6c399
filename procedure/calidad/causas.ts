import { normaliza } from '../normaliza';

/** Three parts of it fit an identifier. */
const PARTE = 25;

/** «Tarde sin aviso» under PUNTUALIDAD → PUNTUALIDAD.TARDE-SIN-AVISO; undefined when the name has no letters or numbers. */
export function idDeCausa(nombre: string, padre: string | null): string | undefined {
  const parte = normaliza(nombre)
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, PARTE)
    .replace(/-+$/, '');
  if (parte === '') return undefined;
  return padre === null ? parte : `${padre}.${parte}`;
}
