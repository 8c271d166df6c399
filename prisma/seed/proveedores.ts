import { idDeZona, normaliza } from '../../procedure/normaliza';
import { FUERA_DE_MATRIZ, servicios } from './servicios';

interface Proveedor {
  id: string;
  nombre: string;
  razon_social: string;
  status: string;
  condicion: 'EXTERNO' | 'INTERNO';
  telefono: string;
}
interface Posicion {
  servicio_id: string;
  zona_id: string;
  posicion: number;
  proveedor_id: string;
}

/** Viedma as on screen S6, its neighbours for when a search is widened, and two big towns. How many serve each trade. */
const PLAZAS: { provincia: string; zona: string; porServicio: number }[] = [
  { provincia: 'Río Negro', zona: 'VIEDMA', porServicio: 5 },
  { provincia: 'Río Negro', zona: 'SAN ANTONIO OESTE', porServicio: 2 },
  { provincia: 'Río Negro', zona: 'GENERAL CONESA', porServicio: 1 },
  { provincia: 'Río Negro', zona: 'GENERAL ROCA', porServicio: 3 },
  { provincia: 'Buenos Aires', zona: 'CARMEN DE PATAGONES', porServicio: 2 },
  { provincia: 'Ciudad Autónoma de Buenos Aires', zona: 'CIUDAD DE BUENOS AIRES', porServicio: 6 },
  { provincia: 'Córdoba', zona: 'CORDOBA', porServicio: 4 },
];

/** Resolution kinds, not positions one calls (AM-11). */
const PSEUDO: Proveedor[] = ['CABINA', 'REEMBOLSO'].map((nombre) => ({
  id: `igs-${nombre.toLowerCase()}`,
  nombre: `IGS ${nombre}`,
  razon_social: 'INTEGRAL GROUP SOLUTION',
  status: 'ACTIVO',
  condicion: 'INTERNO',
  telefono: '',
}));

const NOMBRES = ['El Ceibo', 'Los Sauces', 'La Calandria', 'Del Puente', 'Tres Álamos', 'La Bajada'];

const SERVIDOS = servicios.filter((s) => s.id !== FUERA_DE_MATRIZ);

/** Kilometres by road, as operations would type them: a search that is widened goes to the nearest first (AM-12). */
export const vecinas = (): { zona_id: string; vecina_id: string; km: number }[] =>
  [
    ['Buenos Aires', 'CARMEN DE PATAGONES', 4] as const,
    ['Río Negro', 'GENERAL CONESA', 165] as const,
    ['Río Negro', 'SAN ANTONIO OESTE', 185] as const,
  ].map(([provincia, zona, km]) => ({
    zona_id: idDeZona('Río Negro/VIEDMA'),
    vecina_id: idDeZona(`${provincia}/${zona}`),
    km,
  }));

interface Oferta extends Posicion {
  nombre: string;
  interno: boolean;
}

/** One business per trade, place and position. The last position of each call sheet in Viedma is an own technician. */
function ofertas(): Oferta[] {
  return PLAZAS.flatMap(({ provincia, zona, porServicio }) =>
    SERVIDOS.flatMap((servicio) =>
      Array.from({ length: porServicio }, (_, i) => {
        const interno = zona === 'VIEDMA' && i === porServicio - 1;
        return {
          servicio_id: servicio.id,
          zona_id: idDeZona(`${provincia}/${zona}`),
          posicion: i + 1,
          proveedor_id: slug(`${servicio.nombre} ${zona} ${i + 1}`),
          nombre: interno
            ? `Técnico propio ${servicio.nombre}`
            : `${NOMBRES[i % NOMBRES.length]} ${servicio.nombre} (${zona})`,
          interno,
        };
      }),
    ),
  );
}

const slug = (texto: string): string => normaliza(texto).toLowerCase().replaceAll(' ', '-');

export const proveedores = (): Proveedor[] => [
  ...PSEUDO,
  ...ofertas().map((o, i): Proveedor => ({
    id: o.proveedor_id,
    nombre: o.nombre,
    razon_social: `${o.nombre} (ficticia)`,
    status: 'ACTIVO',
    condicion: o.interno ? 'INTERNO' : 'EXTERNO',
    telefono: `+542920556${String(i + 1).padStart(3, '0')}`,
  })),
];

export const posiciones = (): Posicion[] =>
  ofertas().map(({ servicio_id, zona_id, posicion, proveedor_id }) => ({
    servicio_id,
    zona_id,
    posicion,
    proveedor_id,
  }));
