import { valorDe } from '../../procedure/registros/etiquetas';

/** How the fields of the masters are called. */
const CAMPOS: Readonly<Record<string, string>> = {
  activo: 'Activo',
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
  primeroProveedor: 'Primero el proveedor',
  proveedores: 'Orden',
  razonSocial: 'Razón social',
  rol: 'Rol',
  servicios: 'Servicios',
  sinPasos: 'Pasos que no tiene',
  status: 'Status',
  telefono: 'Teléfono',
  web: 'Sitio web',
};
export const etiquetaDeMaestro = (campo: string): string => CAMPOS[campo] ?? campo;

const CODIGO = /^[A-Z][A-Z_]+$/;
const MUCHOS = 3;

/** A value of a master as it is read; a long list is only counted. */
export function valorDeMaestro(v: unknown): string {
  if (v === null || v === undefined || v === '') return '—';
  if (typeof v === 'boolean') return v ? 'sí' : 'no';
  if (Array.isArray(v))
    return v.length > MUCHOS || v.some((x) => typeof x === 'object') ? `${v.length}` : v.map(valorDeMaestro).join(', ');
  if (typeof v === 'string') return CODIGO.test(v) ? valorDe(v) : v;
  return typeof v === 'number' ? String(v) : JSON.stringify(v);
}
