import { iso } from '../instante';
import type { Codigo } from '../registros/catalogo';
import type { Azar } from './azar';
import type { Prueba } from './prueba';

type Datos = Record<string, unknown>;

const HORA = 60;
/** Minutes from now to DESDE: around every edge the monitoring clocks have. */
const HASTA_DESDE = [
  -30,
  20,
  59,
  60,
  61,
  2 * HORA,
  4 * HORA,
  5 * HORA,
  24 * HORA - 1,
  24 * HORA,
  24 * HORA + 1,
  30 * HORA,
  50 * HORA,
];
const LARGOS = [1, 30, 120, 360];
const PRECIOS = [0, 1, 40_000_00, 50_000_00, 50_000_01, 90_000_00];

/** Who pays by what the case is. */
const SUELE_PAGAR: Record<string, string[]> = {
  COBERTURA: ['COBERTURA', 'COBERTURA', 'COBERTURA'],
  CONEXION: ['AFILIADO', 'AFILIADO'],
  CORTESIA: ['CORTESIA', 'AFILIADO'],
  GARANTIA: ['EMPRESA', 'EMPRESA'],
};

/** What the coordinator would read on the screen: the price, or what an exception leaves of it. */
function loQueDebe({ caso, bitacora }: Prueba): number {
  const cotizado = (caso['cotizaciones'] as { centavos: number }[]).at(-1)?.centavos ?? 1;
  const excepcion = caso['excepcion'] as { estado: string } | null;
  if (caso['categoria'] !== 'CORTESIA' || excepcion?.estado !== 'CONCEDIDA') return cotizado;
  const decidida = bitacora.findLast((a) => a.codigo === 'excepcion-resuelta')?.datos ?? {};
  const { porcentaje, calculado } = decidida as { porcentaje: number; calculado: { afiliado: number | null } };
  const { afiliado } = calculado;
  return Math.max(1, afiliado ?? cotizado - Math.floor((cotizado * porcentaje + 50) / 100));
}

/** `datos` a coordinator could well give now. Minutes are those of the case's rules. */
export function sugiere(codigo: Codigo, prueba: Prueba, azar: Azar, minutoMs: number): Datos {
  const { caso, ahora } = prueba;
  const dentroDe = (minutos: number) => iso(ahora + minutos * minutoMs);
  const franja = (): Datos => {
    const desde = azar.uno(HASTA_DESDE);
    return { desde: dentroDe(desde), hasta: dentroDe(desde + azar.uno(LARGOS)) };
  };
  const eta = (): Datos => ({ eta: dentroDe(azar.uno([-5, 0, 10, 40, 90])) });
  const programado = caso['prioridad'] === 'PROGRAMADO';
  const tiempo = (): Datos => (programado === azar.porCiento(95) ? franja() : eta());
  const alguno = azar.uno(['ANA', 'BETO', 'CARLA', 'DORA']);
  const deTurno = (): Datos => ({
    proveedor: azar.porCiento(90) ? (caso['posicion'] ?? caso['proveedor'] ?? alguno) : alguno,
  });
  const monto = (...centavos: number[]): Datos => ({ monto: { centavos: azar.uno(centavos), moneda: 'ARS' } });
  const pendiente = (): Datos => ({ pendiente: azar.uno([...prueba.abiertos().map((p) => p.reloj), 'C-99']) });
  const sentido = { sentido: azar.uno(['ENTRANTE', 'SALIENTE']) };
  const si = (porCiento: number) => azar.porCiento(porCiento);

  const datos: Partial<Record<Codigo, () => Datos>> = {
    verificacion: () => ({ status: si(70) ? 'ACTIVO' : 'NO_ACTIVO' }),
    cobertura: () => ({ cubierta: si(75) }),
    cotizacion: () => ({
      proveedor: alguno,
      ...monto(1, 333, 40_000_00, 90_000_00),
      sobre: azar.uno(['SERVICIO', 'SERVICIO', 'VISITA']),
      ...(si(20) ? { negociada: true } : {}),
    }),
    'conexion-ofrecida': () => ({
      acepta: si(70),
      ...(si(85) ? monto(loQueDebe(prueba)) : monto(1, 333, 40_000_00)),
      motivoInformado: true,
      formasDePagoInformadas: true,
      garantiaInformada: si(90),
      ...(si(50) ? { excepcion: si(60) } : {}),
    }),
    'excepcion-solicitada': () => ({
      via: azar.uno(['CORTESIA', 'CORTESIA', 'MOLESTO', 'PRIMER_SERVICIO', 'GERENCIA']),
      ...(si(50) ? { sinMaquinaria: si(50), bajoCosto: si(50) } : {}),
    }),
    'excepcion-resuelta': () => ({ porcentaje: azar.uno([0, 1, 33, 50, 99, 100]) }),
    'fuera-de-matriz': () => ({ descargoInformado: true }),
    'reembolso-reclamado': () => monto(1, 40_000_00, 90_000_00),
    'reembolso-aprobado': () => monto(0, 1, 1, 40_000_00, 40_000_00, 50_000_01),
    'reembolso-pagado': () => ({ medio: 'TRANSFERENCIA' }),
    programacion: () => (si(80) ? { acepta: true, disponibilidad: [franja()] } : { acepta: false }),
    prioridad: () => ({ prioridad: azar.uno(['PROGRAMADO', 'EMERGENCIA', 'VITAL']) }),
    consentimiento: () => ({ autoriza: si(80) }),
    'proveedor-no-responde': deTurno,
    'proveedor-declina': deTurno,
    'proveedor-salteado': deTurno,
    'proveedor-acepta': () => ({ ...deTurno(), ...tiempo() }),
    'busqueda-resuelta': () =>
      si(40)
        ? { decision: 'OTRO_PROVEEDOR', proveedor: alguno }
        : { decision: azar.uno(['AMPLIAR_ZONA', 'AMPLIAR_ZONA', 'REEMBOLSO', 'CERRAR']) },
    'afiliado-confirma': () => ({ informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }),
    'disponibilidad-cambiada': franja,
    'proveedor-cumple': () => sentido,
    'proveedor-demora': () => ({ ...sentido, ...tiempo() }),
    'afiliado-reprograma': () => ({ acepta: si(60) }),
    'afiliado-informado': () => sentido,
    'llamada-sin-respuesta': () => ({ a: azar.uno(['PROVEEDOR', 'AFILIADO']) }),
    contacto: () => ({ conferencia: si(50) }),
    identidad: () => ({ valida: si(60) }),
    diagnostico: () => ({ costo: { centavos: azar.uno(PRECIOS), moneda: 'ARS' } }),
    excedente: () => ({
      acepta: si(80),
      formasDePagoInformadas: true,
      ...(si(30) ? { costoVisita: { centavos: 500, moneda: 'ARS' } } : {}),
    }),
    autorizacion: () => ({ terminoEstimado: dentroDe(azar.uno([0, 30, 90])) }),
    'termino-reestimado': () => ({ terminoEstimado: dentroDe(azar.uno([0, 30, 90])) }),
    costos: () => ({
      lineas: Array.from({ length: 1 + azar.nat(3) }, () => ({
        ...monto(...PRECIOS),
        paga: azar.uno([
          ...(SUELE_PAGAR[String(caso['categoria'])] ?? []),
          'COBERTURA',
          'AFILIADO',
          'CORTESIA',
          'EMPRESA',
        ]),
      })),
    }),
    conformidad: () => ({ resultado: azar.uno(['CONFORME', 'NO_CONFORME', 'SIN_CONTACTO', 'SIN_CONTACTO']) }),
    'afiliado-cancela': () => ({
      causa: azar.uno(['AFILIADO', 'PROVEEDOR_INCUMPLIDOR']),
      ...(si(50) ? { proveedorAvisado: si(50) } : {}),
    }),
    reprogramacion: () => ({ ...franja(), acordadoCon: ['PROVEEDOR', 'AFILIADO'] }),
    'pendiente-manual': () => ({ vence: dentroDe(azar.uno([-10, 0, 30, 600])) }),
    'pendiente-hecho': pendiente,
    acuse: pendiente,
    transferencia: () => ({ a: azar.uno(['otra', 'coordinador', 'nadie']) }),
  };
  return datos[codigo]?.() ?? {};
}

