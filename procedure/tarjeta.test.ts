import { tarjeta } from './tarjeta';
import { dado } from './testing/guion';
import type { Paso } from './testing/guion';
import { asignada, programada, vital } from './testing/pasos';
import { asistencia } from './testing/prueba';

function dice(...pasos: Paso[]): string {
  const { prueba } = dado(asistencia(), ...pasos);
  const { caso, transicion } = prueba.story;
  return tarjeta('Asistencia 153567/1', caso, caso.visible(prueba.story.acepta()), transicion);
}

test('la tarjeta dice qué se espera, con su cláusula, desde cuándo, hasta cuándo, por qué y a quién', () => {
  expect(dice(...programada('08:00'))).toMatch(
    /- \*\*C-01 .+\*\* \(A-[\d.]+\S*\): vence \d\d:\d\d \(.+\); abierto 08:00, a cargo de coordinador/,
  );
  expect(dice(...asignada('16:00', '18:00'))).toContain('llegada 16:00 a 18:00: VIGENTE');
});

test('la tarjeta de un vital dice que venció, a quién se avisó en cada nivel y quién acusó', () => {
  const sinAcuse = dice(...vital('08:00'), ['08:04']);
  expect(sinAcuse).toMatch(/C-03 .+\*\*VENCIDO\*\*, vencía 08:00/);
  expect(sinAcuse).toContain('→ avisado 08:00, nivel 1: coordinador\n');
  expect(sinAcuse).toContain('→ avisado 08:01, nivel 2: quien esté de guardia como supervisor');
  expect(sinAcuse).not.toContain('acusó');
  const acusado = dice(...vital('08:00'), ['08:04', 'acuse', { pendiente: '153567-1:C-03:1' }, { por: 'supervisor' }]);
  expect(acusado).toContain('acusó supervisor 08:04');
});

test('la tarjeta del caso terminado no espera nada', () => {
  expect(dice(['08:05', 'anulacion', { motivo: 'Llamó por error' }])).toContain(
    '#### Espera (horas de la Argentina)\n- nada',
  );
});
