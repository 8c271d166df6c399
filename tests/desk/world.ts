import { createHash, randomBytes } from 'node:crypto';
import { until } from '../../scripts/toolchain/until';
import { apertura, openCase, servedCase, settle, window } from '../support/case';
import type { Caller, TestApi } from '../support/api';
import type { Case } from '../support/case';
import type { Desk } from '../support/desk';

const pesos = (centavos: number) => ({ centavos, moneda: 'ARS' });

/** Cases in every situation a screen has something to show for. */
export interface World {
  /** Being looked for a provider: the first did not answer once. */
  searching: Case;
  /** Assigned for this afternoon and confirmed. */
  assigned: Case;
  /** Nobody of its list goes: a superior decides. */
  exhausted: Case;
  /** An exception asked for. */
  exception: Case;
  /** Costs are in; the affiliate was not satisfied. */
  unsatisfied: Case;
  /** Vital: overdue from its first instant. */
  vital: Case;
  /** Id of a rehearsal of the rules on all of these. */
  ensayo: string;
  /** Token of a link that acknowledges what rings of `vital`. */
  acuse: string;
  /** Of a drill that asks only Gerencia, whom no other screen is shown to. */
  prueba: { id: string; token: string };
}

/** Opens them, and proposes a handover, and lets a call ring. */
export async function prepareWorld({ api, caller }: Desk): Promise<World> {
  const [searching, assigned, exhausted, exception, unsatisfied, vital] = await Promise.all([
    startedSearch(await openCase(caller, { registros: apertura('EMERGENCIA') })),
    assignedCase(await openCase(caller, { registros: apertura('PROGRAMADO') })),
    exhaustedCase(await openCase(caller, { registros: apertura('EMERGENCIA') })),
    exceptionCase(await openCase(caller, { servicio: 'HOGAR/PINTURA' }), await painter(caller)),
    unsatisfiedCase(await servedCase(caller, { costo: 4_250_000 })),
    openCase(caller, { servicio: 'HOGAR/GAS', registros: apertura('VITAL') }),
  ]);
  const supervisor = await api.as('supervisor');
  await openCase(supervisor, { servicio: 'HOGAR/GAS' });
  await supervisor.post('/traspasos', { a: 'coordinador', nota: 'Sigue el caso de gas con bomberos en camino' });
  await caller.post('/llamadas', {
    numeroLlamado: await calledNumber(caller),
    numeroLlamante: '2920 15 555777',
    timbreEn: new Date().toISOString(),
  });
  return {
    searching,
    assigned,
    exhausted,
    exception,
    unsatisfied,
    vital,
    ensayo: await rehearsed(await api.as('jefe-operaciones')),
    acuse: await linkOf(api, vital),
    prueba: await drill(api),
  };
}

/** Half an hour to look for somebody who goes at once: what sounded of C-03 would not have sounded. */
async function rehearsed(jefe: Caller): Promise<string> {
  const hora = 3_600_000;
  const periodo = {
    desde: new Date(Date.now() - hora).toISOString(),
    hasta: new Date(Date.now() + hora).toISOString(),
  };
  const { body } = await jefe.post('/reglas/ensayo', { cambios: { asignacion: { VITAL: 30 } }, base: 1, ...periodo });
  const id = String(body['id']);
  await until(async () => (await jefe.get(`/reglas/ensayo/${id}`)).body['terminadoEn'] ?? undefined, {
    what: 'the rehearsal of the rules',
  });
  return id;
}

const huellaDe = (token: string): string => createHash('sha256').update(token).digest('hex');
const media = 30 * 60_000;

/** As the mail to the coordinador would carry it. @returns its token */
export async function linkOf({ ctx: { prisma } }: TestApi, { expediente }: Case, valeMs = 2 * media): Promise<string> {
  const alerta = await until(() => prisma.alerta.findFirst({ where: { expediente, estado: 'SONANDO' } }), {
    what: `something that rings of ${expediente}/1`,
  });
  const token = randomBytes(32).toString('base64url');
  const venceEn = new Date(Date.now() + valeMs);
  const data = { huella: huellaDe(token), usuario: 'coordinador', alertaId: alerta.id, venceEn };
  await prisma.enlaceAcuse.create({ data });
  return token;
}

