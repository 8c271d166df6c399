import type { History } from '@temporalio/common/lib/proto-utils';
import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { until } from '../scripts/toolchain/until';
import { compare } from './compare';
import { withProviders } from './datos';
import { judge, judgeOpening } from './judge';
import type { Settled } from './judge';
import { observe } from './observe';
import { afterQuality, endQuality, qualitySettled } from './play-quality';
import { isOfQuality } from './quality';
import { caseRows } from './rows';
import type { Scenario, Step, StepRegistro } from './scenario';
import { shifted, shiftFor } from './shift';
import type { Stage } from './stage';
import { timeline } from './timeline';
import type { Outcome } from './timeline';
import { makeWorld } from './world';
import type { World } from './world';

/** The case as its workflow says it is. */
interface Estado {
  transicion: number;
  proximo: string | null;
}

/**
 * Plays a scenario against the real API, worker and database; only time is simulated. Scenarios are played one after
 * another, since there is one clock.
 * @param keep gets the history of the Asistencia's workflow, ended or not.
 */
export async function play(stage: Stage, scenario: Scenario, keep?: (historia: History) => void): Promise<Outcome> {
  const shift = shiftFor(scenario.ahora, await stage.clock.ahora());
  const world = await makeWorld(stage.prisma, scenario, stage.serie(), shift);
  await stage.clock.hasta(scenario.ahora + shift);
  const caso = await OpenCase.open(stage, scenario, world, shift);
  try {
    const outcome = await caso.play();
    if (keep && !caso.apertura.rechazo) keep(await caso.history());
    return outcome;
  } finally {
    await caso.leave();
  }
}

/** What the opening request became: refused only where the scenario says so. */
async function openAsistencia(
  stage: Stage,
  { caso, cambiosDeReglas }: Scenario,
  { garantiaDe }: World,
  expediente: number,
): Promise<Settled> {
  const autorizada = caso.garantia?.autorizada === true;
  const cuerpo = {
    ...(garantiaDe === null ? { servicio: caso.servicio } : { garantiaDe }),
    ...(Object.keys(cambiosDeReglas).length > 0 ? { reglas: cambiosDeReglas } : {}),
    ...(autorizada ? { registros: [{ codigo: 'garantia-autorizada', datos: { motivo: 'Ensayo' } }] } : {}),
  };
  const { status, body } = await stage.http(
    autorizada ? 'supervisor' : 'coordinador',
    'POST',
    `/expedientes/${expediente}/asistencias`,
    cuerpo,
    { refusable: caso.rechazo !== null },
  );
  return status < 300 ? {} : refusalIn(body);
}

const refusalIn = (body: Record<string, unknown>): Settled => ({
  rechazo: { codigo: String(body['code']), detalle: String(body['detail']) },
});

