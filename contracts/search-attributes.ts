/**
 * The search attributes by which people find cases in the Temporal UI. The development server registers them at its
 * start; another cluster needs them registered before the first worker comes up, because a workflow that sets an
 * unregistered one waits for ever. None carries personal data: search attributes are never encrypted.
 */
export const searchAttributes = {
  Etapa: 'Keyword',
  StatusAsistencia: 'Keyword',
  Prioridad: 'Keyword',
  Categoria: 'Keyword',
  Servicio: 'Keyword',
  Cuenta: 'Keyword',
  Zona: 'Keyword',
  Coordinador: 'Keyword',
  Vencidos: 'Int',
  NivelEscalada: 'Int',
  ProximoVencimiento: 'Datetime',
} as const;
