import { versionVigente } from '../../../activities/rules';
import { reglasCon, reglasNuevas, versionDeReglas } from '../../../contracts/reglas';
import type { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { datosInvalidos } from '../../problem';
import { exigeAlcance } from '../../reach';
import { versionDe } from '../../read/reglas';
import { ruta } from '../../route';
import { partida } from './shared';

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
    return { status: 201, body: versionDe(fila, await versionVigente(ctx.prisma, instante), new Map()) };
  },
});
