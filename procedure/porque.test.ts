import { dado } from './testing/guion';
import { asistencia } from './testing/prueba';
import type { Prueba } from './testing/prueba';
import { confirmada, franja, terminada } from './testing/pasos';
import { juega } from './testing/secuencia';
import { alas } from './testing/tiempo';
import {
  abridor,
  cerrador,
  clausulaDe,
  cumplen,
  duracion,
  finDicho,
  minutosDelServicio,
  movedor,
  porSonar,
  valoresUsados,
} from './porque';
import type { Corrida, Hecho } from './porque';
import type { FilaPendiente } from './agenda-rows';
import { conCambios, REGLAS_PREDETERMINADAS } from './reglas';
import type { Asiento } from './transicion';

const hechoDe = (a: Asiento): Hecho => ({ ...a, n: 1, instante: Date.parse(a.registradoEn) });
const hechosDe = (prueba: Prueba): Hecho[] => prueba.bitacora.map(hechoDe);
const corridaDe = (p: FilaPendiente): Corrida => ({
  n: 1,
  reloj: p.reloj,
  abierto: Date.parse(p.abiertoEn),
  vence: Date.parse(p.venceEn),
  cerrado: p.cerradoEn === null ? null : Date.parse(p.cerradoEn),
  resultado: p.resultado,
  cerradoPor: p.cerradoPor,
  registroId: p.registroId,
  expresion: p.formula.expresion,
});

/** The step in which each Pendiente appeared, and the one in which it ended. */
function pasosDe({ transiciones }: Prueba) {
  const abre = new Map<string, Asiento | undefined>();
  const cierra = new Map<string, Asiento | undefined>();
  for (const { bitacora, pendientes } of transiciones)
    for (const { id, cerradoEn } of pendientes) {
      if (!abre.has(id)) abre.set(id, bitacora[0]);
      if (cerradoEn !== null && !cierra.has(id)) cierra.set(id, bitacora[0]);
    }
  return { abre, cierra };
}

const PARTIDAS = 150;

test('lo que abrió y lo que cerró cada pendiente se halla en la bitácora, en cualquier secuencia', () => {
  const mal: unknown[] = [];
  for (let semilla = 0; semilla < PARTIDAS; semilla += 1) {
    const azar = Array.from({ length: 14 }, (_, i) => (semilla * 7_919 + i * 104_729) % (2 ** 31 - 1));
    const { prueba } = juega(semilla, azar);
    const hechos = hechosDe(prueba);
    const { abre, cierra } = pasosDe(prueba);
    for (const p of prueba.pendientes.values()) {
      const corrida = corridaDe(p);
      // Registros of the same instant cannot be told apart by it: one that may open it will do.
      const [debido, hallado] = [abre.get(p.id), abridor(corrida, hechos)];
      if (debido && debido.registroId !== hallado?.registroId && hallado?.instante !== Date.parse(debido.registradoEn))
        mal.push([semilla, p.id, debido.codigo, hallado?.codigo]);
      const [fin, cerro] = [cierra.get(p.id), cerrador(corrida, hechos)];
      if (fin && cerro?.instante !== Date.parse(fin.registradoEn)) mal.push([semilla, p.id, fin.codigo, cerro?.codigo]);
    }
  }
  expect(mal).toEqual([]);
});

const demorada = () =>
  dado(
    asistencia(),
    ...confirmada(),
    ['15:10', 'proveedor-demora', { sentido: 'SALIENTE', ...franja('17:00', '19:00') }],
    ['15:12', 'afiliado-reprograma', { acepta: true }],
  ).prueba;

test('el nuevo vencimiento es de quien lo cambió', () => {
  const prueba = demorada();
  const arribo = corridaDe([...prueba.pendientes.values()].find((p) => p.reloj === 'C-11') as FilaPendiente);
  expect(abridor(arribo, hechosDe(prueba))).toMatchObject({ codigo: 'proveedor-acepta' });
  expect(movedor(arribo, alas('15:12'), hechosDe(prueba))).toMatchObject({ codigo: 'afiliado-reprograma' });
});

test('una verificación hecha en otra asistencia del expediente también abre y cierra', () => {
  const corrida = { n: 1, abierto: 500, vence: 900, cerrado: 700, cerradoPor: null, registroId: null, expresion: '' };
  const otra = { n: 2, codigo: 'verificacion', registroId: 'r9', instante: 400, etapa: 'apertura', datos: {} };
  const hechos: Hecho[] = [otra, { ...otra, n: 1, codigo: 'consentimiento', registroId: 'r1', instante: 300 }];
  expect(abridor({ ...corrida, reloj: 'C-01', resultado: 'CUMPLIDO' }, hechos)).toBe(otra);
  expect(cerrador({ ...corrida, reloj: 'C-23', resultado: 'CUMPLIDO' }, hechos)).toBe(otra);
  expect(cerrador({ ...corrida, n: 0, reloj: 'C-21', resultado: 'INCUMPLIDO' }, hechos)).toBe(otra);
});

