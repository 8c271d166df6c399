import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauseRows, clockRows, sayTable, uncovered } from './clause-table';
import { SIN_ESCENARIO } from './clausulas';
import { loadScenario } from './load';
import { playOnStory } from './play-on-story';
import { sayOutcome } from './timeline';

const folder = join(__dirname, '../tests/scenarios');
const files = readdirSync(folder).filter((archivo) => archivo.endsWith('.yaml'));
const load = (archivo: string) => loadScenario(readFileSync(join(folder, archivo), 'utf8'), archivo);

test.each(files)('%s holds on the bare story', (archivo) => {
  const scenario = load(archivo);
  const outcome = playOnStory(scenario);
  expect(outcome.ok ? '' : sayOutcome(archivo, scenario.ahora, outcome)).toBe('');
});

test('the play tells what is not so', () => {
  const scenario = load('01-programado-ejemplo.yaml');
  const [paso] = scenario.pasos;
  if (paso?.espera) paso.espera.posicion = 'BETO';
  expect(playOnStory(scenario)).toMatchObject({
    ok: false,
    diferencias: [{ clave: 'posicion', esperado: 'BETO', obtenido: 'ANA', linea: paso?.linea }],
  });
});

test('a registro whose fate is another is told', () => {
  const scenario = load('55-asignada-1510-para-16-18.yaml');
  const [, acepta] = scenario.pasos;
  if (acepta?.registros[0]) acepta.registros[0].rechazo = 'CASO_FINALIZADO';
  expect(playOnStory(scenario).diferencias).toMatchObject([
    { clave: 'registro proveedor-acepta', obtenido: 'se asentó' },
  ]);
});

describe('the table of clauses', () => {
  const scenarios = files.map(load);

  test('every clause and every clock has a scenario or the reason why it has none', () => {
    expect(uncovered([...clauseRows(scenarios), ...clockRows(scenarios)])).toEqual([]);
  });

  test('no reason is left for a clause that has a scenario', () => {
    const con = clauseRows(scenarios).filter(({ escenarios }) => escenarios.length > 0);
    expect(con.map(({ que }) => que).filter((id) => id in SIN_ESCENARIO)).toEqual([]);
  });

  test('scenarios name clauses that exist', () => {
    expect(clauseRows(scenarios).filter(({ motivo }) => motivo === 'ninguna cláusula se llama así')).toEqual([]);
  });

  test('it says which files show a clause, and why none does', () => {
    const texto = sayTable(clauseRows(scenarios)).split('\n');
    expect(texto.find((fila) => fila.startsWith('A-4.7 '))).toMatch(/ 03-conexion-rechazada\.yaml/);
    expect(texto.find((fila) => fila.startsWith('A-1 '))).toMatch(/ — presenta el procedimiento/);
    expect(
      sayTable(clauseRows([]))
        .split('\n')
        .find((fila) => fila.startsWith('A-4.7 ')),
    ).toMatch(/SIN ESCENARIO/);
  });
});
