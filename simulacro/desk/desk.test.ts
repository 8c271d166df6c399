import { abreAsistencia } from '../../procedure/asistencia/asistencia';
import { FINALES } from '../../procedure/asistencia/estado';
import type { FilaPendiente } from '../../procedure/agenda-rows';
import { aplicaConRespuestas } from '../../procedure/con-respuestas';
import { iso } from '../../procedure/instante';
import { erroresDeDatos } from '../../procedure/registros/valida';
import { conCambios, REGLAS_PREDETERMINADAS } from '../../procedure/reglas';
import type { Consulta, Respuestas, Transicion } from '../../procedure/transicion';
import { Draws } from '../draws';
import { needOf } from '../reasons';
import { RUN_RULES } from '../rules';
import { nextStep } from './desk';
import { Memory } from './memory';
import type { Seen, Step, View } from './turn';

const ZONE = ['uno', 'dos', 'tres'];
const PROVINCE = ['cuatro', 'cinco'];
const MOTIVOS = [
  'EMS: CARDIAC EMERGENCY',
  'EMS: FEVER',
  'EMS: FALL VICTIM',
  'Fire: GAS-ODOR/LEAK',
  'Fire: FIRE ALARM',
  'Traffic: DISABLED VEHICLE -',
];
const pesos = (centavos: unknown) => (typeof centavos === 'number' ? { centavos, moneda: 'ARS' as const } : null);

/** One case on the bare story, on a clock of its own, carried by the scripted coordinators. */
class Played {
  readonly refusals: string[] = [];
  readonly pendientes = new Map<string, FilaPendiente>();
  readonly steps: Step[] = [];
  readonly late: Step[] = [];
  private readonly shown: Record<string, unknown> = {};
  private readonly memory = new Memory();
  private readonly draws;
  private readonly need;
  private readonly story;
  private now = Date.parse('2026-11-23T12:00:00Z');

  constructor(seed: number) {
    this.draws = new Draws(`prueba/${seed}`);
    this.need = needOf(MOTIVOS[seed % MOTIVOS.length] ?? '');
    this.story = abreAsistencia({
      version: 1,
      expediente: 153_567,
      n: 1,
      abiertaEn: iso(this.now),
      servicio: this.need.servicio,
      zona: 'SANTA FE/ROSARIO',
      cuenta: 'simulacro',
      afiliado: 'alguien',
      afiliadoStatus: seed % 20 === 0 ? 'VERIFICAR' : 'ACTIVO',
      coordinador: 'ana',
      reglas: conCambios(REGLAS_PREDETERMINADAS, RUN_RULES),
      reglasVersion: 1,
      perfil: { encuesta: true, primeroProveedor: this.need.servicio === 'MEDICA/AMBULANCIA' },
    });
    this.take(this.story.abre());
  }

  play(): this {
    for (let step = this.next(); step; step = this.next()) {
      if (this.steps.length > 150)
        throw new Error(
          `never ends: ${this.steps
            .slice(-6)
            .map((s) => s.codigo)
            .join(', ')}`,
        );
      this.steps.push(step);
      this.now = Math.max(this.now, step.at);
      this.send(step);
    }
    return this;
  }

  get status(): string {
    return String(this.shown['status']);
  }

  private next = (): Step | undefined => nextStep(this.view());

  private view(): View {
    const { memory, draws, need, now } = this;
    return {
      caso: this.seen(),
      memory,
      draws,
      need,
      now,
      minuteMs: 1000,
      otherProviders: [...PROVINCE, 'seis'],
      colleagues: ['ana', 'beto'],
    };
  }

  private seen(): Seen {
    const { costo, limite, conexionAceptada, proveedor, cotizaciones, conformidad, ...rest } = this.shown;
    return {
      ...rest,
      servicio: { id: this.need.servicio },
      costo: pesos(costo),
      limite: pesos(limite),
      conexionAceptada: pesos(conexionAceptada),
      proveedor: typeof proveedor === 'string' ? { id: proveedor } : null,
      cotizaciones: (cotizaciones as { centavos: number }[]).map((c) => ({ ...c, monto: pesos(c.centavos) })),
      conformidad: { resultado: null, ...(conformidad as { intentos: number }) },
      pendientes: [...this.pendientes.values()].filter((p) => p.cerradoEn === null),
    } as unknown as Seen;
  }

  private send({ codigo, datos, rol, ocurridoEn, late }: Step): void {
    expect({ codigo, errores: erroresDeDatos(codigo, datos, { conTexto: true }) }).toEqual({ codigo, errores: [] });
    const id = `r${this.steps.length}`;
    const registro = {
      id,
      codigo,
      recibidoEn: iso(this.now),
      actor: { usuario: 'ana', rol },
      datos,
      ...(ocurridoEn ? { ocurridoEn } : {}),
    };
    const done = aplicaConRespuestas(this.story, { tipo: 'registro', registro }, this.now, (asked) =>
      this.outside(asked),
    );
    this.take(done);
    const result = done.map((t) => t.registro).find((r) => r?.id === id);
    if (result?.estado === 'ASENTADO') this.memory.wasAccepted(codigo);
    else {
      this.memory.wasRefused(codigo, result?.rechazo?.codigo ?? '');
      this.refusals.push(`${codigo} ${result?.rechazo?.codigo}`);
    }
    if (late) this.late.push(this.steps.at(-1) as Step);
  }

