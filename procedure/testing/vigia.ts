import type { FilaAlerta, FilaPendiente } from '../agenda-rows';
import type { EntradaAsistencia } from '../asistencia/estado';
import type { Instante } from '../instante';
import type { Promesa } from '../promesas';
import type { Asiento, Transicion } from '../transicion';
import { despuesDe, FINALES_DESDE, NADA_HECHO, parteDe, PERMITIDO, porcentajeDado, rolAlcanza } from './permitido';
import type { Estado, Hechos } from './permitido';
import type { Mundo } from './mundo';

const suma = (numeros: readonly number[]): number => numeros.reduce((total, n) => total + n, 0);

/** Watches a case go by, transition after transition, and throws at the first one that must not be. */
export class Vigia {
  readonly caso: Record<string, unknown> = {};
  private readonly abiertos = new Map<string, FilaPendiente>();
  private readonly cerrados = new Set<string>();
  private readonly sonando = new Map<string, FilaAlerta>();
  private readonly promesas = new Map<string, Promesa>();
  private readonly resueltos = new Set<string>();
  private hechos: Hechos = NADA_HECHO;
  private cambioLaEscalera = false;
  private numero = 0;
  private instante: Instante = -Infinity;

  constructor(
    private readonly entrada: EntradaAsistencia,
    private readonly mundo: Mundo,
  ) {}

  ve(t: Transicion): void {
    this.exige(t.numero === this.numero + 1, `la transición ${t.numero} sigue a la ${this.numero}`);
    this.exige(Date.parse(t.instante) >= this.instante, 'el tiempo volvió atrás');
    this.numero = t.numero;
    this.instante = Date.parse(t.instante);
    if (t.registro?.estado === 'RECHAZADO') this.nadaCambio(t);
    if (t.registro) this.unaVez(t);
    if (t.registro?.estado === 'ASENTADO') this.seAcepto(t);
    else this.exige(t.bitacora.length === 0, 'hay un asiento sin registro');
    for (const asiento of t.bitacora) this.hechos = despuesDe(this.hechos, asiento, this.estado());
    this.toma(t);
    this.quedaAlgoPorHacer();
  }

  /** After an input: all that fell due until `instante` was applied. */
  alCabo(instante: Instante, proximo: Instante | undefined): void {
    this.exige(proximo === undefined || proximo > instante, 'quedó algo sin aplicar');
    const vencidos = [...this.abiertos.values()].filter((p) => Date.parse(p.venceEn) <= instante);
    this.exige(
      this.caso['vencidos'] === vencidos.length,
      `${vencidos.length} vencidos y se muestran ${String(this.caso['vencidos'])}`,
    );
    for (const p of this.abiertos.values()) {
      const debido = this.nivelDebido(p, instante);
      const bien = p.acusadoEn !== null || (this.cambioLaEscalera ? p.nivel >= debido : p.nivel === debido);
      this.exige(bien, `${p.reloj} está en el nivel ${p.nivel} y debe estar en el ${debido}`);
    }
  }

  private exige(cierto: boolean, que: string | (() => string)): void {
    if (!cierto) throw new Error(`transición ${this.numero}: ${typeof que === 'string' ? que : que()}`);
  }

  private nadaCambio(t: Transicion): void {
    const { bitacora, pendientes, alertas, promesas, avisos, caso, efectos } = t;
    const cambios = [
      ...bitacora,
      ...pendientes,
      ...alertas,
      ...promesas,
      ...avisos,
      ...Object.entries(caso),
      ...Object.entries(efectos),
    ];
    this.exige(cambios.length === 0, () => `rechazar ${t.registro?.codigo} cambió ${JSON.stringify(cambios)}`);
    const codigo = t.registro?.codigo ?? '';
    const ofrecido = (this.caso['acepta'] as string[] | undefined)?.includes(codigo) === true;
    this.exige(
      t.registro?.rechazo?.codigo !== 'REGISTRO_NO_ESPERADO' || !ofrecido,
      `${codigo} figura como aceptado y se rechaza por no esperado`,
    );
  }

  private unaVez(t: Transicion): void {
    const id = t.registro?.id ?? '';
    this.exige(!this.resueltos.has(id), `${id} se resolvió dos veces`);
    this.resueltos.add(id);
  }

