import type { EntradaAsistencia } from '../asistencia/estado';
import type { Paso } from '../asistencia/perfil';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import type { Azar } from './azar';
import { MUNDO } from './mundo';
import type { Mundo } from './mundo';
import { ENTRADA } from './prueba';

/** A case by chance: who calls, what for, what there is. */
export function apertura(azar: Azar): { entrada: EntradaAsistencia; mundo: Mundo } {
  const reglas = azar.porCiento(25) ? { ...REGLAS_PREDETERMINADAS, minutoMs: 1000 } : REGLAS_PREDETERMINADAS;
  const afiliadoStatus = azar.uno(['ACTIVO', 'ACTIVO', 'ACTIVO', 'ACTIVO', 'VERIFICAR', 'NO_ACTIVO'] as const);
  const perfil = {
    encuesta: azar.porCiento(60),
    primeroProveedor: azar.porCiento(20),
    ...(azar.porCiento(25) ? { sinPasos: azar.uno(PERFILES) } : {}),
  };
  const eventos = azar.uno([null, 3, 3, 1, 1, 0]);
  const cobertura = azar.porCiento(92) ? { eventos, centavos: azar.uno([null, 50_000_00, 0]) } : null;
  const zona = azar.uno([['ANA', 'BETO', 'CARLA'], ['ANA', 'BETO', 'CARLA'], ['ANA'], []]);
  const atencion = azar.uno(['AUTORIZA_VERIFICAR', 'ATIENDE_VERIFICAR'] as const);
  const garantia = azar.porCiento(10)
    ? {
        expediente: 150_000,
        n: 1,
        proveedor: azar.uno([null, 'CARLA', 'DORA', 'NADIE']),
        vence: ENTRADA.abiertaEn,
        vencida: azar.porCiento(40),
      }
    : undefined;
  const circunstancias = { ...MUNDO.circunstancias, usos: azar.nat(2), tecnicosDelServicio: azar.nat(2) };
  const referencia = azar.porCiento(50) ? ({ centavos: 333, origen: 'HISTORICO', muestras: 5 } as const) : null;
  return {
    entrada: { ...ENTRADA, reglas, afiliadoStatus, perfil, atencion, ...(garantia ? { garantia } : {}) },
    mundo: { ...MUNDO, cobertura, zona, circunstancias, referencia },
  };
}

/** Services that lack some of the steps (AM-26). */
const PERFILES: readonly (readonly Paso[])[] = [
  ['ARRIBO', 'CONTACTO', 'DIAGNOSTICO'],
  ['ARRIBO', 'CONTACTO'],
  ['ARRIBO'],
  ['CONTACTO'],
  ['DIAGNOSTICO'],
  ['CONFIRMACION', 'CONFORMIDAD'],
];
