import type { AsistenciaDeApi } from '../../contracts/asistencia';
import { GUIONES, huecosEn } from '../../procedure/guiones';
import { guionesDeAhora } from '../../procedure/guiones-de-ahora';
import type { Visible } from './visible';

interface Escrito {
  datos: Record<string, unknown>;
  en: string;
  usuario: string | null;
}

/** What people typed that the story does not carry. */
export type Escritos = Partial<Record<'cobertura' | 'situacion' | 'consentimiento', Escrito>>;

const quien = ({ en, usuario }: Escrito) => ({ en: new Date(en).toISOString(), usuario });
const textoONull = (v: unknown): string | null => (typeof v === 'string' && v !== '' ? v : null);
const texto = (v: unknown): string => textoONull(v) ?? '';

export const deEscritos = ({
  cobertura,
  situacion,
  consentimiento,
}: Escritos): Pick<AsistenciaDeApi, 'cobertura' | 'situacion' | 'autorizacionDeDatos'> => ({
  cobertura: cobertura
    ? {
        cubierta: cobertura.datos['cubierta'] === true,
        motivo: textoONull(cobertura.datos['motivo']),
        condicionesConsultadas: (cobertura.datos['condicionesConsultadas'] as boolean | undefined) ?? null,
        ...quien(cobertura),
      }
    : null,
  situacion: situacion
    ? {
        descripcionOcurrido: texto(situacion.datos['descripcionOcurrido']),
        detalleFalla: texto(situacion.datos['detalleFalla']),
        otrosDatos: textoONull(situacion.datos['otrosDatos']),
        ...quien(situacion),
      }
    : null,
  autorizacionDeDatos: consentimiento
    ? {
        autoriza: consentimiento.datos['autoriza'] === true,
        quien: texto(consentimiento.datos['quien']),
        ...quien(consentimiento),
      }
    : null,
});

interface DelCaso {
  estado: Partial<Visible>;
  escritos: Escritos;
  /** The affiliate's whole name. */
  afiliado: string;
  servicio: string;
  cotizo: string | null;
  excedente: number | null;
}

/** What there is to read aloud now, with what is known put in. */
export function guionesDe({
  estado,
  escritos,
  afiliado,
  servicio,
  cotizo,
  excedente,
}: DelCaso): AsistenciaDeApi['guiones'] {
  const { cobertura } = escritos;
  const ultima = estado.cotizaciones?.at(-1);
  const leidos = guionesDeAhora({
    acepta: estado.acepta ?? [],
    afiliado,
    servicio,
    cubierta: cobertura && cobertura.datos['cubierta'] === true,
    motivo: textoONull(cobertura?.datos['motivo']),
    consentimiento: estado.consentimiento ?? null,
    cotizacion: ultima && { proveedor: cotizo ?? ultima.proveedor, centavos: ultima.centavos, sobre: ultima.sobre },
    cortesia: estado.excepcion?.estado === 'CONCEDIDA' ? estado.excepcion.porcentaje : undefined,
    aceptada: typeof estado.conexionAceptada === 'number',
    excedente: excedente ?? undefined,
  });
  return leidos.map(({ codigo, texto }) => {
    const { titulo, clausula, version } = GUIONES[codigo];
    return { codigo, titulo, clausula, version, texto, datos: huecosEn(texto) };
  });
}
