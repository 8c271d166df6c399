/** Two invented accounts. The called number tells the desk whose name to answer with (A-5.1.1.a). */
export const cuentas = [
  { id: 'mutual-rio-manso', nombre: 'Mutual Río Manso', numero_llamado: '+548005550101', campo_validador: 'DOCUMENTO' },
  {
    id: 'seguros-cordillera-sur',
    nombre: 'Seguros Cordillera Sur',
    numero_llamado: '+548005550102',
    campo_validador: 'POLIZA',
  },
];

export const planes = [
  { id: 'rio-manso-hogar', cuenta_id: 'mutual-rio-manso', nombre: 'Hogar', periodo_meses: 12 },
  { id: 'rio-manso-integral', cuenta_id: 'mutual-rio-manso', nombre: 'Integral', periodo_meses: 12 },
  { id: 'cordillera-auto', cuenta_id: 'seguros-cordillera-sur', nombre: 'Auto', periodo_meses: 12 },
  { id: 'cordillera-combinado', cuenta_id: 'seguros-cordillera-sur', nombre: 'Combinado familiar', periodo_meses: 12 },
];

/** Centavos and events per period; null = no limit (AM-25). */
type Tope = [monto: number | null, eventos: number | null];
type Cubre = Record<string, Tope>;

const hogar: Cubre = {
  'HOGAR/PLOMERIA': [15_000_000, 3],
  'HOGAR/ELECTRICIDAD': [15_000_000, 3],
  'HOGAR/GAS': [15_000_000, 2],
  'HOGAR/CERRAJERIA HOGAR': [12_000_000, 3],
  'HOGAR/VIDRIOS': [10_000_000, 2],
};
const vial: Cubre = {
  'VIAL/REMOLQUE GRUA': [null, 6],
  'VIAL/AUXILIO VIAL': [null, 6],
  'VIAL/MOTO AUXILIO': [20_000_000, 4],
};
const legal: Cubre = { 'LEGAL/CONSULTORIA LEGAL TELEFONICA': [null, null] };
const medica: Cubre = { 'MEDICA/AMBULANCIA': [null, 4] };

const cubre: Record<string, Cubre> = {
  'rio-manso-hogar': { ...hogar, ...legal },
  'rio-manso-integral': { ...hogar, ...vial, ...legal, ...medica },
  'cordillera-auto': { ...vial, ...legal },
  'cordillera-combinado': { ...hogar, ...vial, ...medica, 'HOGAR/PINTURA': [8_000_000, 1] },
};

export const planServicios = Object.entries(cubre).flatMap(([plan_id, servicios]) =>
  Object.entries(servicios).map(([servicio_id, [monto_maximo, eventos_maximos]]) => ({
    plan_id,
    servicio_id,
    monto_maximo,
    eventos_maximos,
  })),
);
