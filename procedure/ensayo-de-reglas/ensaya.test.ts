import fc from 'fast-check';
import type { EntradaAsistencia } from '../asistencia/estado';
import { iso } from '../instante';
import { conCambios, REGLAS_PREDETERMINADAS } from '../reglas';
import type { Reglas } from '../reglas';
import { dado } from '../testing/guion';
import type { Paso } from '../testing/guion';
import { asignada, conCostos, emergencia } from '../testing/pasos';
import { asistencia, ENTRADA } from '../testing/prueba';
import type { Prueba } from '../testing/prueba';
import { juega } from '../testing/secuencia';
import { alas } from '../testing/tiempo';
import { ensaya } from './ensaya';
import type { CasoEnsayado } from './ensaya';
import type { HechosDeExpediente } from './hechos';
import { repite } from './repite';

const DIA = 86_400_000;

/** What the database keeps of a played Asistencia, alone in its Expediente. */
function hechosDe(prueba: Prueba, entrada: EntradaAsistencia = ENTRADA): HechosDeExpediente {
  const { expediente, cuenta, afiliado, coordinador, reglas, reglasVersion, abiertaEn } = entrada;
  const posiciones = prueba.caso['posiciones'] as { proveedor: string }[];
  return {
    entrada: {
      ...{ version: 1, expediente, cuenta, afiliado, coordinador, reglas, reglasVersion },
      abiertoEn: abiertaEn,
      afiliadoStatus: 'ACTIVO',
    },
    hechos: [],
    sonaron: [],
    calidad: [],
    asistencias: [
      {
        entrada,
        hoja: posiciones.map((p) => p.proveedor),
        agotadas: [...prueba.pendientes.values()]
          .filter((p) => p.reloj === 'C-06' && p.cerradoPor === null)
          .map((p) => p.abiertoEn),
        hechos: prueba.bitacora.map(({ registroId, usuario, rol, ...asiento }) => ({
          ...asiento,
          id: registroId ?? '',
          usuario: usuario ?? '',
          rol: rol ?? '',
        })),
        sonaron: [...prueba.alertas.values()],
      },
    ],
  };
}

/** The steps under the rules in force, to the end of the day, and what `cambios` would have made of them. */
function ensayo(pasos: readonly Paso[], cambios: unknown, hasta = '20:00'): CasoEnsayado {
  const { prueba } = dado(asistencia(), ...pasos);
  prueba.avanza(alas(hasta));
  const casos = ensaya(hechosDe(prueba), conCambios(REGLAS_PREDETERMINADAS, cambios), alas(hasta));
  return casos.find(({ n }) => n === 1) as CasoEnsayado;
}

/** «C-02/1 08:06 → 08:04», «C-02/3 — → 08:20». */
const dicho = ({ alertas }: CasoEnsayado): string[] =>
  alertas.map(({ reloj, nivel, hubo, habria }) => {
    const [antes, despues] = [hubo, habria].map((a) => (a ? new Date(a.instante).toISOString().slice(11, 16) : '—'));
    return `${reloj}/${nivel} ${antes} → ${despues}`;
  });

test('bajo sus propias reglas, lo asentado da exactamente las alertas que hubo, sea cual sea el caso', () => {
  let alertas = 0;
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(2 ** 31 - 1), { minLength: 12, maxLength: 12 }), (semilla, pasos) => {
      const { prueba, entrada, jugadas } = juega(semilla, pasos);
      // News of a verification come from another case of the Expediente: here there is none.
      fc.pre(!jugadas.some((j) => j.entrada.tipo === 'aviso'));
      const hasta = Math.max(prueba.ahora, prueba.story.proximo ?? 0) + DIA;
      prueba.avanza(hasta);
      const repetido = repite(hechosDe(prueba, entrada), hasta).get(1);
      // As text: comparing objects takes longer than all the rest.
      if (JSON.stringify(repetido) !== JSON.stringify({ alertas: [...prueba.alertas.values()], rechazados: [] }))
        throw new Error('lo asentado dio otras alertas');
      alertas += prueba.alertas.size;
    }),
    { numRuns: 250, seed: 153_567 },
  );
  expect(alertas).toBeGreaterThan(500);
});

const ESCALERA = REGLAS_PREDETERMINADAS.escalera.normal;
const niveles = (...minutos: number[]): { escalera: Partial<Reglas['escalera']> } => ({
  escalera: { normal: ESCALERA.map((nivel, i) => ({ ...nivel, minutos: minutos[i] ?? 0 })) },
});

test('una escalera más corta da más alertas, y las mismas reglas dan las mismas', () => {
  const pasos: Paso[] = [...emergencia(), ['08:08', 'proveedor-acepta', { proveedor: 'ANA', eta: iso(alas('08:40')) }]];
  expect(dicho(ensayo(pasos, {}, '08:08'))).toEqual(['C-02/1 11:05 → 11:05']);
  expect(ensayo(pasos, {}, '08:08')).toMatchObject({ certeza: 'EXACTO', desde: null });
  const corta = ensayo(pasos, niveles(0, 1, 2), '08:08');
  expect(dicho(corta)).toEqual(['C-02/1 11:05 → 11:05', 'C-02/2 — → 11:06', 'C-02/3 — → 11:07']);
  expect(corta.alertas.map((a) => a.comparacion)).toEqual(['IGUAL', 'SOLO_HABRIA', 'SOLO_HABRIA']);
});

