import { ApplicationFailure } from '@temporalio/common';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Canal } from '../../procedure/reglas';
import type { ActividadesDeAvisos } from '../actividades';
import type { AjustesDeEntrega, Envia } from './channel';
import { FallaDeCanal } from './channel';
import { enviaAlEscritorio } from './desk';
import { enviaPorCorreo } from './mail';
import { entregada, fallida, postergadas, resto, suelta, toma } from './rows';
import { enviaPorWebhook } from './webhook';
import { resumenDe } from './words';

/** The activities of `avisos`. Each row is marked before anything leaves and after; between them stands only the channel. */
export function avisosEn(prisma: PrismaClient, ajustes: AjustesDeEntrega): ActividadesDeAvisos {
  const canales: Record<Canal, Envia> = {
    escritorio: enviaAlEscritorio,
    correo: enviaPorCorreo(ajustes),
    webhook: enviaPorWebhook(ajustes),
  };
  return {
    entregar: async (via) => {
      const mensaje = await toma(prisma, via);
      if (!mensaje) return resto(prisma, via, 'nada: dejó de sonar, o todavía no es hora');
      try {
        await canales[via.canal](prisma, via.destinatario, mensaje);
      } catch (error) {
        const falla = error instanceof FallaDeCanal ? error : new FallaDeCanal('dudosa', 'error inesperado');
        if (falla.clase === 'segura') await suelta(prisma, via, mensaje, falla.message);
        if (falla.clase !== 'definitiva') throw ApplicationFailure.retryable(falla.message, falla.clase);
        await fallida(prisma, via, mensaje, falla.message);
        return resto(prisma, via, `${falla.message}: ${resumenDe(mensaje)}`);
      }
      await entregada(prisma, via, mensaje);
      return resto(prisma, via, `entregado: ${resumenDe(mensaje)}`);
    },
    rendirse: async (via, motivo) => {
      await postergadas(prisma, via, motivo, ajustes.deliveryRetryMs);
      return resto(prisma, via, `se insiste en ${ajustes.deliveryRetryMs / 1000} s: ${motivo}`);
    },
  };
}