const PROTO: unknown = JSON.parse('{"__proto__": {"x": 1}}');

/** What nobody should send. As a signal from elsewhere, or with the marks of the API. */
export const DISPARATES: readonly unknown[] = [
  null,
  'arribo',
  [],
  {},
  { codigo: 'baile' },
  { codigo: 'arribo' },
  { codigo: 'anulacion', datos: {}, actor: { usuario: 'x', rol: 'coordinador' } },
  { codigo: 'anulacion', datos: {}, actor: { usuario: 'x', rol: 'jefe-calidad' } },
  { codigo: 'comentario', datos: {}, actor: { usuario: 'x\0', rol: 'gerencia' } },
  { codigo: 'comentario', datos: { '\0': 1 }, actor: { usuario: 'x', rol: 'gerencia' } },
  { codigo: 'comentario', datos: {}, actor: { usuario: 'x', rol: 'gerencia' }, ocurridoEn: null },
  { codigo: 'arribo', datos: {}, actor: { usuario: 'x', rol: 'gerencia' }, ocurridoEn: '1999-01-01T00:00:00Z' },
  { codigo: 'arribo', datos: {}, actor: { usuario: 'x', rol: 'gerencia' }, ocurridoEn: '2099-01-01T00:00:00Z' },
  { codigo: 'costos', datos: { lineas: [null] }, actor: { usuario: 'x', rol: 'gerencia' } },
  { codigo: 'proveedor-acepta', datos: { proveedor: 'ANA', eta: null }, actor: { usuario: 'x', rol: 'gerencia' } },
  {
    codigo: 'proveedor-acepta',
    datos: { proveedor: 'ANA', eta: '2026-02-30T10:00:00Z' },
    actor: { usuario: 'x', rol: 'gerencia' },
  },
  { codigo: 'diagnostico', datos: { costo: { centavos: -1 } }, actor: { usuario: 'x', rol: 'gerencia' } },
  { codigo: 'conclusion', datos: PROTO, actor: { usuario: 'x', rol: 'gerencia' } },
  { codigo: 'comentario', datos: 'x'.repeat(5000), actor: { usuario: 'x', rol: 'gerencia' } },
];
