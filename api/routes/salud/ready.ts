import { temporal } from '@temporalio/proto';
import { z } from 'zod';
import type { Context } from '../../context';
import { ApiError } from '../../problem';
import { rutaPublica } from '../../route';

const ESPERA_MS = 2_000;
/** A worker asks for work at least once a minute. */
const ULTIMA_VEZ_MS = 75_000;

const partes = z.strictObject({ baseDeDatos: z.boolean(), temporal: z.boolean(), worker: z.boolean() });
type Partes = z.output<typeof partes>;

export const ready = rutaPublica({
  method: 'get',
  path: '/salud/listo',
  summary: 'Se puede trabajar: base de datos, Temporal y algún worker',
  responses: { 200: z.strictObject({ listo: z.literal(true), partes }) },
  handle: async ({ ctx }) => {
    const [baseDeDatos, trabajo] = await Promise.all([responde(base(ctx)), worker(ctx)]);
    const estado: Partes = { baseDeDatos, ...trabajo };
    const caidas = Object.entries(estado).flatMap(([parte, anda]) => (anda ? [] : [parte]));
    if (caidas.length > 0) throw new ApiError('NO_DISPONIBLE', `No responde: ${caidas.join(', ')}`, { partes: estado });
    return { status: 200, body: { listo: true as const, partes: estado } };
  },
});

const base = ({ prisma }: Context): Promise<unknown> => prisma.$queryRaw`SELECT 1 AS uno`;

async function responde(pregunta: Promise<unknown>): Promise<boolean> {
  let reloj: NodeJS.Timeout | undefined;
  const tarde = new Promise<boolean>((resolve) => (reloj = setTimeout(() => resolve(false), ESPERA_MS)));
  const respuesta = pregunta.then(
    () => true,
    () => false,
  );
  return Promise.race([respuesta, tarde]).finally(() => clearTimeout(reloj));
}

async function worker({ temporal: client, settings }: Context): Promise<Omit<Partes, 'baseDeDatos'>> {
  try {
    const { pollers } = await client.withDeadline(Date.now() + ESPERA_MS, () =>
      client.workflowService.describeTaskQueue({
        namespace: settings.temporalNamespace,
        taskQueue: { name: settings.taskQueue },
        taskQueueType: temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
      }),
    );
    const desde = (Date.now() - ULTIMA_VEZ_MS) / 1000;
    return { temporal: true, worker: pollers.some((p) => Number(p.lastAccessTime?.seconds ?? 0) >= desde) };
  } catch {
    return { temporal: false, worker: false };
  }
}
