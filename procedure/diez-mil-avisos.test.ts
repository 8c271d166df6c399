import { Agenda } from './agenda';
import type { FilaAlerta } from './agenda-rows';
import type { Guardia } from './guardia';
import { HORA, iso, MINUTO } from './instante';
import { REGLAS_PREDETERMINADAS } from './reglas';
import type { Escalera } from './reglas';
import { deRol, entregasDe, reparte } from './reparto';
import { Azar } from './testing/azar';
import { apertura } from './testing/libreta';
import { alas } from './testing/tiempo';

const PLAZOS = 10_000;
const R = REGLAS_PREDETERMINADAS;
const COMIENZO = alas('08:00');
const FIN = COMIENZO + 72 * HORA;

const TODOS = [0, 1, 2, 3, 4, 5, 6];
const equipo = (['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia', 'jefe-calidad'] as const).flatMap((rol) =>
  ['dia', 'noche'].map((turno) => ({ usuario: `${rol}-${turno}`, rol, turno })),
);
/** Two people for each role, by day and by night; one of the night is relieved, and one by day is away for two hours. */
const GUARDIA: Guardia = {
  personas: equipo,
  turnos: equipo.map(({ usuario, turno }) => ({
    usuario,
    dias: TODOS,
    desde: turno === 'dia' ? '07:00' : '19:00',
    hasta: turno === 'dia' ? '19:00' : '07:00',
  })),
  ausencias: [{ usuario: 'supervisor-dia', desde: alas('10:00'), hasta: alas('12:00') }],
  relevos: [{ de: 'coordinador-noche', a: 'coordinador-dia', desde: alas('20:00'), hasta: alas('23:00') }],
};
const DIRECCIONES = {
  correos: new Set(equipo.map((p) => p.usuario)),
  webhooks: new Set(equipo.map((p) => deRol(p.rol))),
};

type Final = 'acusa' | 'satisface' | 'cancela' | 'mueve' | 'nada';
interface Plazo {
  escalera: Escalera;
  abre: number;
  vence: number;
  final: Final;
  en: number;
  /** Of a new due instant. */
  otro: number;
}

function alAzar(azar: Azar): Plazo {
  const abre = COMIENZO + azar.nat(24 * 60) * MINUTO;
  const vence = abre + (1 + azar.nat(120)) * MINUTO;
  const en = vence + (azar.nat(40) - 15) * MINUTO + azar.nat(60_000);
  return {
    escalera: azar.uno(['normal', 'vital', 'decision', 'calidad'] as const),
    abre,
    vence,
    final: azar.uno(['acusa', 'satisface', 'cancela', 'mueve', 'nada'] as const),
    en: Math.max(abre + 1, en),
    otro: en + (5 + azar.nat(60)) * MINUTO,
  };
}

/** What the procedure says must sound, worked out anew from the rules: level and instant, and until when it rings. */
function debido({
  escalera,
  abre,
  vence,
  final,
  en,
  otro,
}: Plazo): { nivel: number; instante: number; hasta: number }[] {
  const vuelta = (due: number, desde: number, hasta: number) =>
    R.escalera[escalera].flatMap(({ nivel, minutos, desde: base }) => {
      const instante = Math.max(desde, (base === 'apertura' ? abre : due) + minutos * MINUTO);
      return instante < hasta ? [{ nivel, instante, hasta }] : [];
    });
  if (final === 'nada') return vuelta(vence, abre, Infinity);
  const primera = vuelta(vence, abre, en);
  if (final === 'acusa' && primera.length === 0) return vuelta(vence, abre, Infinity);
  return final === 'mueve' ? [...primera, ...vuelta(otro, en, Infinity)] : primera;
}

/** What the agenda does. */
function sonado(plazo: Plazo, i: number): FilaAlerta[] {
  const agenda = new Agenda(`${i}-1`, R);
  const abierto = {
    ...apertura(plazo.vence, plazo.escalera),
    dueno: i % 2 === 0 ? 'coordinador-dia' : 'coordinador-noche',
  };
  const alertas = new Map<string, FilaAlerta>();
  const hasta = (instante: number): void => {
    while (agenda.avanza(instante) !== undefined);
    for (const a of agenda.cambios().alertas) alertas.set(a.id, a);
  };
  agenda.abre('C-13', abierto, plazo.abre);
  hasta(plazo.en - 1);
  if (plazo.final === 'acusa' && agenda.quienAcusa('C-13')) agenda.acusa('C-13', 'alguien', plazo.en);
  if (plazo.final === 'satisface') agenda.satisface('C-13', plazo.en);
  if (plazo.final === 'cancela') agenda.cancela('C-13', plazo.en);
  if (plazo.final === 'mueve') agenda.mueve('C-13', { ...abierto, vence: plazo.otro }, plazo.en);
  hasta(FIN);
  return [...alertas.values()];
}

interface Salida {
  clave: string;
  en: number;
}
/** What leaves: each telling at its minute, unless by then it rings no more. */
function salidas(alerta: FilaAlerta, escalera: Escalera): Salida[] {
  const instante = Date.parse(alerta.instante);
  const sonido = { ...alerta, escalera, instante };
  const reparto = reparte(sonido, R, GUARDIA, instante);
  if (reparto.personas.length === 0) throw new Error(`a nadie: ${alerta.id}`);
  const calla = alerta.cesadaEn === null ? Infinity : Date.parse(alerta.cesadaEn);
  return entregasDe(sonido, reparto, DIRECCIONES, R)
    .filter((e) => e.desde < calla)
    .map((e) => ({ clave: `${alerta.id} ${e.destinatario} ${e.canal}`, en: e.desde }));
}

test(`de ${PLAZOS} plazos no falta ningún aviso, ninguno sale dos veces ni después de su fin, y cada nivel suena en su instante`, () => {
  const azar = new Azar(153_567);
  const vistas = new Set<string>();
  let avisos = 0;
  for (let i = 0; i < PLAZOS; i += 1) {
    const plazo = alAzar(azar);
    const esperado = debido(plazo);
    const alertas = sonado(plazo, i);
    const dichos = alertas.map((a) => `${a.nivel} ${a.instante}`);
    const debidos = esperado.map((e) => `${e.nivel} ${iso(e.instante)}`);
    if (dichos.join() !== debidos.join()) expect({ plazo, dichos }).toEqual({ plazo, dichos: debidos });
    const salen = alertas.flatMap((alerta, k) =>
      salidas(alerta, plazo.escalera).map((salida) => ({ ...salida, hasta: esperado[k]?.hasta ?? 0 })),
    );
    for (const { clave, en, hasta } of salen) {
      if (vistas.has(clave) || en >= hasta) throw new Error(`de más: ${clave} ${iso(en)}`);
      vistas.add(clave);
      avisos += 1;
    }
  }
  expect(avisos).toBeGreaterThan(PLAZOS);
});
