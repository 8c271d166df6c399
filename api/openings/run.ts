import type { ResultadoDeApi } from '../../contracts/registro';
import { numeroDeCaso } from '../../contracts/temporal';
import { envia } from '../cases/signal';
import { arranca } from '../cases/start';
import type { Context } from '../context';
import { COLUMNAS, resultadoDe } from '../registros/store';
import type { FilaRegistro } from '../registros/store';
import type { Abierta } from './shared';

/**
 * Starts a case whose row is written, gives it its opening registros in order, and waits until it shows itself and has
 * judged them. Whatever does not work now is done later: the rows are there.
 *
 * @returns what became of the opening registros; RECIBIDO for those not judged by `registroWaitMs`.
 */
export async function enMarcha(ctx: Context, caso: Abierta, asincrona: boolean): Promise<ResultadoDeApi[]> {
  const limite = Date.now() + ctx.settings.registroWaitMs;
  const espera = ctx.listener.espera(caso);
  ctx.enSegundoPlano(
    pone(ctx, caso)
      .catch((error: unknown) =>
        ctx.log.warn({ caso: numeroDeCaso(caso), error: (error as Error).name }, 'caso sin arrancar'),
      )
      .then(() => espera.despierta()),
  );
  try {
    for (let sigue = !asincrona; sigue && !(await seMuestra(ctx, caso));) sigue = await espera.siguiente(limite);
    return (await deApertura(ctx, caso)).map(resultadoDe);
  } finally {
    espera.fin();
  }
}

async function pone(ctx: Context, caso: Abierta): Promise<void> {
  await arranca(ctx, { expediente: caso.expediente, n: caso.n });
  for (const fila of await deApertura(ctx, caso)) if (fila.estado === 'RECIBIDO') await envia(ctx, fila);
}

/** Those that came inside the opening request carry its hash. */
async function deApertura({ prisma }: Context, { expediente, n, huella }: Abierta): Promise<FilaRegistro[]> {
  if (n === 0) return [];
  return prisma.$queryRaw<
    FilaRegistro[]
  >`SELECT ${COLUMNAS} FROM registro WHERE expediente = ${expediente} AND n = ${n} AND huella = ${huella} ORDER BY id`;
}

/** It has written its first step and none of its registros is on the way. */
async function seMuestra({ prisma }: Context, { expediente, n }: Abierta): Promise<boolean> {
  const [fila] = await prisma.$queryRaw<{ listo: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM expediente WHERE ${n} = 0 AND numero = ${expediente} AND transicion > 0
                   UNION ALL SELECT 1 FROM asistencia WHERE expediente = ${expediente} AND n = ${n} AND transicion > 0)
       AND NOT EXISTS (SELECT 1 FROM registro WHERE expediente = ${expediente} AND n = ${n} AND estado = 'RECIBIDO') AS listo`;
  return fila?.listo === true;
}
