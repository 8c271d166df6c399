import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PrismaClient } from '../prisma/generated/client';
import type { News } from './news';

/** What Prometheus may ask of this process. The gauges of the database are read when it asks. */
export interface Metrics {
  registry: Registry;
  peticiones: Histogram<'metodo' | 'ruta' | 'status'>;
  registros: Counter<'codigo' | 'resultado'>;
  reenvios: Counter<'que'>;
}

export function makeMetrics(prisma: PrismaClient, news: News): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const oyentes: Gauge = new Gauge({
    name: 'apolo_oyentes_de_novedades',
    help: 'Open server-sent event streams',
    registers,
    collect: () => oyentes.set(news.oyentes),
  });
  let enCurso: Promise<{ cuantos: number; segundos: number }> | undefined;
  /** One reading for both: a scrape asks for all gauges at the same time. */
  const leidos = () => (enCurso ??= sinAsentarAhora(prisma).finally(() => (enCurso = undefined)));
  const sinAsentar: Gauge = new Gauge({
    name: 'apolo_registros_sin_asentar',
    help: 'Registros received and not settled yet',
    registers,
    collect: async () => sinAsentar.set((await leidos()).cuantos),
  });
  const masViejo: Gauge = new Gauge({
    name: 'apolo_registro_sin_asentar_mas_viejo_segundos',
    help: 'Age of the oldest of them, 0 when there is none',
    registers,
    collect: async () => masViejo.set((await leidos()).segundos),
  });
  return {
    registry,
    peticiones: new Histogram({
      name: 'apolo_http_segundos',
      help: 'Seconds from request to the end of the answer',
      labelNames: ['metodo', 'ruta', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
      registers,
    }),
    registros: new Counter({
      name: 'apolo_registros_total',
      help: 'Registros by what became of them at their request',
      labelNames: ['codigo', 'resultado'],
      registers,
    }),
    reenvios: new Counter({
      name: 'apolo_reenvios_total',
      help: 'Registros signalled again and cases started late',
      labelNames: ['que'],
      registers,
    }),
  };
}

/** By the database's clock, which the receipt was stamped with. With a database that is away the scrape fails, which is an alarm too. */
async function sinAsentarAhora(prisma: PrismaClient): Promise<{ cuantos: number; segundos: number }> {
  const [fila] = await prisma.$queryRaw<{ cuantos: number; segundos: number }[]>`
    SELECT count(*)::int AS cuantos, coalesce(greatest(extract(epoch FROM clock_timestamp() - min(recibido_en)), 0), 0)::float AS segundos
    FROM registro WHERE estado = 'RECIBIDO'`;
  return fila ?? { cuantos: 0, segundos: 0 };
}
