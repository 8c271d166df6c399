import { planes } from './cuentas';

const nombres = [
  'Abril',
  'Benicio',
  'Celina',
  'Dante',
  'Eluney',
  'Fermín',
  'Greta',
  'Helio',
  'Indira',
  'Jazmín',
  'Kevin',
  'Lautaro',
];
const apellidos = ['Almonacid Prueba', 'Barrientos Prueba', 'Cárcamo Prueba', 'Dinamarca Prueba', 'Echegoyen Prueba'];

const PERSONAS = 120;
/** One in so many left the plan: there is someone to see NO_ACTIVO with. */
const BAJAS = 20;

interface Afiliado {
  id: string;
  cuenta_id: string;
  plan_id: string;
  nombre: string;
  apellido: string;
  documento: string;
  validador: string | null;
  telefono1: string;
  email: string;
  status: 'ACTIVO' | 'NO_ACTIVO';
  plan_desde: string;
}

/**
 * Invented people: documents of the 99 million, which the registry has not reached, 555 telephones and the mail domain
 * kept for examples. The same ones each time, spread over the plans.
 */
export function afiliados(): Afiliado[] {
  return Array.from({ length: PERSONAS }, (_, i) => persona(i));
}

function persona(i: number): Afiliado {
  const plan = elige(planes, i);
  const numero = String(i + 1).padStart(3, '0');
  return {
    id: `afiliado-${numero}`,
    cuenta_id: plan.cuenta_id,
    plan_id: plan.id,
    nombre: elige(nombres, i),
    apellido: elige(apellidos, Math.floor(i / nombres.length)),
    documento: `99000${numero}`,
    validador: plan.cuenta_id === 'seguros-cordillera-sur' ? `POL-0000-${numero}` : null,
    telefono1: `+542920555${numero}`,
    email: `afiliado${numero}@example.com`,
    status: (i + 1) % BAJAS === 0 ? 'NO_ACTIVO' : 'ACTIVO',
    plan_desde: `2025-${String((i % 12) + 1).padStart(2, '0')}-01`,
  };
}

function elige<T>(lista: readonly T[], i: number): T {
  const valor = lista[i % lista.length];
  if (valor === undefined) throw new RangeError('lista vacía');
  return valor;
}
