import type { CodigoRechazo } from '../procedure/registros/rechazos';

/** How an error is told: HTTP status and title. */
interface ErrorDeApi {
  status: number;
  titulo: string;
}

/** Refusals of a registro, in the order in which the first that applies is given. */
const RECHAZOS_DE_REGISTRO: Record<CodigoRechazo, ErrorDeApi> = {
  CLAVE_REUTILIZADA: { status: 422, titulo: 'La clave de idempotencia ya se usó con otro contenido' },
  NO_ENCONTRADO: { status: 404, titulo: 'No existe' },
  PERMISO_DENEGADO: { status: 403, titulo: 'Su rol no lo permite' },
  DATOS_INVALIDOS: { status: 422, titulo: 'Hay datos que corregir' },
  CASO_FINALIZADO: { status: 409, titulo: 'El caso ya terminó' },
  POSICION_FUERA_DE_TURNO: { status: 409, titulo: 'No es el turno de ese proveedor' },
  COBERTURA_AGOTADA: { status: 409, titulo: 'La cobertura no alcanza' },
  EXCEDENTE_SIN_RESPUESTA: { status: 409, titulo: 'El excedente espera respuesta' },
  FALTA_PARA_CERRAR: { status: 409, titulo: 'Falta algo para cerrar' },
  HITO_FUERA_DE_ORDEN: { status: 409, titulo: 'El hito está fuera de orden' },
  REGISTRO_NO_ESPERADO: { status: 409, titulo: 'Ese registro no corresponde ahora' },
};

/** Every `code` a problem of the API may carry. Codes are stable; titles may be reworded. */
export const ERRORES = {
  ...RECHAZOS_DE_REGISTRO,
  PETICION_INVALIDA: { status: 400, titulo: 'La petición no se entiende' },
  SESION_REQUERIDA: { status: 401, titulo: 'Hace falta iniciar sesión' },
  CREDENCIALES_INVALIDAS: { status: 401, titulo: 'Usuario o contraseña incorrectos' },
  ORIGEN_NO_PERMITIDO: { status: 403, titulo: 'La petición viene de otro sitio' },
  RUTA_DESCONOCIDA: { status: 404, titulo: 'Esa dirección no existe' },
  ENCUESTA_DESCONOCIDA: { status: 404, titulo: 'Ese código no es de ninguna encuesta' },
  METODO_NO_PERMITIDO: { status: 405, titulo: 'Esa dirección no admite ese método' },
  EXPEDIENTE_CERRADO: { status: 409, titulo: 'El expediente está cerrado' },
  GARANTIA_VENCIDA: { status: 409, titulo: 'La garantía venció' },
  AFILIADO_EXISTENTE: { status: 409, titulo: 'El afiliado ya está en la base' },
  BENEFICIARIO_EXISTENTE: { status: 409, titulo: 'El afiliado ya tiene ese beneficiario' },
  IMPORTACION_EN_CURSO: { status: 409, titulo: 'La cuenta ya está importando un archivo' },
  CAUSA_EXISTENTE: { status: 409, titulo: 'La causa ya existe' },
  TRASPASO_EN_CURSO: { status: 409, titulo: 'Ya hay un traspaso propuesto' },
  TRASPASO_RESUELTO: { status: 409, titulo: 'El traspaso ya se resolvió' },
  MAESTRO_EXISTENTE: { status: 409, titulo: 'Ya hay uno con ese nombre' },
  ORDEN_CAMBIADO: { status: 409, titulo: 'Otro cambió el orden de llamado' },
  USUARIO_EXISTENTE: { status: 409, titulo: 'El usuario ya existe' },
  ULTIMO_ADMIN: { status: 409, titulo: 'Debe quedar un administrador activo' },
  SIN_ALCANCE: { status: 409, titulo: 'Un nivel se quedaría sin nadie a quien avisar' },
  WEBHOOK_EXISTENTE: { status: 409, titulo: 'Ya hay un webhook para ese destino' },
  ENLACE_DESCONOCIDO: { status: 404, titulo: 'Ese enlace no existe' },
  ENLACE_USADO: { status: 409, titulo: 'El enlace ya se usó' },
  ENLACE_VENCIDO: { status: 410, titulo: 'El enlace venció' },
  ENCUESTA_NO_DERIVADA: { status: 409, titulo: 'La encuesta no se derivó' },
  ENCUESTA_USADA: { status: 409, titulo: 'La encuesta ya se contestó' },
  ENCUESTA_VENCIDA: { status: 409, titulo: 'La encuesta ya no se contesta' },
  CUERPO_DEMASIADO_GRANDE: { status: 413, titulo: 'El cuerpo es demasiado grande' },
  TIPO_NO_ADMITIDO: { status: 415, titulo: 'El cuerpo no es del tipo que se espera' },
  DEMASIADOS_INTENTOS: { status: 429, titulo: 'Demasiados intentos' },
  ERROR_INTERNO: { status: 500, titulo: 'Error inesperado' },
  NO_DISPONIBLE: { status: 503, titulo: 'Una parte del servicio no responde' },
} as const satisfies Record<string, ErrorDeApi>;

export type CodigoDeError = keyof typeof ERRORES;
export const CODIGOS_DE_ERROR = Object.keys(ERRORES) as CodigoDeError[];