test('un plazo que se corre mueve lo que sonó, o lo calla', () => {
  const pasos: Paso[] = [...emergencia(), ['08:13', 'proveedor-acepta', { proveedor: 'ANA', eta: iso(alas('08:40')) }]];
  expect(dicho(ensayo(pasos, { asignacion: { EMERGENCIA: 7 } }, '08:13'))).toEqual([
    'C-02/1 11:05 → 11:07',
    'C-02/2 11:10 → 11:12',
  ]);
  const mas = ensayo(pasos, { asignacion: { EMERGENCIA: 10 } }, '08:13');
  expect(mas.alertas.map((a) => a.comparacion)).toEqual(['CAMBIA', 'SOLO_HUBO']);
});

test('un acuse de lo que no sonaría solo vuelve aproximado al caso si después suena algo', () => {
  const acuse: Paso = ['08:06', 'acuse', { pendiente: 'C-02' }];
  const acepta = (hora: string): Paso => [hora, 'proveedor-acepta', { proveedor: 'ANA', eta: iso(alas('09:00')) }];
  const borrador = { asignacion: { EMERGENCIA: 20 } };
  expect(ensayo([...emergencia(), acuse, acepta('08:15')], borrador, '08:16').certeza).toBe('EXACTO');
  expect(ensayo([...emergencia(), acuse, acepta('08:22')], borrador, '08:23')).toMatchObject({
    certeza: 'APROXIMADO',
    desde: { codigo: 'acuse', instante: iso(alas('08:06')) },
  });
});

test('lo que el borrador habría rechazado no corta el ensayo: el caso queda aparte, con lo que se supo', () => {
  const sinContacto = (hora: string): Paso => [hora, 'conformidad', { resultado: 'SIN_CONTACTO' }];
  const pasos: Paso[] = [...conCostos(), sinContacto('18:45'), sinContacto('20:45'), ['20:50', 'comentario']];
  const caso = ensayo(pasos, { conformidad: { intentos: 1 } }, '20:55');
  expect(caso).toMatchObject({
    certeza: 'APROXIMADO',
    desde: { codigo: 'conformidad', instante: iso(alas('20:45')) },
  });
});

test('de un caso que no se repite no se dice nada del borrador', () => {
  const { prueba } = dado(asistencia(), ...asignada());
  prueba.avanza(alas('20:00'));
  const hechos = hechosDe(prueba);
  const otro = { ...hechos, asistencias: hechos.asistencias.map((a) => ({ ...a, sonaron: a.sonaron.slice(1) })) };
  const [, caso] = ensaya(otro, REGLAS_PREDETERMINADAS, alas('20:00'));
  expect(caso).toMatchObject({ certeza: 'NO_REPETIDO', desde: null });
  expect(caso?.alertas.every((a) => a.comparacion === 'SOLO_HUBO')).toBe(true);
});

test('el expediente y el caso de calidad se repiten con la asistencia, y sus reglas propias quedan encima', () => {
  const { prueba } = dado(
    asistencia(),
    ...conCostos(),
    ['18:45', 'conformidad', { resultado: 'NO_CONFORME' }],
    ['18:46', 'conclusion'],
  );
  const hechos = hechosDe(prueba);
  const hasta = alas('20:00') + 7 * DIA;
  const casos = repite({ ...hechos, calidad: [{ n: 1, hechos: [], sonaron: [] }] }, hasta);
  expect(casos.get(-1)?.alertas.map((a) => a.reloj)).toContain('C-19');
  expect(casos.get(0)?.alertas[0]).toMatchObject({ reloj: 'C-29', instante: iso(alas('19:46')) });
  const propias = hechos.asistencias.map((a) => ({ ...a, propias: { asignacion: { PROGRAMADO: 3 } } }));
  const antes = ensaya({ ...hechos, asistencias: propias }, REGLAS_PREDETERMINADAS, hasta).find(({ n }) => n === 1);
  expect(dicho(antes as CasoEnsayado)).toContain('C-01/1 — → 11:03');
});

test('la hoja de llamados que se rompió con un proveedor salteado se repite tal como fue', () => {
  const { prueba } = dado(
    asistencia(),
    ...emergencia(),
    ['08:01', 'proveedor-salteado', { proveedor: 'ANA' }],
    ['08:02', 'proveedor-acepta', { proveedor: 'ANA', eta: iso(alas('08:40')) }],
    ['08:20', 'proveedor-cancelado', { motivo: 'NO_VIENE' }],
    ['08:21', 'proveedor-acepta', { proveedor: 'BETO', eta: iso(alas('09:00')) }],
  );
  const hasta = alas('08:22');
  prueba.avanza(hasta);
  expect(repite(hechosDe(prueba), hasta).get(1)?.alertas).toEqual([...prueba.alertas.values()]);
});