  private seAcepto(t: Transicion): void {
    const [asiento, ...otros] = t.bitacora;
    if (!asiento || otros.length > 0 || asiento.registroId !== t.registro?.id)
      throw new Error(`transición ${t.numero}: un registro, un asiento`);
    const codigo = asiento.codigo as keyof typeof PERMITIDO;
    this.exige(
      PERMITIDO[codigo](this.estado(), asiento.datos),
      () =>
        `se aceptó ${codigo} ${JSON.stringify(asiento.datos)} con ${JSON.stringify({ ...this.caso, acepta: undefined, rechaza: undefined })}`,
    );
    this.exige(rolAlcanza(codigo, asiento.rol ?? ''), `se aceptó ${codigo} de ${asiento.rol}`);
    this.exige(this.puedeDecidir(asiento), `${codigo} lo decidió ${asiento.usuario}, que lo había pedido`);
    this.exige((this.caso['acepta'] as string[]).includes(codigo), `se aceptó ${codigo} sin figurar como aceptado`);
    this.exige(
      asiento.ocurridoEn <= asiento.registradoEn && asiento.ocurridoEn >= this.entrada.abiertaEn,
      `${codigo} ocurrió fuera del caso`,
    );
    const final = t.caso['etapa'] === 'finalizada';
    this.exige(
      !final || FINALES_DESDE[String(t.caso['status'])]?.includes(String(this.caso['etapa'])) === true,
      `terminó ${String(t.caso['status'])} desde ${String(this.caso['etapa'])}`,
    );
  }

  /** Two people: who asks does not decide, and what is for General Management is decided there. */
  private puedeDecidir({ codigo, usuario, rol }: Asiento): boolean {
    const { excepcion, reembolso } = this.estado();
    if (codigo === 'excepcion-resuelta')
      return usuario !== excepcion?.pedidaPor && (excepcion?.via !== 'GERENCIA' || rol === 'gerencia');
    return codigo !== 'reembolso-aprobado' || usuario !== reembolso?.reclamadoPor;
  }

  private estado = (): Estado => ({
    ...(this.caso as unknown as Estado),
    abiertos: this.abiertos,
    hechos: this.hechos,
    conEncuesta: this.entrada.perfil.encuesta,
    sinPasos: this.entrada.perfil.sinPasos ?? [],
    garantiaVencida: this.entrada.garantia?.vencida ?? null,
  });

  private toma(t: Transicion): void {
    const prioridad = t.caso['prioridad'];
    if (
      prioridad !== undefined &&
      this.caso['prioridad'] &&
      (prioridad === 'VITAL' || this.caso['prioridad'] === 'VITAL')
    )
      this.cambioLaEscalera = true;
    Object.assign(this.caso, t.caso);
    for (const p of t.pendientes) {
      this.exige(!this.cerrados.has(p.id), `${p.id} cambió después de cerrado`);
      if (p.cerradoEn === null) this.abiertos.set(p.reloj, p);
      else {
        this.cerrados.add(p.id);
        if (this.abiertos.get(p.reloj)?.id === p.id) this.abiertos.delete(p.reloj);
      }
    }
    for (const a of t.alertas) {
      if (a.estado === 'SONANDO') this.sonando.set(a.id, a);
      else this.sonando.delete(a.id);
    }
    for (const p of t.promesas) this.promete(p);
    this.hitosEnOrden();
    this.cabeEnLaCobertura();
    this.todoTieneQuienLoPague();
    this.cabeEnLaCortesia();
    this.loAbiertoEstaResuelto();
  }

  private promete(p: Promesa): void {
    const antes = this.promesas.get(p.id);
    this.exige(antes === undefined || antes.estado === 'VIGENTE', `${p.id} cambió después de resuelta`);
    this.exige(
      antes === undefined || (antes.hasta === p.hasta && antes.desde === p.desde && antes.dadaEn === p.dadaEn),
      `${p.id} cambió lo prometido`,
    );
    this.promesas.set(p.id, p);
    const vigentes = [...this.promesas.values()].filter((q) => q.estado === 'VIGENTE').map((q) => q.sobre);
    this.exige(new Set(vigentes).size === vigentes.length, `hay dos promesas vigentes de ${vigentes.join(', ')}`);
  }

