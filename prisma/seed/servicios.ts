import type { Paso } from '../../procedure/asistencia/perfil';

interface Servicio {
  id: string;
  tipo: string;
  nombre: string;
  encuesta: boolean;
  primero_proveedor: boolean;
  sin_pasos: readonly Paso[];
  minutos_servicio: number | null;
}

/** What nobody sells still gets its Expediente (B-C, AM-36). */
export const FUERA_DE_MATRIZ = 'OTRO/FUERA DE MATRIZ';
/** Advice by telephone: nobody arrives, nobody diagnoses (AM-26). */
const TELEFONICA: readonly Paso[] = ['ARRIBO', 'CONTACTO', 'DIAGNOSTICO'];

/** Legal advice is given by telephone and an ambulance is no time for a survey: the rest is surveyed (A-5.5.2.1.e). */
const CON_ENCUESTA = ['HOGAR', 'VIAL'];

const porTipo: Record<string, string[]> = {
  HOGAR: ['PLOMERIA', 'ELECTRICIDAD', 'GAS', 'CERRAJERIA HOGAR', 'VIDRIOS', 'PINTURA'],
  VIAL: ['REMOLQUE GRUA', 'AUXILIO VIAL', 'MOTO AUXILIO'],
  LEGAL: ['CONSULTORIA LEGAL TELEFONICA'],
  MEDICA: ['AMBULANCIA'],
  OTRO: ['FUERA DE MATRIZ'],
};

/** The services seen on the screens of procedure A (S3, S5), and the ambulance of procedure B. */
export const servicios: Servicio[] = Object.entries(porTipo).flatMap(([tipo, nombres]) =>
  nombres.map((nombre) => ({
    id: `${tipo}/${nombre}`,
    tipo,
    nombre,
    encuesta: CON_ENCUESTA.includes(tipo),
    primero_proveedor: nombre === 'AMBULANCIA',
    sin_pasos: tipo === 'LEGAL' ? TELEFONICA : [],
    minutos_servicio: tipo === 'LEGAL' ? 30 : null,
  })),
);
