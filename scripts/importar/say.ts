import type { Importada } from '../../importacion/import-file';
import type { Recuento } from '../../importacion/apply';

const TITULOS: Partial<Record<Importada['estado'], string>> = {
  APLICADA: 'Aplicada.',
  SIMULADA: 'Simulada: no se cambió nada. Haría esto.',
  RECHAZADA: 'Rechazada: no se cambió nada.',
};
const A_LA_VISTA = 20;

/** What became of the file, as the person who typed the command reads it. */
export function say(
  { id, estado, filas, errores, primeros, problema, resultado }: Importada,
  segundos: number,
): string {
  const vistos = primeros.slice(0, A_LA_VISTA);
  const lineas = [
    `${TITULOS[estado] ?? estado} Filas leídas: ${filas}, en ${segundos.toFixed(1).replace('.', ',')} s.`,
    ...(resultado
      ? [`  afiliados: ${cuenta(resultado.afiliados)}`, `  beneficiarios: ${cuenta(resultado.beneficiarios)}`]
      : []),
    ...(problema === undefined ? [] : [problema]),
    ...vistos.map((e) => `  línea ${e.linea}${e.columna === null ? '' : `, ${e.columna}`}: ${e.mensaje}`),
    ...(errores > vistos.length
      ? [`  y ${errores - vistos.length} errores más: GET /api/v1/importaciones/${id}/errores`]
      : []),
  ];
  return `${lineas.join('\n')}\n`;
}

const cuenta = ({ creados, actualizados, sinCambios, bajas }: Recuento): string =>
  `${creados} creados, ${actualizados} actualizados, ${sinCambios} sin cambios, ${bajas} dados de baja`;
