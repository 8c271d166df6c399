import type { z } from 'zod';
import type { arbolDeCausas, casoDeCalidadResumido } from '../../contracts/calidad';
import type { cambioDeMaestro } from '../../contracts/cambio-de-maestro';
import type { condiciones } from '../../contracts/condiciones';
import type { cuestionario } from '../../contracts/encuesta';
import type { contacto, pruebaDeCanal, webhook, webhookCreado } from '../../contracts/contacto';
import type { ausencia, guardias, relevo, turno } from '../../contracts/guardia';
import type { guion } from '../../contracts/guion';
import type { negativa } from '../../contracts/negativa';
import type { precioDeReferencia } from '../../contracts/precio';
import type { enlaceDeAcuse } from '../../contracts/alerta';
import type { aviso } from '../../contracts/aviso';
import type { afiliadoHallado, asistenciaPrevia, beneficiario, serviciosDelPlan } from '../../contracts/afiliado';
import type { eventos, hojaDeLlamados } from '../../contracts/asistencia';
import type { expedienteResumido } from '../../contracts/expediente';
import type { cotizaciones } from '../../contracts/cotizacion';
import type { encuestaDeAsistencia } from '../../contracts/encuesta';
import type { acuseDeInforme, hechoDeProveedor, promesaDeInforme, relojDeInforme } from '../../contracts/informe';
import type { historialDeAsistencia, historialDeExpediente } from '../../contracts/historial';
import type { alertaDeEnsayo, casoDeEnsayo } from '../../contracts/ensayo-de-reglas';
import type { errorDeImportacion, importacion } from '../../contracts/importacion';
import type { llamadaDeMesa } from '../../contracts/llamada';
import type { cuenta, novedad, ordenDeLlamado, plan, proveedor, servicio, zona } from '../../contracts/maestros';
import type { rastro } from '../../contracts/busqueda';
import type { carga } from '../../contracts/carga';
import type { corrida, pendienteDeAgenda } from '../../contracts/pendiente';
import type { presentes } from '../../contracts/presencia';
import type {
  informeDeAlcance,
  proximaPrueba,
  pruebaDeAlcance,
  pruebasMias,
  respuestaPedida,
} from '../../contracts/prueba-de-alcance';
import type { asiento, resultado } from '../../contracts/registro';
import type { versionDeReglas } from '../../contracts/reglas';
import type { tablero } from '../../contracts/tablero';
import type { transferencias } from '../../contracts/transferencia';
import type { quien, usuario } from '../../contracts/usuario';

/** What the API answers, by the contracts it is checked with: nothing is typed twice. */
export type { AfiliadoDeApi as Afiliado } from '../../contracts/afiliado';
export type { AsistenciaDeApi as Asistencia } from '../../contracts/asistencia';
export type { ExpedienteDeApi as Expediente } from '../../contracts/expediente';
export type { PendienteDeApi as Pendiente } from '../../contracts/pendiente';
export type Quien = z.output<typeof quien>;
export type Usuario = z.output<typeof usuario>;
export type { CasoDeTablero } from '../../contracts/tablero';
export type { PorqueDeApi as Porque } from '../../contracts/porque';
export type { TraspasoDeApi as Traspaso } from '../../contracts/traspaso';
export type Tablero = z.output<typeof tablero>;
export type Carga = z.output<typeof carga>;
export type Transferencias = z.output<typeof transferencias>;
export type Asiento = z.output<typeof asiento>;
export type Resultado = z.output<typeof resultado>;
export type PendienteDeAgenda = z.output<typeof pendienteDeAgenda>;
export type Corrida = z.output<typeof corrida>;
export type Eventos = z.output<typeof eventos>;
export type Rastro = z.output<typeof rastro>;
export type Cotizaciones = z.output<typeof cotizaciones>;
export type EncuestaDeAsistencia = z.output<typeof encuestaDeAsistencia>;
export type Historial = z.output<typeof historialDeAsistencia>;
export type Presentes = z.output<typeof presentes>;
export type Hoja = z.output<typeof hojaDeLlamados>;
export type ExpedienteResumido = z.output<typeof expedienteResumido>;
export type AsistenciaResumida = ExpedienteResumido['asistencias'][number];
export type HistorialDeExpediente = z.output<typeof historialDeExpediente>;
export type AfiliadoHallado = z.output<typeof afiliadoHallado>;
export type Beneficiario = z.output<typeof beneficiario>;
export type Llamada = z.output<typeof llamadaDeMesa>;
export type Importacion = z.output<typeof importacion>;
export type ErrorDeImportacion = z.output<typeof errorDeImportacion>;
export type AsistenciaPrevia = z.output<typeof asistenciaPrevia>;
export type ServiciosDelPlan = z.output<typeof serviciosDelPlan>;
export type Servicio = z.output<typeof servicio>;
export type Zona = z.output<typeof zona>;
export type Cuenta = z.output<typeof cuenta>;
export type Proveedor = z.output<typeof proveedor>;
export type { EnsayoDeApi as Ensayo } from '../../contracts/ensayo-de-reglas';
export type AlertaDeEnsayo = z.output<typeof alertaDeEnsayo>;
export type CasoDeEnsayo = z.output<typeof casoDeEnsayo>;
export type VersionDeReglas = z.output<typeof versionDeReglas>;
export type Novedad = z.output<typeof novedad>;

