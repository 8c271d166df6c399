import { setTimeout as pause } from 'node:timers/promises';
import type { AsistenciaDeApi } from '../contracts/asistencia';
import type { RolDeOperaciones } from '../procedure/roles';
import type { Session } from './client';
import type { CallContext } from './context';
import { inlineOpening } from './desk/apertura';
import { nextStep } from './desk/desk';
import { Memory } from './desk/memory';
import { Turn } from './desk/turn';
import type { Step, View } from './desk/turn';
import type { CaseId } from './ledger';
import type { Need } from './reasons';
import { RUN_RULES } from './rules';
import { settled, submit } from './submit';
import type { Outcome } from './submit';

/** After so many refusals in a row, or looks at a case that wants nothing, its coordinator gives up. */
const PATIENCE = 12;

/** By the level that sounds: who may acknowledge. */
const LEVELS: readonly RolDeOperaciones[] = [
  'coordinador',
  'coordinador',
  'supervisor',
  'jefe-operaciones',
  'gerencia',
];

/** Carries one Asistencia from its opening to its end. */
export class Carried {
  private readonly memory = new Memory();
  private session: Session;
  private caso: CaseId | undefined;

  constructor(
    private readonly call: CallContext,
    private readonly need: Need,
    private readonly expediente: number,
    private readonly afiliadoStatus: AsistenciaDeApi['afiliadoStatus'],
  ) {
    this.session = call.owner;
  }

  /** @throws Error when nobody knows how to go on. */
  async toItsEnd(): Promise<void> {
    const { tally, draws } = this.call;
    tally.open += 1;
    try {
      await this.carry(await this.open());
      tally.ended += 1;
    } finally {
      tally.open -= 1;
    }
    if (draws.happens('comentario-final'))
      await this.send({ codigo: 'comentario', datos: {}, comentario: 'Anotado después del fin' });
  }

  private async carry(opened: AsistenciaDeApi): Promise<void> {
    let caso = opened;
    let without = 0;
    while (caso.etapa !== 'finalizada') {
      if (without > PATIENCE)
        throw new Error(`${caso.numero} no avanza: ${caso.etapa}, ${caso.status}, acepta ${caso.acepta.join(' ')}`);
      const step = nextStep(this.view(caso));
      const outcome = step ? await this.take(step) : await pause(1_000, undefined, { signal: this.call.stop });
      without = outcome && outcome.refusal === undefined ? 0 : without + 1;
      caso = outcome?.state ? (outcome.state as AsistenciaDeApi) : await this.look();
    }
  }

  private view(caso: AsistenciaDeApi): View {
    const { draws, people, world } = this.call;
    return {
      caso,
      memory: this.memory,
      draws,
      need: this.need,
      now: Date.now(),
      minuteMs: RUN_RULES.minutoMs,
      otherProviders: world.providers,
      colleagues: people.coordinators.map(({ usuario }) => usuario),
    };
  }

  /** Opens it, some with the opening registros inline, and waits until those are judged. */
  private async open(): Promise<AsistenciaDeApi> {
    const { client, nextKey } = this.call;
    const registros = inlineOpening(new Turn(this.view(this.blank()))).map(({ codigo, datos }) => ({ codigo, datos }));
    const body = { servicio: this.need.servicio, ...(registros.length > 0 ? { registros } : {}) };
    const path = `/expedientes/${this.expediente}/asistencias`;
    const key = nextKey();
    const send = () =>
      client.send({ method: 'POST', path, body, key, session: this.session, about: { de: 'asistencia' } });
    const [reply] = await Promise.all(this.call.draws.happens('duplica') ? [send(), send()] : [send()]);
    if (reply?.status !== 201) throw new Error(`POST ${path}: ${reply?.status} ${reply?.code ?? ''}`);
    const opened = reply.body as unknown as AsistenciaDeApi & {
      registros: { id: string; codigo: Step['codigo']; estado: string; rechazo: { codigo: string } | null }[];
    };
    this.caso = { expediente: opened.expediente, n: opened.n };
    for (const { id, codigo, estado, rechazo } of opened.registros) {
      const outcome =
        estado === 'RECIBIDO'
          ? await settled(this.call, { id, caso: this.caso, session: this.session })
          : { refusal: rechazo?.codigo, state: undefined };
      this.remember(codigo, outcome);
    }
    return opened.registros.some(({ estado }) => estado === 'RECIBIDO') ? this.look() : opened;
  }

