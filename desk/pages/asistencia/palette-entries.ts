import { CODIGOS, definicion } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { normaliza } from '../../../procedure/normaliza';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asistencia } from '../../data/types';

export interface PaletteEntry {
  codigo: Codigo;
  titulo: string;
  subtipo: string;
  porQueNo: string | undefined;
}

/** Those of the other stories are never an Asistencia's. */
const DE_ASISTENCIA = CODIGOS.filter(
  (codigo) => definicion(codigo).tipo !== '6 CALIDAD' && codigo !== 'cierre-expediente',
);

/** Every registro of an Asistencia: what it accepts now, then the rest, each group in the order of the procedure. */
export function entriesOf(caso: Asistencia, rol: string): PaletteEntry[] {
  const todas = DE_ASISTENCIA.map((codigo) => {
    const { titulo, subtipos } = definicion(codigo);
    return { codigo, titulo, subtipo: subtipos.join(' / '), porQueNo: porQueNoAcepta(codigo, caso, rol) };
  });
  return [...todas.filter((e) => e.porQueNo === undefined), ...todas.filter((e) => e.porQueNo !== undefined)];
}

/** Each word typed begins a word of what is shown. */
export function matches({ codigo, titulo, subtipo }: PaletteEntry, escrito: string): boolean {
  const palabras = normaliza(`${titulo} ${subtipo} ${codigo.replaceAll('-', ' ')}`).split(/[^\p{L}\p{N}]+/u);
  return normaliza(escrito)
    .split(/\s+/)
    .every((pedida) => palabras.some((palabra) => palabra.startsWith(pedida)));
}
