interface Share {
  share: number;
  /** Out of what, in the words of docs/simulacro.md. */
  of: string;
}

/** How often each thing happens: the whole of it, in one place. */
export const SHARES = {
  // how a call comes in
  'a-verificar': { share: 0.04, of: 'calls: the affiliate is not in the base and is registered by hand' },
  'dos-asistencias': { share: 0.04, of: 'calls: the Expediente gets a second Asistencia' },
  'apertura-en-linea': { share: 0.4, of: 'openings: the opening registros come inline' },
  situacion: { share: 0.8, of: 'openings: the situation is written down' },
  verificado: { share: 0.6, of: 'affiliates who are not ACTIVO: verified (else authorised by a superior)' },
  'no-cubierta': { share: 0.1, of: 'openings: not covered' },
  'conexion-rehusada': { share: 0.4, of: 'offers of conexión: declined' },
  'no-quiere-programar': { share: 0.2, of: 'offers to schedule: declined, so an emergency' },
  'consentimiento-negado': { share: 0.03, of: 'consents: denied at first' },
  'anula-supervisor': { share: 0.01, of: 'cases: annulled by a supervisor' },

  // the provider
  'no-responde': { share: 0.2, of: 'calls to a position: silence' },
  declina: { share: 0.12, of: 'calls answered: declines' },
  salteado: { share: 0.03, of: 'positions: skipped with a reason' },
  'lista-agotada': { share: 0.04, of: 'cases: nobody on the first list accepts' },
  'cambia-prioridad': { share: 0.03, of: 'searches: the priority changes meanwhile' },
  'cambia-disponibilidad': { share: 0.06, of: 'scheduled assignments: the affiliate changes his availability' },
  'disponibilidad-rehusada': { share: 0.3, of: 'changed availabilities: the provider cannot' },
  'sin-confirmar': { share: 0.04, of: 'assignments: the affiliate is not told before the arrival' },
  demora: { share: 0.12, of: 'assignments: the provider is delayed' },
  'demora-rehusada': { share: 0.25, of: 'delays: the affiliate does not accept' },
  'proveedor-cancelado': { share: 0.04, of: 'assignments: the provider is cancelled' },
  reprograma: { share: 0.03, of: 'assignments: both agree on another window' },
  'sin-respuesta': { share: 0.06, of: 'assignments: a call is not answered' },
  'sin-movida': { share: 0.05, of: 'scheduled assignments: the initial-move call is forgotten' },

  // the service
  identidad: { share: 0.6, of: 'contacts: the identity is validated' },
  'identidad-invalida': { share: 0.06, of: 'identities: not valid' },
  excede: { share: 0.12, of: 'diagnoses: above the limit' },
  'excedente-rehusado': { share: 0.25, of: 'excesses: refused' },
  'excedente-absorbido': { share: 0.25, of: 'excesses not refused: paid by the company' },
  reestima: { share: 0.08, of: 'services: the end is estimated again' },

  // the end
  'sin-contacto': { share: 0.12, of: 'conformity calls: nobody answers' },
  'no-conforme': { share: 0.08, of: 'conformity calls answered: not satisfied' },
  encuesta: { share: 0.5, of: 'satisfied affiliates of surveyed services: derived to the survey' },
  'cancela-en-apertura': { share: 0.02, of: 'cases: the affiliate cancels while it is opened' },
  'cancela-en-busqueda': { share: 0.02, of: 'cases: the affiliate cancels during the search' },
  'cancela-en-espera': { share: 0.04, of: 'cases: the affiliate cancels while he waits' },
  'proveedor-incumplidor': { share: 0.4, of: 'cancellations while waiting: because the provider failed' },
  'proveedor-avisado': { share: 0.5, of: 'cancellations with a provider assigned: he has been told' },
  'comentario-final': { share: 0.05, of: 'cases: a comment after the end' },

  // how coordinators work
  tarde: { share: 0.12, of: 'steps with a clock: taken after it is due' },
  acusa: { share: 0.7, of: 'late steps whose alert sounds: acknowledged first' },
  comenta: { share: 0.02, of: 'steps: a comment on the side, at the same moment' },
  'pendiente-manual': { share: 0.05, of: 'cases: a hand-made agenda item' },
  transfiere: { share: 0.04, of: 'cases: handed to another coordinator' },
  'fuera-de-lugar': { share: 0.02, of: 'steps: preceded by a registro that is out of place' },

  // how programs and networks work
  duplica: { share: 0.03, of: 'writes: sent twice with the same Idempotency-Key' },
  'sin-espera': { share: 0.05, of: 'registros: sent with `Prefer: respond-async`' },
} as const satisfies Record<string, Share>;

export type ShareName = keyof typeof SHARES;
