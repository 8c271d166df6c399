import { normaliza } from '../procedure/normaliza';
import { ArchivoInservible } from './problem';
import type { Registro } from './csv';

/** What a file may say of a person, by the names of its header. */
export const COLUMNAS = [
  'documento',
  'apellido',
  'nombre',
  'plan',
  'plan_desde',
  'validador',
  'telefono1',
  'telefono2',
  'email',
  'status',
  'titular_documento',
  'parentesco',
] as const;
export type Columna = (typeof COLUMNAS)[number];

/** «Teléfono 1», «TELEFONO_1» and «telefono1» are one name. */
const clave = (nombre: string): string => normaliza(nombre).replace(/[^A-Z0-9]/g, '');
const POR_CLAVE = new Map(COLUMNAS.map((columna) => [clave(columna), columna]));

/**
 * Which column each cell of the following rows belongs to.
 * @param conPlan whether a plan was given for the rows that name none.
 * @throws ArchivoInservible when a column is unknown, repeated or missing.
 */
export function columnasDe({ linea, celdas }: Registro, conPlan: boolean): Columna[] {
  const leidas = celdas.map((celda) => POR_CLAVE.get(clave(celda)));
  const columnas = leidas.filter((columna) => columna !== undefined);
  const problemas = [
    ...celdas.flatMap((celda, i) => (leidas[i] === undefined ? [desconocida(celda, i)] : [])),
    ...columnas.filter((c, i) => columnas.indexOf(c) !== i).map((c) => `la columna ${c} está dos veces`),
    ...faltantes(columnas, conPlan).map((c) => `falta la columna ${c}`),
  ];
  if (problemas.length > 0)
    throw new ArchivoInservible(
      linea,
      `El encabezado no sirve: ${problemas.join('; ')}. Las columnas son ${COLUMNAS.join(', ')}`,
    );
  return columnas;
}

function desconocida(celda: string, i: number): string {
  const nombre = celda.replace(/\p{Cc}/gu, ' ').trim();
  return nombre === '' ? `la columna ${i + 1} no tiene nombre` : `no se conoce la columna «${nombre.slice(0, 40)}»`;
}

function faltantes(columnas: Columna[], conPlan: boolean): Columna[] {
  const necesarias: Columna[] = ['documento', 'apellido', 'nombre', ...(conPlan ? [] : ['plan' as const])];
  const deBeneficiarios: Columna[] = ['titular_documento', 'parentesco'];
  if (deBeneficiarios.some((c) => columnas.includes(c))) necesarias.push(...deBeneficiarios);
  return necesarias.filter((c) => !columnas.includes(c));
}
