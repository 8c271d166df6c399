import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, query } from './http';
import type {
  Llamada,
  Importacion,
  HistorialDeExpediente,
  ErrorDeImportacion,
  Beneficiario,
  AfiliadoHallado,
  Afiliado,
  Asiento,
  Asistencia,
  AsistenciaPrevia,
  CambioDeMaestro,
  Carga,
  CasoDeCalidad,
  CasoDeCalidadResumido,
  Causas,
  Condiciones,
  Cotizaciones,
  Cuenta,
  Cuestionario,
  EncuestaDeAsistencia,
  Eventos,
  Expediente,
  ExpedienteResumido,
  Guion,
  Historial,
  Hoja,
  Negativa,
  OrdenDeLlamado,
  Pagina,
  PendienteDeAgenda,
  Plan,
  Porque,
  PrecioDeReferencia,
  Presentes,
  Proveedor,
  Quien,
  Rastro,
  Servicio,
  ServiciosDelPlan,
  Tablero,
  Traspaso,
  Usuario,
  VersionDeReglas,
  Zona,
} from './types';

/** The reads of the desk, by the key under which each is kept; those of alerts and of who is on duty are in `alert-queries.ts`, those over many cases in `report-queries.ts`. `news.ts` says which keys a step of a case makes old. */

/** Masters change rarely and nobody waits for it. */
export const UN_RATO = 5 * 60_000;

export interface FiltrosDeTablero {
  coordinador?: string;
  cuenta?: string;
  provincia?: string;
  prioridad?: string;
  etapa?: string;
}

export type Filtros = Record<string, string | number | boolean | undefined>;

