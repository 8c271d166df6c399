import { valorDe } from '../../procedure/registros/etiquetas';
import type { Cuenta } from '../data/types';

/** How the fields of the masters are called. */
const CAMPOS: Readonly<Record<string, string>> = {
  activo: 'Activo',
  apellido: 'Apellido',
  atencion: 'Atención del afiliado a verificar',
  campoValidador: 'Dato validador',
  clave: 'Contraseña',
  condicion: 'Condición',
  email: 'Correo',
  encuesta: 'Encuesta',
  garantiaDias: 'Días de garantía',
  km: 'Kilómetros',
  minutosDiagnostico: 'Minutos de diagnóstico',
  minutosServicio: 'Minutos de servicio',
  nombre: 'Nombre',
  numeroLlamado: 'Número al que llaman',
  periodoMeses: 'Meses del período',
  plan: 'Plan',
  primeroProveedor: 'Primero el proveedor',
  proveedores: 'Orden',
  razonSocial: 'Razón social',
  rol: 'Rol',
  servicios: 'Servicios',
  sinPasos: 'Pasos que no tiene',
  status: 'Estado',
  telefono: 'Teléfono',
  telefono1: 'Teléfono 1',
  telefono2: 'Teléfono 2',
  web: 'Sitio web',
};
export const etiquetaDeMaestro = (campo: string): string => CAMPOS[campo] ?? campo;

const CODIGO = /^[A-Z][A-Z_]+$/;

/** A value of a master as it is read. @param nombres what ids are called, where they are known. */
function valorDeMaestro(v: unknown, nombres: ReadonlyMap<string, string>): string {
  if (v === null || v === undefined || v === '') return '—';
  if (typeof v === 'boolean') return v ? 'sí' : 'no';
  if (Array.isArray(v)) return v.map((x) => valorDeMaestro(x, nombres)).join(', ') || 'ninguno';
  if (typeof v === 'string') return nombres.get(v) ?? (CODIGO.test(v) ? valorDe(v) : v);
  return typeof v === 'number' ? String(v) : JSON.stringify(v);
}

/** What became of a field: «externo → interno»; of a list of things, which came, which went, which changed. */
export function cambioDicho(antes: unknown, despues: unknown, nombres: ReadonlyMap<string, string>): string {
  if (!deServicios(antes) || !deServicios(despues))
    return `${valorDeMaestro(antes, nombres)} → ${valorDeMaestro(despues, nombres)}`;
  const de = (lista: Cubierto[], servicio: string) => lista.find((s) => s.servicio === servicio);
  const partes = [
    ...despues.filter((s) => !de(antes, s.servicio)).map((s) => `agregó ${s.servicio}`),
    ...antes.filter((s) => !de(despues, s.servicio)).map((s) => `quitó ${s.servicio}`),
    ...despues
      .filter((s) => de(antes, s.servicio) && JSON.stringify(s) !== JSON.stringify(de(antes, s.servicio)))
      .map((s) => `cambió los límites de ${s.servicio}`),
  ];
  return partes.join('; ');
}

interface Cubierto {
  servicio: string;
}
const deServicios = (v: unknown): v is Cubierto[] =>
  Array.isArray(v) && v.every((x) => typeof x === 'object' && x !== null && 'servicio' in x);

/** What the validator field of an account is (AM-21). */
export const VALIDADOR: Readonly<Record<Cuenta['campoValidador'], string>> = {
  DOCUMENTO: 'Documento',
  POLIZA: 'Póliza',
  PATENTE: 'Patente',
  SOCIO: 'Número de socio',
};
