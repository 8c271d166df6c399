import type { z } from 'zod';
import type { informeDeAlcance, pruebaDeAlcance } from '../../contracts/prueba-de-alcance';
import type { Prisma } from '../../prisma/generated/client';
import { aIso, aIsoONull } from './rows';

/** A drill with whom it asked. */
export const PRUEBA = {
  pedidos: {
    include: { persona: { select: { nombre: true, rol: true } } },
    orderBy: [{ usuario: 'asc' }, { canal: 'asc' }],
  },
} as const satisfies Prisma.PruebaDeAlcanceInclude;
type Fila = Prisma.PruebaDeAlcanceGetPayload<{ include: typeof PRUEBA }>;
type Pedido = Fila['pedidos'][number];
type Informe = z.output<typeof informeDeAlcance>;

export const pruebaDe = ({
  id,
  pedidaPor,
  pedidaEn,
  venceEn,
  terminadaEn,
  pedidos,
}: Fila): z.output<typeof pruebaDeAlcance> => ({
  id,
  pedidaPor,
  pedidaEn: aIso(pedidaEn),
  venceEn: aIso(venceEn),
  terminadaEn: aIsoONull(terminadaEn),
  personas: new Set(pedidos.map((p) => p.usuario)).size,
  respondieron: new Set(pedidos.filter((p) => p.respondidaEn).map((p) => p.usuario)).size,
});

export function informeDe(fila: Fila): Informe {
  const porPersona = new Map<string, Pedido[]>();
  for (const p of fila.pedidos) porPersona.set(p.usuario, [...(porPersona.get(p.usuario) ?? []), p]);
  const detalle = [...porPersona].map(([usuario, suyos]) => ({
    usuario,
    nombre: suyos[0]?.persona.nombre ?? usuario,
    rol: suyos[0]?.persona.rol ?? '',
    respondio: suyos.some((p) => p.respondidaEn !== null),
    canales: suyos.map(canalDe),
  }));
  return { ...pruebaDe(fila), detalle };
}

const canalDe = (p: Pedido): Informe['detalle'][number]['canales'][number] => ({
  canal: p.canal as Informe['detalle'][number]['canales'][number]['canal'],
  resultado: p.estado as Informe['detalle'][number]['canales'][number]['resultado'],
  motivo: p.motivo,
  enviadaEn: aIsoONull(p.enviadaEn),
  respondidaEn: aIsoONull(p.respondidaEn),
  segundos:
    p.enviadaEn && p.respondidaEn ? Math.max(0, (p.respondidaEn.getTime() - p.enviadaEn.getTime()) / 1000) : null,
});