  /** What is known before the case shows itself. */
  private blank(): AsistenciaDeApi {
    const empty = { acepta: [], pendientes: [], cotizaciones: [], excluidos: [], falta: [], disponibilidad: [] };
    const unknown = { categoria: null, prioridad: null, consentimiento: null, compromiso: null, proveedor: null };
    const { servicio } = this.need;
    return {
      ...empty,
      ...unknown,
      etapa: 'apertura',
      servicio: { id: servicio },
      afiliadoStatus: this.afiliadoStatus,
    } as unknown as AsistenciaDeApi;
  }

  private async take(step: Step): Promise<Outcome> {
    await pause(Math.max(0, step.at - Date.now()), undefined, { signal: this.call.stop });
    if (step.late) await this.acknowledge();
    const { codigo, datos, ocurridoEn, rol } = step;
    const aside = this.call.draws.happens('comenta')
      ? this.send({ codigo: 'comentario', datos: {}, comentario: 'Al mismo tiempo' })
      : undefined;
    const [outcome] = await Promise.all([
      this.send({ codigo, datos, ...(ocurridoEn ? { ocurridoEn } : {}) }, rol),
      aside,
    ]);
    this.remember(codigo, outcome);
    if (codigo === 'transferencia' && outcome.refusal === undefined) this.handOver(String(datos['a']));
    // With two on the way the reply may show the case before the other one.
    return aside ? { ...outcome, state: undefined } : outcome;
  }

  private remember(codigo: Step['codigo'], { refusal }: Outcome): void {
    if (refusal === undefined) this.memory.wasAccepted(codigo);
    else this.memory.wasRefused(codigo, refusal);
  }

  private handOver(usuario: string): void {
    this.session = this.call.people.coordinators.find((c) => c.usuario === usuario) ?? this.session;
  }

  /** What sounds unacknowledged is acknowledged, most times, by somebody it has reached. */
  private async acknowledge(): Promise<void> {
    const { pendientes } = await this.look();
    for (const { id, nivel, acusadoPor } of pendientes.filter((p) => p.nivel > 0)) {
      if (acusadoPor !== null || !this.call.draws.happens('acusa')) continue;
      const session = this.of(LEVELS[nivel] ?? 'gerencia');
      await submit(this.call, { caso: this.id(), path: `/pendientes/${id}/acuse`, body: {}, session });
    }
  }

  private async send(body: Record<string, unknown>, rol: RolDeOperaciones = 'coordinador'): Promise<Outcome> {
    const caso = this.id();
    const { expediente, n } = caso;
    return submit(this.call, { caso, path: `/asistencias/${expediente}/${n}/registros`, body, session: this.of(rol) });
  }

  private async look(): Promise<AsistenciaDeApi> {
    const { expediente, n } = this.id();
    const { status, body } = await this.call.client.send({
      method: 'GET',
      path: `/asistencias/${expediente}/${n}`,
      session: this.session,
    });
    if (status !== 200) throw new Error(`GET /asistencias/${expediente}/${n}: ${status}`);
    return body as unknown as AsistenciaDeApi;
  }

  private id(): CaseId {
    if (!this.caso) throw new Error('it is not open yet');
    return this.caso;
  }

  private of = (rol: RolDeOperaciones): Session =>
    rol === 'coordinador' ? this.session : this.call.people.superiors[rol];
}
