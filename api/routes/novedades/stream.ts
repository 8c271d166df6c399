import { z } from 'zod';
import type { Response } from 'express';
import { lugarDeNovedad } from '../../../contracts/novedad';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { idDe, lugarDe } from '../../news';
import type { Lugar, Noticia } from '../../news';
import { datosInvalidos } from '../../problem';
import { ruta } from '../../route';
import { anotaConexion } from '../../presence';
import type { SesionActiva } from '../../session';
import { emite } from '../../streams';

const LATIDO_MS = 15_000;

export const streamNovedades = ruta({
  method: 'get',
  path: '/novedades',
  summary: 'Lo que cambia, a medida que cambia (server-sent events)',
  description:
    'Cada evento `novedad` lleva solo ids y códigos: `{expediente, n, transicion, tipo, registros, en}` (`n` 0 es el expediente, y −n el caso de calidad de la asistencia n). Con `Last-Event-ID` sigue desde donde quedó, sin perder ninguno. `latido` `{ahora}` llega al abrir y cada 15 segundos, con la hora por la que se juzga. `aviso` dice qué cambió que no es un paso de un caso: `{tema: "llamadas"}`, `{tema: "traspasos", usuarios}` `{tema: "alertas", usuarios}`, `{tema: "pruebas", usuarios, prueba}` o `{tema: "presencia", expediente, n}`; no lleva id ni se repite, y quien se reconecta relee. Termina cuando termina la sesión.',
  query: z.strictObject({
    desde: lugarDeNovedad.optional().meta({ description: 'Desde dónde, mientras no haya `Last-Event-ID`' }),
  }),
  responses: { 200: 'text/event-stream' },
  handle: async ({ ctx, req, query, sesion }) => {
    const desde = ultimoRecibido(req.get('last-event-id')) ?? lugarDe(query.desde) ?? (await ctx.news.ahora());
    return {
      status: 200,
      body: (res: Response) => void transmite(ctx, res, desde, sesion),
      headers: { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
    };
  },
});

function ultimoRecibido(cabecera: string | undefined): Lugar | undefined {
  if (!cabecera) return undefined;
  const { data, error } = lugarDeNovedad.safeParse(cabecera);
  if (error) throw datosInvalidos([{ path: 'Last-Event-ID', message: error.issues[0]?.message ?? '' }]);
  return lugarDe(data);
}

/** Says where it starts at once, so that one who is cut off before the first event resumes there. */
async function transmite(ctx: Context, res: Response, desde: Lugar, { huella, usuario }: SesionActiva): Promise<void> {
  res.flushHeaders();
  res.write(`retry: 2000\nid: ${idDe(desde)}\n\n`);
  ctx.streams.add(res, huella);
  const late = (): void => void daLaHora(ctx, res, usuario);
  const latido = setInterval(late, LATIDO_MS);
  late();
  const cerrado = new Promise<void>((resolve) => res.once('close', resolve));
  let deja: (() => void) | undefined;
  try {
    deja = await ctx.news.suscribe(desde, (noticia) => escribe(res, noticia));
    await cerrado;
  } catch (error) {
    ctx.log.warn({ error: (error as Error).name }, 'novedades interrumpidas');
  } finally {
    deja?.();
    clearInterval(latido);
    res.destroy();
  }
}

function escribe(res: Response, noticia: Noticia): void {
  const { expediente, n, transicion, tipo, registros, en } = noticia;
  emite(res, 'novedad', { expediente, n, transicion, tipo, registros, en }, idDe(noticia));
}

/** Without the clock there is no heartbeat, and the listener knows that the link is of no use. Alerts reach him by it. */
async function daLaHora(ctx: Context, res: Response, usuario: string): Promise<void> {
  try {
    if (!res.destroyed) await anotaConexion(ctx.prisma, usuario);
    emite(res, 'latido', { ahora: await ahora(ctx) });
  } catch (error) {
    ctx.log.warn({ error: (error as Error).name }, 'novedades sin latido');
  }
}
