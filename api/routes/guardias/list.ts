import { z } from 'zod';
import { conMesaAbierta } from '../../../activities/avisos/desk';
import { leeDirecciones, leeGuardia } from '../../../activities/avisos/lists';
import { guardias } from '../../../contracts/guardia';
import { llevaGuardias } from '../../../contracts/permissions';
import { instanteRecibido } from '../../../contracts/wire';
import { alcanzables } from '../../../procedure/guardia';
import { CANALES } from '../../../procedure/reglas';
import type { Canal } from '../../../procedure/reglas';
import { deRol } from '../../../procedure/reparto';
import { ROLES_DE_CASOS } from '../../../procedure/roles';
import { ahora } from '../../clock';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';
import { PERSONA } from './shared';

export const getGuardias = ruta({
  method: 'get',
  path: '/guardias',
  summary: 'Quién está de guardia y cuándo, y a quiénes se avisaría en un instante',
  query: z.strictObject({ en: instanteRecibido.optional().meta({ description: 'Si falta, ahora' }) }),
  responses: { 200: guardias },
  handle: async ({ ctx, query, sesion }) => {
    const { prisma } = ctx;
    const instante = await ahora(ctx);
    const en = query.en === undefined ? instante : new Date(query.en);
    const vigentes = {
      where: { hasta: { gt: instante } },
      orderBy: [{ desde: 'asc' as const }, { id: 'asc' as const }],
    };
    const [turnos, ausencias, relevos, guardia, personas, direcciones, abiertas] = await Promise.all([
      prisma.turno.findMany({
        include: { persona: PERSONA },
        orderBy: [{ usuario: 'asc' }, { desde: 'asc' }, { id: 'asc' }],
      }),
      prisma.ausencia.findMany({ ...vigentes, include: { persona: PERSONA } }),
      prisma.relevo.findMany({ ...vigentes, include: { relevado: PERSONA, releva: PERSONA } }),
      leeGuardia(prisma, en),
      prisma.usuario.findMany({
        where: { activo: true, rol: { in: [...ROLES_DE_CASOS] } },
        select: { usuario: true, nombre: true, rol: true },
        orderBy: [{ nombre: 'asc' }, { usuario: 'asc' }],
      }),
      leeDirecciones(prisma),
      conMesaAbierta(prisma),
    ]);
    const nombres = new Map(personas.map((p) => [p.usuario, p.nombre]));
    const veMotivo = (usuario: string): boolean => llevaGuardias(sesion.rol) || usuario === sesion.usuario;
    const canalesDe = (usuario: string, rol: string): Canal[] => {
      const tiene: Record<Canal, boolean> = {
        escritorio: abiertas.has(usuario),
        correo: direcciones.correos.has(usuario),
        webhook: direcciones.webhooks.has(usuario) || direcciones.webhooks.has(deRol(rol)),
      };
      return CANALES.filter((canal) => tiene[canal]);
    };
    return {
      status: 200,
      body: {
        turnos: turnos.map(({ id, persona, dias, desde, hasta }) => ({ id, persona, dias, desde, hasta })),
        ausencias: ausencias.map(({ id, persona, desde, hasta, motivo }) => ({
          id,
          persona,
          desde: aIso(desde),
          hasta: aIso(hasta),
          motivo: veMotivo(persona.usuario) ? motivo : null,
        })),
        relevos: relevos.map(({ id, relevado, releva, desde, hasta }) => ({
          id,
          de: relevado,
          a: releva,
          desde: aIso(desde),
          hasta: aIso(hasta),
        })),
        personas,
        en: aIso(en),
        alcanzables: ROLES_DE_CASOS.map((rol) => ({
          rol,
          personas: alcanzables(rol, null, guardia, en.getTime()).map((p) => ({
            ...p,
            nombre: nombres.get(p.usuario) ?? p.usuario,
            canales: canalesDe(p.usuario, rol),
          })),
        })),
      },
    };
  },
});
