/** Every clause of the two procedures, in their order. */
export const CLAUSULAS: readonly string[] = `
  A-1 A-2 A-3
  A-4.1 A-4.2 A-4.3.a A-4.3.b A-4.3.c A-4.4 A-4.5 A-4.6 A-4.7 A-4.8 A-4.9 A-4.10 A-4.11
  A-5.0
  A-5.1.1.a A-5.1.1.b A-5.1.1.c A-5.1.2.a A-5.1.2.b A-5.1.2.c A-5.1.2.d A-5.1.3.a A-5.1.3.b A-5.1.4.a A-5.1.4.b A-5.1.4.c
  A-5.1.5.a A-5.1.5.b A-5.1.5.c A-5.1.5.d A-5.1.6 A-5.1.7.0 A-5.1.7.A A-5.1.7.B A-5.1.8.a A-5.1.8.b A-5.1.8.c A-5.1.8.d
  A-5.1.8.e
  A-5.2.2.a A-5.2.2.b A-5.2.2.c A-5.2.2.d A-5.2.2.e A-5.2.2.1.a A-5.2.2.1.b A-5.2.2.1.c A-5.2.2.1.d A-5.2.2.1.e A-5.2.2.2.a
  A-5.2.2.2.b A-5.2.3.1.a A-5.2.3.1.N1 A-5.2.3.1.N2 A-5.2.3.1.N3
  A-5.3.0.a A-5.3.0.b A-5.3E.1.1.a A-5.3E.1.1.b A-5.3E.1.1.N A-5.3E.2.1.a A-5.3E.2.1.N A-5.3P.1.1.a A-5.3P.1.1.N1
  A-5.3P.1.1.N2 A-5.3P.1.1.b A-5.3P.1.1.c A-5.3P.1.1.d A-5.3P.2.1.a A-5.3P.2.1.N1 A-5.3P.2.1.N2 A-5.3P.3.1.a A-5.3P.3.1.b
  A-5.3P.3.1.N A-5.3P.4.1.a A-5.3P.4.1.N1 A-5.3P.4.1.N2 A-5.3P.4.2
  A-5.4.1.1.a A-5.4.1.1.b A-5.4.1.1.N1 A-5.4.2.1.a A-5.4.2.1.b A-5.4.2.1.c A-5.4.2.1.d A-5.4.2.1.N1 A-5.4.3.1 A-5.4.4.1.a
  A-5.4.4.1.b A-5.4.4.1.N1 A-5.4.4.1.c
  A-5.5.1.1.a A-5.5.1.1.b A-5.5.2.1.a A-5.5.2.1.b A-5.5.2.1.c A-5.5.2.1.d A-5.5.2.1.e A-5.5.2.1.N1 A-5.5.2.1.N2 A-5.5.2.2.a
  A-5.5.2.2.b A-5.5.2.3.a A-5.5.2.3.b A-5.5.2.3.c
  A-6 A-7.R01 A-7.R02 A-7.R04 A-7.R06 A-7.R07
  B-1 B-2 B-3/4 B-A.1 B-A.2 B-A.3 B-A.4 B-B.1 B-B.2 B-C B-D.1 B-D.2 B-E.1 B-E.2 B-F.1 B-F.2 B-G.0 B-G.1 B-G.2 B-G.3 B-G.4 B-H
  B-I B-J B-P.A B-P.B B-6
`
  .trim()
  .split(/\s+/);

/** The readings of detours and of procedure B that a scenario can show (AM-01…). */
export const LECTURAS: readonly string[] = `
  AM-01 AM-02 AM-12 AM-20 AM-21 AM-22 AM-23 AM-24 AM-25 AM-26 AM-27 AM-28 AM-29 AM-30 AM-31 AM-36 AM-37 AM-38 AM-39 AM-40
  AM-41 AM-42 AM-43
`
  .trim()
  .split(/\s+/);

const DE_PERSONAS = 'lo hace una persona, ningún programa lo puede mostrar';
const DEL_TEXTO = 'presenta el procedimiento, no pide nada al programa';
const FALTA_LA_FUENTE = 'el anexo o el texto no está en los archivos';
const DE_LA_CENTRAL = 'necesita la central telefónica';
const DEL_EXPEDIENTE = 'es del Expediente, no de una Asistencia: se prueba en la API';
const DEL_ESCRITORIO = 'lo muestra el escritorio, que es una entrega posterior';
const DEL_AFILIADO = 'la búsqueda del afiliado es anterior a la Asistencia: se prueba en la API';

/** Why a clause or a reading has no scenario. One that has a scenario is not here. */
export const SIN_ESCENARIO: Readonly<Record<string, string>> = {
  'A-1': DEL_TEXTO,
  'A-4.2': DE_LA_CENTRAL,
  'A-4.3.a': DEL_EXPEDIENTE,
  'A-4.3.b': DEL_EXPEDIENTE,
  'A-4.3.c': DEL_EXPEDIENTE,
  'A-4.5': DEL_EXPEDIENTE,
  'A-5.1.1.a': DEL_EXPEDIENTE,
  'A-5.1.1.b': DE_LA_CENTRAL,
  'A-5.1.1.c': DE_PERSONAS,
  'A-5.1.2.a': DEL_ESCRITORIO,
  'A-5.1.2.b': DEL_ESCRITORIO,
  'A-5.1.2.c': DE_PERSONAS,
  'A-5.1.2.d': DE_LA_CENTRAL,
  'A-5.1.3.a': DEL_EXPEDIENTE,
  'A-5.1.3.b': DEL_EXPEDIENTE,
  'A-5.1.4.a': DEL_AFILIADO,
  'A-5.5.2.2.a': DEL_ESCRITORIO,
  'A-5.5.2.3.c': DEL_EXPEDIENTE,
  'A-6': FALTA_LA_FUENTE,
  'A-7.R06': 'rotula los documentos que se exportan, que son una entrega posterior',
  'B-1': DEL_TEXTO,
  'B-2': DEL_TEXTO,
  'B-3/4': DEL_TEXTO,
  'B-6': FALTA_LA_FUENTE,
  'AM-21': DEL_AFILIADO,
};

/** The clocks, and why some are looked at by no scenario. */
export const RELOJES_DEL_PROCEDIMIENTO: readonly string[] = Array.from(
  { length: 35 },
  (_, i) => `C-${String(i + 1).padStart(2, '0')}`,
);

const EN_EL_ACTO = 'no abre Pendiente: el turno pasa en el acto, lo muestran los escenarios de';
export const RELOJ_SIN_ESCENARIO: Readonly<Record<string, string>> = {
  'C-04': `${EN_EL_ACTO} A-5.2.2.1.c`,
  'C-05': `${EN_EL_ACTO} A-5.2.2.2.b`,
  'C-20': DE_LA_CENTRAL,
  'C-21': DEL_EXPEDIENTE,
  'C-29': DEL_EXPEDIENTE,
};