async function drill({ ctx: { prisma } }: TestApi): Promise<World['prueba']> {
  const token = randomBytes(32).toString('base64url');
  const [pedidaEn, venceEn] = [new Date(), new Date(Date.now() + media)];
  const { id } = await prisma.pruebaDeAlcance.create({
    data: {
      id: 'prueba-de-alcance-semanal',
      pedidaEn,
      venceEn,
      pedidos: {
        create: [
          { usuario: 'gerencia', canal: 'correo', estado: 'ENTREGADA', enviadaEn: pedidaEn, huella: huellaDe(token) },
          { usuario: 'gerencia', canal: 'escritorio', estado: 'FALLIDA', motivo: 'sin sesión' },
        ],
      },
    },
  });
  return { id, token };
}

async function calledNumber(caller: Desk['caller']): Promise<string> {
  const { body } = await caller.get('/cuentas');
  const [cuenta] = (body['elementos'] as { numeroLlamado: string | null }[]).filter((c) => c.numeroLlamado);
  return cuenta?.numeroLlamado ?? '08005550101';
}

async function painter(caller: Desk['caller']): Promise<string> {
  const { body } = await caller.get('/proveedores?servicio=HOGAR/PINTURA&zona=RIO%20NEGRO/VIEDMA');
  return (body['elementos'] as { id: string }[])[0]?.id ?? '';
}

/** Whose turn it is, as soon as the case has its call sheet; undefined once nobody is left. */
const turn = async (c: Case): Promise<string> =>
  until(async () => (await c.state())['posicion'] as string | undefined, { what: 'the call sheet' });

async function startedSearch(c: Case): Promise<Case> {
  await settle(
    c,
    ['situacion', { descripcionOcurrido: 'Se rompió un caño bajo la pileta', detalleFalla: 'Flexible de agua fría' }],
    ['proveedor-no-responde', { proveedor: await turn(c) }],
  );
  return c;
}

async function assignedCase(c: Case): Promise<Case> {
  await settle(
    c,
    ['situacion', { descripcionOcurrido: 'No abre la puerta de calle', detalleFalla: 'Cerradura trabada' }],
    ['proveedor-acepta', { proveedor: await turn(c), ...window() }],
    ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
  );
  return c;
}

async function exhaustedCase(c: Case): Promise<Case> {
  await turn(c);
  for (;;) {
    const proveedor = (await c.state())['posicion'];
    if (typeof proveedor !== 'string') return c;
    await settle(c, ['proveedor-declina', { proveedor, motivo: 'Está en otra localidad' }]);
  }
}

async function exceptionCase(c: Case, proveedor: string): Promise<Case> {
  await settle(
    c,
    ['cobertura', { cubierta: false, motivo: 'El plan no incluye pintura' }],
    ['consentimiento', { autoriza: true, quien: 'La titular' }],
    ['prioridad', { prioridad: 'EMERGENCIA', motivo: 'Se desprende el cielorraso' }],
    ['cotizacion', { proveedor, monto: pesos(3_000_000), primerMonto: pesos(3_500_000), sobre: 'SERVICIO' }],
    [
      'conexion-ofrecida',
      {
        acepta: false,
        excepcion: true,
        monto: pesos(3_000_000),
        motivoInformado: true,
        formasDePagoInformadas: true,
        garantiaInformada: true,
      },
    ],
    ['excepcion-solicitada', { via: 'MOLESTO', sinMaquinaria: true }],
  );
  return c;
}

async function unsatisfiedCase(c: Case): Promise<Case> {
  await settle(c, ['conformidad', { resultado: 'NO_CONFORME', palabras: 'Llegaron dos horas tarde y sin avisar' }]);
  return c;
}