export type { CasoDeCalidadDeApi as CasoDeCalidad, InformeDeApi as InformeDeCalidad } from '../../contracts/calidad';
export type { ResultadosDeApi as Resultados } from '../../contracts/encuesta';
export type CasoDeCalidadResumido = z.output<typeof casoDeCalidadResumido>;
export type Causas = z.output<typeof arbolDeCausas>['causas'];
export type Cuestionario = z.output<typeof cuestionario>;
export type Negativa = z.output<typeof negativa>;
export type OrdenDeLlamado = z.output<typeof ordenDeLlamado>;
export type Plan = z.output<typeof plan>;
export type Condiciones = z.output<typeof condiciones>;
export type PrecioDeReferencia = z.output<typeof precioDeReferencia>;
export type Guion = z.output<typeof guion>;
export type RelojDeInforme = z.output<typeof relojDeInforme>;
export type PromesaDeInforme = z.output<typeof promesaDeInforme>;
export type AcuseDeInforme = z.output<typeof acuseDeInforme>;
export type HechoDeProveedor = z.output<typeof hechoDeProveedor>;
type CifrasDeInforme = Readonly<Record<string, string | number | { centavos: number } | null>>;
export type GrupoDeInforme = CifrasDeInforme & { clave: string; nombre: string };
/** Any of the reports: which numbers it has is said where it is shown. */
export interface Informe {
  total: CifrasDeInforme;
  grupos: GrupoDeInforme[];
}
export type { AlertaContada } from '../../contracts/alerta';
export type EnlaceDeAcuse = z.output<typeof enlaceDeAcuse>;
export type PruebaDeAlcance = z.output<typeof pruebaDeAlcance>;
export type InformeDeAlcance = z.output<typeof informeDeAlcance>;
export type ProximaPrueba = z.output<typeof proximaPrueba>;
export type PruebasMias = z.output<typeof pruebasMias>;
export type RespuestaPedida = z.output<typeof respuestaPedida>;
export type Guardias = z.output<typeof guardias>;
export type Turno = z.output<typeof turno>;
export type Ausencia = z.output<typeof ausencia>;
export type Relevo = z.output<typeof relevo>;
export type Contacto = z.output<typeof contacto>;
export type Webhook = z.output<typeof webhook>;
export type WebhookCreado = z.output<typeof webhookCreado>;
export type PruebaDeCanal = z.output<typeof pruebaDeCanal>;
export type CambioDeMaestro = z.output<typeof cambioDeMaestro>;

export type Aviso = z.output<typeof aviso>;

export interface Pagina<T> {
  elementos: T[];
  total: number;
  siguiente: string | null;
}
