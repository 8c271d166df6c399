import type { AlertaContada } from '../../contracts/alerta';
import { numeroDeCaso } from '../../contracts/temporal';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { tituloDe } from '../../procedure/agenda-rows';
import { aIso, aIsoONull } from './rows';

type Entrega = AlertaContada['entregas'][number];

interface FilaAlerta {
  id: string;
  expediente: number;
  n: number;
  pendiente: string;
  reloj: string;
  clausula: string;
  nivel: number;
  rol: string;
  dueno: string | null;
  instante: Date;
  estado: AlertaContada['estado'];
  cesadaEn: Date | null;
  reparto: NonNullable<AlertaContada['reparto']>['como'] | null;
  repartidaEn: Date | null;
  pasadaA: string | null;
  acusadoPor: string | null;
  acusadoPorNombre: string | null;
  entregas: Omit<Entrega, 'tardoMs'>[];
}

/** Newest first. Who acknowledged is read from the bitácora: the Pendiente forgets it when it moves. */
export const leeAlertas = (prisma: PrismaClient, donde: Prisma.Sql, limite: number): Promise<FilaAlerta[]> =>
  prisma.$queryRaw<FilaAlerta[]>`
    SELECT a.id, a.expediente, a.n, a.pendiente_id AS pendiente, a.reloj, p.clausula, a.nivel, a.rol, a.dueno, a.instante, a.estado,
      a.cesada_en AS "cesadaEn", a.reparto, a.repartida_en AS "repartidaEn", a.pasada_a AS "pasadaA", b.usuario AS "acusadoPor",
      (SELECT u.nombre FROM usuario u WHERE u.usuario = b.usuario) AS "acusadoPorNombre", coalesce(e.entregas, '[]') AS entregas
    FROM alerta a JOIN pendiente p ON p.id = a.pendiente_id
      LEFT JOIN LATERAL (
        SELECT x.usuario FROM bitacora x WHERE x.expediente = a.expediente AND x.n = a.n AND x.codigo = 'acuse' AND x.registrado_en = a.cesada_en
        ORDER BY x.transicion DESC LIMIT 1
      ) b ON a.estado = 'ACUSADA'
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('destinatario', e.destinatario, 'nombre', u.nombre, 'canal', e.canal, 'resultado', e.estado,
          'motivo', e.motivo, 'desde', e.desde, 'intentos', e.intentos, 'enviadaEn', e.enviada_en, 'resueltaEn', e.resuelta_en)
          ORDER BY e.orden, e.destinatario) AS entregas
        FROM entrega e LEFT JOIN usuario u ON u.usuario = e.destinatario WHERE e.alerta_id = a.id
      ) e ON true
    WHERE ${donde} ORDER BY a.instante DESC, a.id DESC LIMIT ${limite}`;

export function alertaContadaDe(f: FilaAlerta): AlertaContada {
  const { id, expediente, n, pendiente, reloj, clausula, nivel, rol, dueno, estado, pasadaA } = f;
  return {
    id,
    expediente,
    n,
    numero: numeroDeCaso(f),
    pendiente,
    reloj,
    titulo: tituloDe(reloj),
    clausula,
    nivel,
    rol,
    dueno,
    instante: aIso(f.instante),
    estado,
    cesadaEn: aIsoONull(f.cesadaEn),
    reparto: f.reparto === null ? null : { como: f.reparto, en: aIsoONull(f.repartidaEn), pasadaA },
    acuse: acuseDe(f),
    entregas: f.entregas.map((e) => ({
      ...e,
      desde: aIso(e.desde),
      enviadaEn: aIsoONull(e.enviadaEn),
      resueltaEn: aIsoONull(e.resueltaEn),
      tardoMs: e.resultado === 'ENTREGADA' && e.resueltaEn ? Date.parse(e.resueltaEn) - f.instante.getTime() : null,
    })),
  };
}

function acuseDe({ estado, cesadaEn, instante, acusadoPor, acusadoPorNombre }: FilaAlerta): AlertaContada['acuse'] {
  if (estado !== 'ACUSADA' || !cesadaEn) return null;
  const segundos = (cesadaEn.getTime() - instante.getTime()) / 1000;
  return { por: acusadoPor, nombre: acusadoPorNombre, en: aIso(cesadaEn), segundos };
}
