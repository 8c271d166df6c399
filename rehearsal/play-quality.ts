import type { Instante } from '../procedure/instante';
import type { Codigo } from '../procedure/registros/catalogo';
import { until } from '../scripts/toolchain/until';
import type { Stage } from './stage';

const row = (stage: Stage, expediente: number) =>
  stage.prisma.calidad.findUnique({ where: { expediente_n: { expediente, n: -1 } } });

/** Waits until the quality case, if there is one, has applied all that is due until `hasta` and the database shows it. */
export async function qualitySettled(stage: Stage, expediente: number, hasta: Instante): Promise<void> {
  const handle = stage.temporal.workflow.getHandle(`calidad-${expediente}-1`);
  const settled = async (): Promise<boolean> => {
    const caso = await row(stage, expediente);
    if (!caso || caso.terminadaEn) return true;
    if (caso.transicion === 0) return false;
    const { transicion, proximo } = await handle.query<{ transicion: number; proximo: string | null }>('estado');
    return caso.transicion === transicion && (proximo === null || Date.parse(proximo) > hasta);
  };
  await until(settled, { everyMs: 10, what: `calidad-${expediente}-1 settled` });
}

/** Goes through the steps that are left: nothing of it may fire while the next scenario moves the clock. */
export async function endQuality(stage: Stage, expediente: number): Promise<void> {
  if (!(await row(stage, expediente))) return;
  await qualitySettled(stage, expediente, 0);
  const causa = await stage.prisma.causa.findFirstOrThrow({ where: { nivel: 3, activo: true } });
  const pasos: [Codigo, Record<string, unknown>][] = [
    ['calidad-tomada', {}],
    ['calidad-tratada', { causa: causa.id, responsable: 'EMPRESA', tratamiento: 'Fin del ensayo' }],
    ['calidad-respondida', { medio: 'TELEFONO', quedaConforme: true, respuesta: 'Fin del ensayo' }],
    ['calidad-cerrada', {}],
  ];
  const path = `/calidad/casos/${expediente}/1/registros`;
  for (const [codigo, datos] of pasos) {
    const { status } = await stage.http('jefe-calidad', 'POST', path, { codigo, datos }, { refusable: true });
    if (status === 200) await afterQuality(stage, expediente, codigo);
  }
}

/** A quality case that ends after its Asistencia would hold the clock for good. */
export async function afterQuality(stage: Stage, expediente: number, codigo: Codigo): Promise<void> {
  if (codigo !== 'calidad-cerrada') return;
  const ended = (id: string) => async (): Promise<boolean> =>
    (await stage.temporal.workflow.getHandle(id).describe()).status.name !== 'RUNNING';
  const padre = ended(`asistencia-${expediente}-1`);
  const antes = await padre();
  const id = `calidad-${expediente}-1`;
  await until(ended(id), { everyMs: 10, what: `the end of ${id}` });
  if (antes) await stage.clock.releaseAfterChild();
}
