import type { Codigo } from '../registros/catalogo';
import { datoInvalido } from '../registros/comunes';
import { definicion } from '../registros/catalogo';
import type { Rechazo } from '../registros/rechazos';
import type { Recibido } from '../story';
import type { CasoAsistencia } from './caso';

const DE_LLAMADA: readonly Codigo[] = [
  'proveedor-no-responde',
  'proveedor-declina',
  'proveedor-salteado',
  'proveedor-acepta',
];

/** A registro that the state does not accept, refused in the words of its own stage; undefined: it is just not expected. */
export function rechazoPropio(caso: CasoAsistencia, codigo: Codigo): Rechazo | undefined {
  if (codigo === 'autorizacion' && caso.abierto('C-15'))
    return {
      codigo: 'EXCEDENTE_SIN_RESPUESTA',
      detalle: 'El afiliado todavía no respondió si paga el excedente (A-5.4.2.1.b)',
    };
  if (codigo === 'conclusion' && caso.etapa === 'cierre') {
    const falta = caso.falta();
    return { codigo: 'FALTA_PARA_CERRAR', detalle: `Falta: ${falta.join(', ')} (A-5.5.2.3.b)`, falta };
  }
  if (codigo === 'excepcion-solicitada' && caso.etapa === 'apertura') return sinExcepcion(caso);
  if (DE_LLAMADA.includes(codigo) && caso.status === 'EN_BUSQUEDA') return fueraDeTurno(undefined);
  return undefined;
}

/** Why no exception may be asked now: each in its own words. */
function sinExcepcion(caso: CasoAsistencia): Rechazo | undefined {
  const noEsperado = (detalle: string): Rechazo => ({ codigo: 'REGISTRO_NO_ESPERADO', detalle });
  if (caso.cubierta === true) return noEsperado('El servicio está cubierto: no lleva excepción ni descuento');
  if (caso.abierto('C-22')) return noEsperado('Ya hay una excepción pedida: espera la decisión del superior');
  if (caso.excepcion?.estado === 'CONCEDIDA') return noEsperado('La excepción ya fue concedida');
  return caso.cubierta === undefined ? noEsperado('Primero se evalúa la cobertura (A-5.1.7)') : undefined;
}

export const fueraDeTurno = (turno: string | undefined): Rechazo => ({
  codigo: 'POSICION_FUERA_DE_TURNO',
  detalle: turno
    ? `El turno es de ${turno} (A-5.2.2.1.b)`
    : 'La lista está agotada: decide el supervisor (A-5.2.2.1.d)',
});

/** Refusals of an accepted code for what it says: facts that must agree with the state of the case. */
export function rechazoDeFondo(caso: CasoAsistencia, r: Recibido): Rechazo | undefined {
  const datos = r.datos as { eta?: string; acepta?: boolean; pendiente?: string } & Record<string, unknown>;
  if (r.codigo === 'proveedor-acepta') return tiempoSegunPrioridad(caso, datos.eta !== undefined);
  if (r.codigo === 'conexion-ofrecida' && datos.acepta === true) return todoInformado(datos);
  if (definicion(r.codigo).hito && caso.ultimoHito !== undefined && r.ocurrido < caso.ultimoHito)
    return { codigo: 'HITO_FUERA_DE_ORDEN', detalle: 'Es anterior al hito previo' };
  return undefined;
}

/** PROGRAMADO is agreed for a window, an emergency for an hour of arrival (A-5.2.2.2.a, AM-19). */
function tiempoSegunPrioridad(caso: CasoAsistencia, conEta: boolean): Rechazo | undefined {
  if (caso.prioridad === 'PROGRAMADO')
    return conEta ? datoInvalido('eta', 'Un programado se acuerda con franja: desde y hasta') : undefined;
  return conEta ? undefined : datoInvalido('eta', 'Una emergencia se acuerda con la hora estimada de arribo');
}

/** An acceptance stands only on a complete offer (A-5.1.7.B, B-A.1). */
function todoInformado(datos: Record<string, unknown>): Rechazo | undefined {
  const faltan = ['motivoInformado', 'formasDePagoInformadas', 'garantiaInformada'].filter(
    (campo) => datos[campo] !== true,
  );
  if (faltan.length === 0) return undefined;
  const errores = faltan.map((campo) => ({ path: `datos.${campo}`, message: 'Debe informarse antes de aceptar' }));
  return { codigo: 'DATOS_INVALIDOS', detalle: 'Hay datos que corregir', errores };
}
