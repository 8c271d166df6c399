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
    canales: suyos.map((p) => canalDe(p, fila)),
  }));
  return { ...pruebaDe(fila), detalle };
}

const canalDe = (
  { canal, estado, motivo, enviadaEn, respondidaEn }: Pedido,
  { pedidaEn }: Fila,
): Informe['detalle'][number]['canales'][number] => ({
  canal: canal as Informe['detalle'][number]['canales'][number]['canal'],
  resultado: estado as Informe['detalle'][number]['canales'][number]['resultado'],
  motivo,
  enviadaEn: aIsoONull(enviadaEn),
  respondidaEn: aIsoONull(respondidaEn),
  // Whoever came to the desk later was asked from the beginning on.
  segundos: respondidaEn ? Math.max(0, (respondidaEn.getTime() - (enviadaEn ?? pedidaEn).getTime()) / 1000) : null,
});
