import { RUTAS_DE_REGLAS } from '../../../procedure/reglas-descripcion';
import type { RutaDeRegla } from '../../../procedure/reglas-descripcion';

/** Where each family of values is looked for, in the order of the procedure. */
const FAMILIAS: Readonly<Record<string, readonly string[]>> = {
  'Atención y apertura': ['atender', 'apertura', 'excepcion', 'verificar', 'supervisorDecide'],
  Asignación: ['asignacion', 'busquedaAgotada', 'confirmacion', 'disponibilidad'],
  Monitoreo: ['monitoreoLargo', 'movidaInicial', 'informarAfiliado', 'demora', 'contacto'],
  Prestación: ['diagnostico', 'excedente', 'autorizacion', 'reembolso'],
  Cierre: ['costos', 'conformidad', 'concluir', 'cerrarExpediente'],
  Calidad: ['calidad'],
  'A quién se avisa': ['escalera'],
  'Por dónde se avisa': ['avisos', 'pruebaDeAlcance'],
};

const familiaDe = (ruta: RutaDeRegla): string => ruta.split('.')[0] ?? ruta;
const CONOCIDAS = Object.values(FAMILIAS).flat();

/** Every value of a rule set, by groups; what no group claims is not lost. */
export const GRUPOS: readonly { nombre: string; rutas: readonly RutaDeRegla[] }[] = [
  ...Object.entries(FAMILIAS).map(([nombre, familias]) => ({
    nombre,
    rutas: RUTAS_DE_REGLAS.filter((ruta) => familias.includes(familiaDe(ruta))),
  })),
  { nombre: 'Otras', rutas: RUTAS_DE_REGLAS.filter((ruta) => !CONOCIDAS.includes(familiaDe(ruta))) },
];
