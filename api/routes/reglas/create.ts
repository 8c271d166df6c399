import { reglasCon, reglasNuevas, versionDeReglas } from '../../../contracts/reglas';
import type { Prisma, PrismaClient } from '../../../prisma/generated/client';
import { REGLAS_PREDETERMINADAS } from '../../../procedure/reglas';
import type { Reglas } from '../../../procedure/reglas';
import { ahora } from '../../clock';
import { reglasVigentes } from '../../openings/shared';
import { datosInvalidos } from '../../problem';
import { exigeAlcance } from '../../reach';
import { reglasDe, versionDe } from '../../read/reglas';
import { ruta } from '../../route';

export const createReglas = ruta({
  method: 'post',
  path: '/reglas',
  summary: 'Una versión nueva de las reglas',
  description:
    'Las de partida con los cambios que se digan. Valen para los casos que se abran desde `vigenteDesde`. Un nivel al que en alguna hora de la semana no se puede avisar a nadie no se guarda.',
  body: reglasNuevas,
  responses: { 201: versionDeReglas },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, body: { cambios, base, motivo, vigenteDesde }, sesion }) => {
    const nuevas = reglasCon(cambios, 'cambios', await partida(ctx.prisma, base));
    if ('errores' in nuevas) throw datosInvalidos(nuevas.errores);
    const instante = await ahora(ctx);
    const desde = vigenteDesde === undefined ? instante : new Date(vigenteDesde);
    // Cases already opened under another version would seem to have broken this one.
    if (desde < instante) throw datosInvalidos([{ path: 'vigenteDesde', message: 'No puede ser pasado' }]);
    await exigeAlcance(ctx, nuevas.reglas, desde);
    const fila = await ctx.prisma.reglas.create({
      data: {
        vigenteDesde: desde,
        contenido: nuevas.reglas as unknown as Prisma.InputJsonObject,
        motivo,
        autor: sesion.usuario,
      },
    });
    ctx.log.info({ version: fila.version, por: sesion.usuario }, 'reglas nuevas');
    return { status: 201, body: versionDe(fila, await reglasVigentes(ctx.prisma, instante), new Map()) };
  },
});

async function partida(prisma: PrismaClient, version: number | undefined): Promise<Reglas> {
  if (version === undefined) return REGLAS_PREDETERMINADAS;
  const fila = await prisma.reglas.findUnique({ where: { version } });
  if (!fila) throw datosInvalidos([{ path: 'base', message: 'No es una versión de las reglas' }]);
  return reglasDe(fila);
}