test('el expediente espera su cierre desde que terminó la última asistencia; la calidad, desde el no conforme', () => {
  const fila = {
    vence: 900,
    cerrado: null,
    resultado: null,
    cerradoPor: null,
    registroId: null,
    expresion: '',
    abierto: 500,
  };
  const conforme = {
    n: 1,
    codigo: 'conformidad',
    registroId: 'r1',
    instante: 300,
    etapa: 'cierre',
    datos: { resultado: 'NO_CONFORME' },
  };
  const concluye = {
    ...conforme,
    codigo: 'conclusion',
    registroId: 'r2',
    instante: 499,
    etapa: 'finalizada',
    datos: {},
  };
  const comenta = { ...concluye, codigo: 'comentario', registroId: 'r3', instante: 500 };
  const hechos: Hecho[] = [conforme, concluye, comenta];
  expect(abridor({ ...fila, n: 0, reloj: 'C-29' }, hechos)).toBe(concluye);
  expect(abridor({ ...fila, n: -1, reloj: 'C-19' }, hechos)).toBe(conforme);
  expect(abridor({ ...fila, n: 0, reloj: 'C-29', abierto: 100 }, hechos)).toBeUndefined();
});

test('cómo terminó se dice con su hora y lo que faltaba o sobraba', () => {
  const prueba = dado(asistencia(), ...terminada()).prueba;
  const dice = (reloj: string) =>
    finDicho(corridaDe([...prueba.pendientes.values()].find((p) => p.reloj === reloj) as FilaPendiente));
  expect(dice('C-01')).toBe('Cumplido a tiempo a las 08:10, 10 min antes de vencer');
  expect(dice('C-17')).toBe('Sigue abierto');
  expect(dice('C-09')).toBe('Dejó de correr a las 17:00');
  expect(duracion(40_000)).toBe('40 s');
  expect(duracion(125 * 60_000)).toBe('2 h 5 min');
});

test('los valores usados son los del reloj; entre los de cada prioridad, el de la cuenta', () => {
  const usa = (reloj: string, expresion: string, prioridad: 'PROGRAMADO' | 'EMERGENCIA' | 'VITAL' | null = null) =>
    valoresUsados({ reloj, expresion }, REGLAS_PREDETERMINADAS, prioridad);
  expect(usa('C-09', 'DESDE − 60 min')).toEqual(['movidaInicial.antes']);
  expect(usa('C-07', 'asignación + 15 min', 'EMERGENCIA')).toEqual(['confirmacion.PROGRAMADO']);
  expect(usa('C-07', 'asignación + 5 min', 'VITAL')).toEqual(['confirmacion.VITAL']);
  expect(usa('C-06', 'lista agotada')).toEqual(['busquedaAgotada.VITAL']);
  expect(usa('C-11', 'DESDE + (HASTA − DESDE) / 2')).toEqual([]);
  expect(usa('M-1', 'a mano')).toEqual([]);
});

test('cuando el plazo es del servicio y no de las reglas, se sabe de cuánto es', () => {
  const de = (reloj: string, expresion: string) =>
    minutosDelServicio({ reloj, expresion } as Corrida, REGLAS_PREDETERMINADAS);
  expect(de('C-14', 'contacto + 30 min')).toBeUndefined();
  expect(de('C-14', 'contacto + 45 min')).toBe(45);
  expect(de('C-16', 'hora estimada de término')).toBeUndefined();
  expect(de('C-16', 'contacto + 20 min')).toBe(20);
});

test('los niveles que faltan sonar, con la hora en que lo harán', () => {
  const reglas = conCambios(REGLAS_PREDETERMINADAS, {});
  const plazo = { abierto: alas('14:00'), vence: alas('15:00') };
  expect(porSonar(plazo, 'decision', 2, reglas)).toMatchObject([
    { nivel: 3, instante: alas('15:00') },
    { nivel: 4, instante: alas('15:10') },
  ]);
});

test('lo anotado a mano se cumple marcándolo hecho, y una cláusula sin texto se muestra por su nombre', () => {
  expect(cumplen('M-2')).toEqual(['pendiente-hecho']);
  expect(clausulaDe('A-9.9')).toEqual({ id: 'A-9.9', titulo: 'A-9.9', texto: '' });
});