class OpenCase {
  private constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
    private readonly world: World,
    private readonly shift: number,
    private readonly expediente: number,
    readonly apertura: Settled,
  ) {}

  static async open(stage: Stage, scenario: Scenario, world: World, shift: number): Promise<OpenCase> {
    const expediente = await stage.http('coordinador', 'POST', '/expedientes', {
      afiliado: world.afiliado,
      contacto: { nombre: 'Contacto', apellido: 'del Ensayo', telefono: '+5492920000000' },
      ubicacion: { ...world.zona, direccion: 'Calle del Ensayo 123' },
    });
    const numero = Number(expediente.body['numero']);
    const fue = await openAsistencia(stage, scenario, world, numero);
    return new OpenCase(stage, scenario, world, shift, numero, fue);
  }

  async play(): Promise<Outcome> {
    const { nombre, ahora, caso } = this.scenario;
    const diferencias: Outcome['diferencias'] = judgeOpening(caso, this.apertura).map((d) => ({
      ...d,
      linea: caso.linea,
      instante: iso(ahora),
    }));
    if (this.apertura.rechazo) return { nombre, ok: diferencias.length === 0, diferencias, linea: [] };
    return this.steps(diferencias);
  }

  private async steps(diferencias: Outcome['diferencias']): Promise<Outcome> {
    const { nombre, ahora, alFinal, pasos } = this.scenario;
    for (const paso of pasos) diferencias.push(...(await this.step(paso)));
    const ultimo = pasos.at(-1)?.instante ?? ahora;
    await this.settled(ultimo);
    const rows = await this.rows();
    if (alFinal) {
      const final = compare(alFinal, observe(rows, ultimo, this.world.nameOf), ahora);
      diferencias.push(...final.map((d) => ({ ...d, linea: pasos.at(-1)?.linea ?? 1, instante: iso(ultimo) })));
    }
    return { nombre, ok: diferencias.length === 0, diferencias, linea: timeline(rows, ahora, ultimo) };
  }

  history = (): Promise<History> => this.stage.temporal.workflow.getHandle(this.workflowId).fetchHistory();

  /**
   * Ends what the scenario left open, as a supervisor would: nothing of it may fire while the next one moves the clock.
   * (A workflow terminated in the middle of a task would hold the simulated clock for good.)
   */
  async leave(): Promise<void> {
    const { stage, expediente } = this;
    await stage.http(
      'supervisor',
      'POST',
      `/asistencias/${expediente}/1/registros`,
      { codigo: 'anulacion', datos: { motivo: 'fin del ensayo' } },
      { refusable: true },
    );
    await endQuality(stage, expediente);
    const cerrado = async () =>
      (await stage.http('supervisor', 'POST', `/expedientes/${expediente}/cierre`, {}, { refusable: true })).status ===
      200;
    await until(cerrado, { everyMs: 10, what: `the closing of ${expediente}` });
  }

  private get workflowId(): string {
    return `asistencia-${this.expediente}-1`;
  }

  private async step(paso: Step): Promise<Outcome['diferencias']> {
    await this.stage.clock.hasta(paso.instante + this.shift);
    await this.settled(paso.instante);
    const diferencias = [];
    for (const registro of paso.registros) diferencias.push(...judge(registro, await this.send(registro)));
    if (paso.espera) {
      await this.settled(paso.instante);
      diferencias.push(
        ...compare(paso.espera, observe(await this.rows(), paso.instante, this.world.nameOf), this.scenario.ahora),
      );
    }
    return diferencias.map((d) => ({ ...d, linea: paso.linea, instante: iso(paso.instante) }));
  }

  private async send({ codigo, datos, comentario, ocurridoEn, por }: StepRegistro): Promise<Settled> {
    const cuerpo = {
      codigo,
      datos: withProviders(codigo, datos, this.world.idOf),
      ...(comentario ? { comentario } : {}),
      ...(ocurridoEn ? { ocurridoEn } : {}),
    };
    const caso = `${isOfQuality(codigo) ? '/calidad/casos' : '/asistencias'}/${this.expediente}/1`;
    const { status, body } = await this.stage.http(por, 'POST', `${caso}/registros`, shifted(cuerpo, this.shift), {
      refusable: true,
    });
    if (status !== 200) return refusalIn(body);
    await afterQuality(this.stage, this.expediente, codigo);
    return {};
  }

  /** Waits until the case has applied all that is due at `instante` and the database shows the same transition. */
  private async settled(instante: Instante): Promise<void> {
    const handle = this.stage.temporal.workflow.getHandle(this.workflowId);
    const hasta = instante + this.shift;
    await until(
      async () => {
        const caso = await this.stage.prisma.asistencia.findUniqueOrThrow({
          where: { expediente_n: { expediente: this.expediente, n: 1 } },
        });
        if (caso.terminadaEn) return true;
        const { transicion, proximo } = await handle.query<Estado>('estado');
        return transicion > 0 && caso.transicion === transicion && (proximo === null || Date.parse(proximo) > hasta);
      },
      { everyMs: 10, what: `${this.workflowId} settled at ${iso(instante)}` },
    );
    await qualitySettled(this.stage, this.expediente, hasta);
  }

  private rows = async () => shifted(await caseRows(this.stage.prisma, this.expediente, 1), -this.shift);
}
