import type { PorqueDeApi } from '../../contracts/porque';
import { numeroDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Hecho } from '../../procedure/porque';
import { definicion, esCodigo } from '../../procedure/registros/catalogo';
import { leyenda } from '../../procedure/registros/leyenda';
import { aIso } from './rows';

/** A bitácora entry with its free text. */
export interface HechoLeido extends Hecho {
  transicion: number;
  usuario: string | null;
  rol: string | null;
  ocurridoEn: Date;
  registradoEn: Date;
  comentario: string | null;
}

/** Of the case and of the others of its Expediente that may have moved it, oldest first. */
export async function leeHechos(prisma: PrismaClient, { expediente, n }: IdDeCaso): Promise<HechoLeido[]> {
  const filas = await prisma.$queryRaw<Omit<HechoLeido, 'instante'>[]>`
    SELECT b.n, b.codigo, b.registro_id AS "registroId", b.etapa, b.datos || coalesce(r.datos, '{}') AS datos, b.transicion, b.usuario, b.rol,
      b.ocurrido_en AS "ocurridoEn", b.registrado_en AS "registradoEn", r.comentario
    FROM bitacora b LEFT JOIN registro r ON r.id = b.registro_id
    WHERE b.expediente = ${expediente} AND (b.n = ${n} OR b.n >= 0)
    ORDER BY b.registrado_en, b.n, b.transicion, b.orden`;
  return filas.map((f) => ({ ...f, instante: f.registradoEn.getTime() }));
}

/** The names of `usuarios`, by who they are. */
export async function nombresDe(prisma: PrismaClient, usuarios: (string | null)[]): Promise<Map<string, string>> {
  const filas = await prisma.usuario.findMany({
    where: { usuario: { in: [...new Set(usuarios.flatMap((u) => u ?? []))] } },
    select: { usuario: true, nombre: true },
  });
  return new Map(filas.map((f) => [f.usuario, f.nombre]));
}

export const personaDe = (usuario: string | null, nombres: ReadonlyMap<string, string>) =>
  usuario === null ? null : { usuario, nombre: nombres.get(usuario) ?? usuario };

export const tituloDeHecho = ({ codigo }: Hecho): string => (esCodigo(codigo) ? definicion(codigo).titulo : codigo);

export const hechoDe = (
  h: HechoLeido,
  expediente: number,
  nombres: ReadonlyMap<string, string>,
): NonNullable<PorqueDeApi['inicio']['hecho']> => ({
  numero: numeroDeCaso({ expediente, n: h.n }),
  transicion: h.transicion,
  codigo: h.codigo,
  titulo: tituloDeHecho(h),
  persona: personaDe(h.usuario, nombres),
  rol: h.rol,
  ocurridoEn: aIso(h.ocurridoEn),
  registradoEn: aIso(h.registradoEn),
  leyenda: leyenda(h.codigo, h.datos, h.instante),
  comentario: h.comentario,
});