  private hitosEnOrden(): void {
    const { arribo, contacto, termino } = this.caso['hitos'] as Estado['hitos'];
    const sinPasos: readonly string[] = this.entrada.perfil.sinPasos ?? [];
    const debidos = [
      { hito: arribo, falta: sinPasos.includes('ARRIBO') },
      { hito: contacto, falta: sinPasos.includes('CONTACTO') },
      { hito: termino, falta: false },
    ];
    this.exige(
      debidos.every(({ hito, falta }) => !falta || hito === null),
      'hay un hito que el servicio no tiene',
    );
    const hitos = debidos.filter(({ falta }) => !falta).map(({ hito }) => hito);
    const enOrden = hitos.every((hito, i) => {
      const antes = hitos[i - 1];
      return hito === null || antes === undefined || (antes !== null && hito >= antes);
    });
    this.exige(enOrden, 'los hitos no están en orden');
  }

  /** Cover, affiliate, courtesy and company: whole centavos, none owed by anybody, none lost. */
  private todoTieneQuienLoPague(): void {
    const reparto = this.caso['reparto'] as Record<string, number> | null;
    if (!reparto) return this.exige(this.caso['costo'] === null, 'hay un costo que no se reparte');
    const partes = Object.values(reparto);
    this.exige(
      partes.every((p) => Number.isInteger(p) && p >= 0) && suma(partes) === this.caso['costo'],
      () => `${JSON.stringify(reparto)} no suma ${String(this.caso['costo'])}`,
    );
  }

  /** What is loaded as a courtesy was given by a superior (B-J). */
  private cabeEnLaCortesia(): void {
    const lineas = this.caso['costos'] as { centavos: number; paga: string }[];
    const cargado = suma(lineas.filter((l) => l.paga === 'CORTESIA').map((l) => l.centavos));
    const e = this.estado();
    const total = suma(lineas.map((l) => l.centavos));
    const concedido =
      e.reembolso?.aprobado ?? parteDe(porcentajeDado(e) === 100 ? total : this.precioDe(total), porcentajeDado(e));
    this.exige(cargado <= concedido, `la cortesía paga ${cargado} y se concedió ${concedido}`);
  }

  /** Of a cost, what lies within the price the superior decided on. */
  private precioDe = (total: number): number => Math.min(total, this.hechos.decidido ?? total);

  private cabeEnLaCobertura(): void {
    const lineas = this.caso['costos'] as { centavos: number; paga: string }[];
    const { categoria, reembolso } = this.estado();
    const aprobado = categoria === 'COBERTURA' ? (reembolso?.aprobado ?? 0) : 0;
    const paga = Math.max(aprobado, suma(lineas.filter((l) => l.paga === 'COBERTURA').map((l) => l.centavos)));
    const queda = this.mundo.cobertura ? (this.mundo.cobertura.centavos ?? Infinity) : 0;
    this.exige(paga <= queda, `la cobertura paga ${paga} y le quedan ${queda}`);
  }

  /** How it is charged, how urgent it is, and his yes to what an exception left him. */
  private loAbiertoEstaResuelto(): void {
    const e = this.estado();
    if (!e.aperturaCompleta) return;
    const falta = porcentajeDado(e) > 0 && porcentajeDado(e) < 100 && this.caso['conexionAceptada'] === null;
    this.exige(e.categoria !== null && e.prioridad !== null && !falta, 'la apertura se completó sin resolver algo');
  }

  private quedaAlgoPorHacer(): void {
    const fin = this.caso['terminadaEn'] !== null;
    this.exige(fin === (this.caso['etapa'] === 'finalizada'), 'la etapa y el final no coinciden');
    this.exige(fin === (this.caso['motivoFin'] !== null), 'el final y su motivo no coinciden');
    this.exige(
      fin !== this.abiertos.size > 0,
      fin ? 'terminó con pendientes abiertos' : 'espera sin ningún pendiente abierto',
    );
    this.exige(!fin || this.sonando.size === 0, 'terminó con alertas que suenan');
    this.exige(
      [...this.sonando.values()].every((a) => this.abiertos.get(a.reloj)?.id === a.pendienteId),
      'suena algo que ya se cerró',
    );
    this.exige(
      !fin || [...this.promesas.values()].every((p) => p.estado !== 'VIGENTE'),
      'terminó con promesas vigentes',
    );
  }

  private nivelDebido(p: FilaPendiente, instante: Instante): number {
    const { escalera, minutoMs } = this.entrada.reglas;
    const pasados = escalera[p.escalera].filter(
      (n) => Date.parse(n.desde === 'apertura' ? p.abiertoEn : p.venceEn) + n.minutos * minutoMs <= instante,
    );
    return Math.max(0, ...pasados.map((n) => n.nivel));
  }
}