  private outside(asked: Consulta): Respuestas[keyof Respuestas] {
    const restante = 100_000_000;
    switch (asked.tipo) {
      case 'reservar-evento':
        return { reservado: this.draws.number('queda') > 0.1 };
      case 'liberar-evento':
        return { liberado: true };
      case 'reservar-monto':
        return { alcanza: asked.centavos <= restante, restante };
      case 'posiciones':
        return { proveedores: asked.alcance === 'ZONA' ? ZONE : [...ZONE, ...PROVINCE] };
      case 'existe':
      case 'cotizacion':
        return { existe: true };
      case 'condiciones':
        return { contratadoDesde: '2025-01-01', usos: 0, tecnicosInternos: 0, tecnicosDelServicio: 0 };
      case 'asistencias-abiertas':
        return { abiertas: [] };
    }
  }

  private take(done: readonly Transicion[]): void {
    for (const t of done) {
      Object.assign(this.shown, t.caso);
      for (const p of t.pendientes) this.pendientes.set(p.id, p);
    }
  }
}

const CASES = 200;

describe('scripted coordinators on the bare procedure', () => {
  const played = Array.from({ length: CASES }, (_, seed) => new Played(seed).play());

  test('carry every case to one of its ends', () => {
    const open = played.filter(({ status }) => !(FINALES as readonly string[]).includes(status));
    expect(
      open.map(
        ({ status, steps }) =>
          `${status}: ${steps
            .slice(-4)
            .map((s) => s.codigo)
            .join(', ')}`,
      ),
    ).toEqual([]);
  });

  test('reach every way a case may end, most of them concluded', () => {
    const ends = new Map(FINALES.map((status) => [status as string, played.filter((p) => p.status === status).length]));
    for (const [status, cases] of ends) expect({ status, reached: cases > 0 }).toEqual({ status, reached: true });
    expect(ends.get('CONCLUIDA')).toBeGreaterThan(CASES * 0.6);
  });

  test('are refused only what they send on purpose, or what the cover does not give', () => {
    const expected = ['cobertura COBERTURA_AGOTADA', 'costos COBERTURA_AGOTADA'];
    const slips = /^(conclusion|termino|contacto|afiliado-reprograma) (REGISTRO_NO_ESPERADO|FALTA_PARA_CERRAR)$/;
    const others = played.flatMap((p) => p.refusals).filter((r) => !expected.includes(r) && !slips.test(r));
    expect(others).toEqual([]);
    expect(played.flatMap((p) => p.refusals).some((r) => slips.test(r))).toBe(true);
  });

  test('open every clock of the procedure, and meet and miss it where it can be', () => {
    const outcomes = (reloj: string) =>
      new Set(
        played
          .flatMap((p) => [...p.pendientes.values()])
          .filter((p) => p.reloj === reloj)
          .map((p) => p.resultado),
      );
    for (const reloj of [
      'C-01',
      'C-02',
      'C-06',
      'C-07',
      'C-08',
      'C-09',
      'C-10',
      'C-11',
      'C-12',
      'C-13',
      'C-14',
      'C-15',
      'C-16',
      'C-17',
      'C-18',
      'C-23',
      'C-24',
      'C-25',
      'C-26',
      'C-28',
    ])
      expect({ reloj, outcomes: [...outcomes(reloj)] }).toEqual({
        reloj,
        outcomes: expect.arrayContaining(['CUMPLIDO', 'INCUMPLIDO']),
      });
    for (const reloj of ['C-03', 'C-04', 'C-05', 'C-27'])
      expect({ reloj, opened: outcomes(reloj).size > 0 }).toEqual({ reloj, opened: true });
  });

  test('a step meant to be late comes after its clock, and the others mostly before', () => {
    expect(played.flatMap((p) => p.late).length).toBeGreaterThan(CASES / 2);
    const met = played.flatMap((p) => [...p.pendientes.values()]).filter((p) => p.resultado === 'CUMPLIDO').length;
    const missed = played.flatMap((p) => [...p.pendientes.values()]).filter((p) => p.resultado === 'INCUMPLIDO').length;
    expect(met).toBeGreaterThan(missed);
  });

  test('do the same again under the same seed, and something else under another', () => {
    const codes = (seed: number) =>
      new Played(seed).play().steps.map(({ codigo, datos, at }) => ({ codigo, datos, at }));
    expect(codes(7)).toEqual(codes(7));
    expect(codes(7)).not.toEqual(codes(7 + MOTIVOS.length));
  });
});
