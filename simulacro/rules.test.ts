import { reglasCon } from '../contracts/reglas';
import { REGLAS_PREDETERMINADAS } from '../procedure/reglas';
import { rulesToRestore, RUN_RULES } from './rules';

const version = (n: number, motivo: string, vigente = false) => ({ version: n, motivo, vigente, contenido: {} });

test('the rules of a run are rules the product takes, with minutes of a second', () => {
  const made = reglasCon(RUN_RULES, 'cambios');
  expect(made).toMatchObject({ reglas: { minutoMs: 1000, asignacion: REGLAS_PREDETERMINADAS.asignacion } });
});

test('what was in force comes back', () => {
  expect(rulesToRestore([version(3, 'menos minutos', true), version(1, 'primeras')])).toMatchObject({ version: 3 });
});

test('after a run that died, the last rules made by people come back, not its own', () => {
  const versions = [version(4, 'Simulacro: corrida x', true), version(3, 'menos minutos'), version(1, 'primeras')];
  expect(rulesToRestore(versions)).toMatchObject({ version: 3 });
});

test('a version that is not yet in force is left alone', () => {
  expect(rulesToRestore([version(5, 'desde enero'), version(3, 'menos minutos', true)])).toMatchObject({ version: 3 });
});