/** A list that grows page by page. */
export const lista = <T>(clave: string, path: string, filtros: Filtros) =>
  infiniteQueryOptions({
    queryKey: [clave, 'lista', filtros] as const,
    queryFn: ({ pageParam, signal }) => get<Pagina<T>>(`${path}${query({ ...filtros, cursor: pageParam })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (ultima) => ultima.siguiente ?? undefined,
  });

/** All of a list, as long as it is: each page says where the next begins. */
async function entera<T>(path: string, filtros: Filtros, signal: AbortSignal): Promise<T[]> {
  const reunidos: T[] = [];
  for (let cursor: string | undefined | null; cursor !== null;) {
    const pagina: Pagina<T> = await get<Pagina<T>>(`${path}${query({ ...filtros, cursor })}`, signal);
    reunidos.push(...pagina.elementos);
    cursor = pagina.siguiente;
  }
  return reunidos;
}

/** All of a list that fits in one page. */
const todo = <T>(clave: string, path: string, filtros: Filtros = {}) =>
  queryOptions({
    queryKey: [clave, filtros] as const,
    queryFn: async ({ signal }) =>
      (await get<Pagina<T>>(`${path}${query({ limite: 200, ...filtros })}`, signal)).elementos,
    staleTime: UN_RATO,
  });

/** What one is: a plan, a report. */
export const uno = <T>(queryKey: readonly unknown[], path: string, staleTime = 0) =>
  queryOptions({ queryKey, queryFn: ({ signal }) => get<T>(path, signal), staleTime });

export const sesion = queryOptions({
  queryKey: ['sesion'] as const,
  queryFn: ({ signal }) => get<Quien>('/sesion', signal),
  staleTime: Infinity,
  retry: false,
});

/** The module of Asistencias as its address says it. */
export const expedientes = ({ vista = 'a-cargo', ...filtros }: Filtros) =>
  lista<ExpedienteResumido>('expedientes', '/expedientes', { vista, ...filtros, limite: 50 });
export const expediente = (numero: number) =>
  queryOptions({
    queryKey: ['expediente', numero] as const,
    queryFn: ({ signal }) => get<Expediente>(`/expedientes/${numero}`, signal),
  });
export const historialDeExpediente = (numero: number) =>
  queryOptions({
    queryKey: ['expediente', numero, 'historial'] as const,
    queryFn: ({ signal }) => get<HistorialDeExpediente>(`/expedientes/${numero}/historial`, signal),
  });
export const bitacoraDeExpediente = (numero: number) =>
  queryOptions({
    queryKey: ['expediente', numero, 'bitacora'] as const,
    queryFn: async ({ signal }) =>
      (await get<Pagina<Asiento>>(`/expedientes/${numero}/bitacora${query({ limite: 500 })}`, signal)).elementos,
  });
export const llamadas = (estado: 'sonando' | 'recientes') =>
  queryOptions({
    queryKey: ['llamadas', estado] as const,
    queryFn: ({ signal }) => get<Pagina<Llamada>>(`/llamadas${query({ estado, limite: 20 })}`, signal),
  });

const deCaso = <T>(que: string, numero: number, n: number) =>
  queryOptions({
    queryKey: ['asistencia', numero, n, que] as const,
    queryFn: ({ signal }) => get<T>(`/asistencias/${numero}/${n}${que === '' ? '' : `/${que}`}`, signal),
  });

export const asistencia = (numero: number, n: number) => deCaso<Asistencia>('', numero, n);
export const hoja = (numero: number, n: number) => deCaso<Hoja>('posiciones', numero, n);
export const eventos = (numero: number, n: number) => deCaso<Eventos>('eventos', numero, n);
/** The whole log, oldest first, as long as it is. */
export const bitacora = (numero: number, n: number) =>
  queryOptions({
    queryKey: ['asistencia', numero, n, 'bitacora'] as const,
    queryFn: ({ signal }) => entera<Asiento>(`/asistencias/${numero}/${n}/bitacora`, { limite: 200 }, signal),
  });
export const rastro = (numero: number, n: number) => deCaso<Rastro>('rastro', numero, n);
export const cotizaciones = (numero: number, n: number) => deCaso<Cotizaciones>('cotizaciones', numero, n);
export const encuesta = (numero: number, n: number) => deCaso<EncuestaDeAsistencia>('encuesta', numero, n);
export const historial = (numero: number, n: number) => deCaso<Historial>('historial?limite=500', numero, n);

/** Who else has a case on his screen: told at once by a notice, looked at again for those who left without a word. */
export const presencia = (numero: number, n: number) =>
  queryOptions({
    queryKey: ['presencia', numero, n] as const,
    queryFn: async ({ signal }) => (await get<Presentes>(`/presencia/${numero}/${n}`, signal)).personas,
    refetchInterval: 30_000,
  });

export const pendientes = (filtros: { de: 'mi' | 'todos'; suenan?: true; relojes?: string }) =>
  queryOptions({
    queryKey: ['pendientes', filtros] as const,
    queryFn: ({ signal }) => get<Pagina<PendienteDeAgenda>>(`/pendientes${query({ ...filtros, limite: 200 })}`, signal),
  });

export const agendaDeTodos = (filtros: { relojes?: string; coordinador?: string }) =>
  lista<PendienteDeAgenda>('pendientes', '/pendientes', { de: 'todos', ...filtros, limite: 100 });
/** Kept under the case's name: a step of it may change the answer. */
export const porque = (id: string) =>
  queryOptions({
    queryKey: ['pendientes', 'porque', id] as const,
    queryFn: ({ signal }) => get<Porque>(`/pendientes/${encodeURIComponent(id)}/porque`, signal),
  });

export const tablero = (filtros: FiltrosDeTablero) =>
  queryOptions({
    queryKey: ['tablero', filtros] as const,
    queryFn: ({ signal }) => get<Tablero>(`/tablero${query({ ...filtros })}`, signal),
  });
/** Changes with every case, like the board. */
export const carga = queryOptions({
  queryKey: ['tablero', 'carga'] as const,
  queryFn: ({ signal }) => get<Carga>('/carga', signal),
});

export const traspasos = (filtros: { estado?: 'PROPUESTO' } = {}) =>
  queryOptions({
    queryKey: ['traspasos', filtros] as const,
    queryFn: ({ signal }) => get<Pagina<Traspaso>>(`/traspasos${query({ ...filtros, limite: 20 })}`, signal),
  });
/** All that is open and mine or has an Asistencia of mine, to choose from. */
export const aCargo = queryOptions({
  queryKey: ['expedientes', 'a-cargo', 'todo'] as const,
  queryFn: ({ signal }) => entera<ExpedienteResumido>('/expedientes', { vista: 'a-cargo', limite: 100 }, signal),
});

export const afiliados = (buscar: string, cuenta?: string) =>
  queryOptions({
    queryKey: ['afiliados', buscar, cuenta] as const,
    queryFn: ({ signal }) => get<Pagina<AfiliadoHallado>>(`/afiliados${query({ buscar, cuenta, limite: 20 })}`, signal),
    enabled: buscar.trim().length >= 3,
    staleTime: 30_000,
  });
export const listaDeAfiliados = (buscar: string) =>
  lista<AfiliadoHallado>('afiliados', '/afiliados', { buscar, limite: 50 });
export const afiliado = (id: string) =>
  queryOptions({
    queryKey: ['afiliado', id] as const,
    queryFn: ({ signal }) => get<Afiliado>(`/afiliados/${encodeURIComponent(id)}`, signal),
  });
export const beneficiarios = (id: string) =>
  queryOptions({
    queryKey: ['afiliado', id, 'beneficiarios'] as const,
    queryFn: async ({ signal }) =>
      (
        await get<Pagina<Beneficiario>>(
          `/afiliados/${encodeURIComponent(id)}/beneficiarios${query({ limite: 200 })}`,
          signal,
        )
      ).elementos,
  });
export const serviciosDeAfiliado = (id: string) =>
  queryOptions({
    queryKey: ['afiliado', id, 'servicios'] as const,
    queryFn: ({ signal }) => get<ServiciosDelPlan>(`/afiliados/${encodeURIComponent(id)}/servicios`, signal),
  });
export const previas = (id: string) =>
  queryOptions({
    queryKey: ['afiliado', id, 'previas'] as const,
    queryFn: ({ signal }) =>
      get<Pagina<AsistenciaPrevia>>(`/afiliados/${encodeURIComponent(id)}/asistencias${query({ limite: 50 })}`, signal),
  });

export const cuentas = todo<Cuenta>('cuentas', '/cuentas');
export const servicios = todo<Servicio>('servicios', '/servicios');
export const zonas = (provincia: string, buscar: string) => todo<Zona>('zonas', '/zonas', { provincia, buscar });
/** All of a province, up to a thousand, so that whoever types fast waits for nothing. */
export const zonasDe = (provincia: string) =>
  queryOptions({
    queryKey: ['zonas', 'todas', provincia] as const,
    queryFn: ({ signal }) => entera<Zona>('/zonas', { provincia, limite: 500 }, signal),
    staleTime: UN_RATO,
  });
export const importaciones = lista<Importacion>('importaciones', '/importaciones', { limite: 20 });
export const erroresDeImportacion = (id: string) =>
  lista<ErrorDeImportacion>('errores-de-importacion', `/importaciones/${encodeURIComponent(id)}/errores`, {
    limite: 100,
  });
export const reglas = todo<VersionDeReglas>('reglas', '/reglas', { limite: 100 });
export const operadores = todo<{ usuario: string; nombre: string; rol: string }>('operadores', '/usuarios/operadores', {
  limite: 500,
});

export const casosDeCalidad = (filtros: Filtros) => lista<CasoDeCalidadResumido>('calidad', '/calidad/casos', filtros);
/** All that are not closed, whatever was done with them. */
export const casosDeCalidadAbiertos = (filtros: Filtros) =>
  queryOptions({
    queryKey: ['calidad', 'abiertos', filtros] as const,
    queryFn: async ({ signal }) => {
      const abiertos = ['ABIERTO', 'TOMADO', 'TRATADO', 'RESPONDIDO'].map((status) =>
        get<Pagina<CasoDeCalidadResumido>>(`/calidad/casos${query({ ...filtros, status, limite: 200 })}`, signal),
      );
      return (await Promise.all(abiertos)).flatMap((pagina) => pagina.elementos);
    },
  });
export const casoDeCalidad = (numero: number, n: number) =>
  uno<CasoDeCalidad>(['calidad', 'caso', numero, n], `/calidad/casos/${numero}/${n}`);
export const bitacoraDeCalidad = (numero: number, n: number) =>
  uno<Pagina<Asiento>>(['calidad', 'bitacora', numero, n], `/calidad/casos/${numero}/${n}/bitacora?limite=200`);
export const causas = uno<{ causas: Causas }>(['causas'], '/calidad/causas', UN_RATO);
export const cuestionario = uno<Cuestionario>(['encuestas', 'preguntas'], '/encuestas/preguntas', UN_RATO);
export const negativas = (filtros: Filtros) => lista<Negativa>('negativas', '/negativas', filtros);

export const proveedores = (filtros: Filtros) => lista<Proveedor>('proveedores', '/proveedores', filtros);
export const proveedor = (id: string) => uno<Proveedor>(['proveedores', 'uno', id], `/proveedores/${id}`);
export const ordenDeLlamado = (servicio: string, zona: string) =>
  uno<OrdenDeLlamado>(['posiciones', servicio, zona], `/posiciones${query({ servicio, zona })}`);
export const plan = (id: string) => uno<Plan>(['planes', id], `/planes/${id}`);
export const condiciones = (id: string) =>
  uno<Pagina<Condiciones>>(['planes', id, 'condiciones'], `/planes/${id}/condiciones?limite=100`);
export const precioDeReferencia = (servicio: string, zona: string) =>
  uno<PrecioDeReferencia>(['precios', servicio, zona], `/precios-de-referencia${query({ servicio, zona })}`);
export const vecinas = (zona: string) =>
  uno<{ elementos: { zona: string; vecina: string; km: number }[] }>(
    ['vecinas', zona],
    `/zonas-vecinas${query({ zona })}`,
  );
export const guiones = uno<{ guiones: Guion[] }>(['guiones'], '/guiones', Infinity);
export const usuarios = lista<Usuario>('usuarios', '/usuarios', {});
export const cambiosDeMaestro = (filtros: { maestro: string; clave?: string }) =>
  lista<CambioDeMaestro>('cambios', '/cambios-de-maestros', filtros);
