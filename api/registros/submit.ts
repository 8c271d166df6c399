import { randomUUID } from 'node:crypto';
import type { IdDeCaso } from '../../contracts/temporal';
import { numeroDeCaso, tipoDeCaso } from '../../contracts/temporal';
import { envia } from '../cases/signal';
import { relojPropio } from '../clock';
import type { Context } from '../context';
import { huellaDe } from '../hash';
import type { Espera } from '../listener';
import { ApiError, deRechazo, noEncontrado } from '../problem';
import type { SesionActiva } from '../session';
import { rechazoClaro, valida } from './judge';
import { inserta, mira, registroDe } from './store';
import type { FilaRegistro, Visto } from './store';

/** A registro as somebody asks for it. */
export interface Solicitud {
  caso: IdDeCaso;
  /** The caller's Idempotency-Key. */
  clave: string | undefined;
  body: unknown;
  sesion: SesionActiva;
  /** Do not wait for the case. */
  asincrona: boolean;
}

/**
 * Takes a registro: judges what is clear, keeps it, gives it to its case and waits for what becomes of it.
 *
 * @returns its row, ASENTADO, or still RECIBIDO when the case has not judged it by `registroWaitMs`.
 * @throws ApiError with the first refusal that applies, in the contract's order.
 */
export async function registra(ctx: Context, solicitud: Solicitud): Promise<FilaRegistro> {
  const { caso, sesion, body } = solicitud;
  const id = solicitud.clave ?? randomUUID();
  const huella = huellaDe({ caso: numeroDeCaso(caso), usuario: sesion.usuario, body });
  for (;;) {
    const visto = await mira(ctx.prisma, caso, id);
    const espera = ctx.listener.espera(caso, id);
    try {
      const fila = visto.registro
        ? await repetido(ctx, id, huella, visto.registro.huella)
        : await guarda(ctx, solicitud, { id, huella, visto });
      if (fila) return await resuelto(ctx, fila, espera, { envia: !visto.registro, asincrona: solicitud.asincrona });
    } finally {
      espera.fin();
    }
  }
}

async function repetido(ctx: Context, id: string, huella: string, otra: string): Promise<FilaRegistro | undefined> {
  if (huella !== otra) throw new ApiError('CLAVE_REUTILIZADA', `La clave ${id} ya identifica otra petición`);
  return registroDe(ctx.prisma, id);
}

/** Undefined when the same key arrived twice at the same moment and the other one was faster. */
async function guarda(
  ctx: Context,
  { caso, body, sesion }: Solicitud,
  { id, huella, visto }: { id: string; huella: string; visto: Visto },
): Promise<FilaRegistro | undefined> {
  if (!visto.caso) throw noEncontrado(`el caso ${numeroDeCaso(caso)}`);
  const recibidoEn = await relojPropio(ctx);
  const momento = { tipo: tipoDeCaso(caso), abiertaEn: visto.caso.abiertaEn, ahora: recibidoEn ?? visto.ahora };
  const registro = valida(body, sesion, momento);
  const rechazo = rechazoClaro(caso, visto.caso, registro.codigo);
  const { usuario, rol } = sesion;
  return inserta(ctx.prisma, { ...caso, id, registro, usuario, rol, huella, recibidoEn, rechazo });
}

interface Modo {
  envia: boolean;
  asincrona: boolean;
}

/** It is given to the case, and the answer does not wait for that: the row is there, and is sent until it arrives. */
async function resuelto(ctx: Context, recibida: FilaRegistro, espera: Espera, modo: Modo): Promise<FilaRegistro> {
  const limite = Date.now() + ctx.settings.registroWaitMs;
  let fila = recibida;
  if (fila.estado === 'RECIBIDO' && modo.envia)
    ctx.enSegundoPlano(envia(ctx, fila).then((envio) => envio === 'asentado' && espera.despierta()));
  if (fila.estado === 'RECIBIDO' && !modo.asincrona) fila = await asentada(ctx, fila, espera, limite);
  ctx.metrics.registros.inc({ codigo: fila.codigo, resultado: fila.rechazo?.codigo ?? fila.estado });
  if (fila.rechazo) throw deRechazo(fila.rechazo, fila.id);
  return fila;
}

/** Waits until the case has judged it, or the deadline (ms since 1970) has passed. */
async function asentada(ctx: Context, recibida: FilaRegistro, espera: Espera, limite: number): Promise<FilaRegistro> {
  let fila = recibida;
  let sigue = true;
  while (sigue && fila.estado === 'RECIBIDO') {
    sigue = await espera.siguiente(limite);
    fila = await relee(ctx, fila);
  }
  return fila;
}

const relee = async (ctx: Context, fila: FilaRegistro): Promise<FilaRegistro> =>
  (await registroDe(ctx.prisma, fila.id)) ?? fila;
