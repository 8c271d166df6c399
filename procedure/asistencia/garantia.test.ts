import { dado } from '../testing/guion';
import type { Guion, Paso } from '../testing/guion';
import { en, pesos } from '../testing/pasos';
import { asistencia } from '../testing/prueba';
import type { Mundo } from '../testing/mundo';
import type { Garantia } from './estado';

const GARANTIA: Garantia = {
  expediente: 150_000,
  n: 2,
  proveedor: 'CARLA',
  vence: en('+60 08:00'),
  vencida: false,
};
const VENCIDA: Garantia = { ...GARANTIA, vence: en('08:00'), vencida: true };

const CONSIENTE: Paso = ['08:01', 'consentimiento', { autoriza: true }];
const URGE: Paso = ['08:02', 'prioridad', { prioridad: 'EMERGENCIA' }];
const reclamo = (garantia: Garantia = GARANTIA, mundo: Partial<Mundo> = {}, ...pasos: Paso[]): Guion =>
  dado(asistencia({ garantia }, mundo), ...pasos);
const abierto = (garantia: Garantia = GARANTIA, mundo: Partial<Mundo> = {}): Guion =>
  reclamo(garantia, mundo, CONSIENTE, URGE);
const atendido = (): Guion =>
  abierto().cuando(
    ['08:03', 'proveedor-acepta', { proveedor: 'CARLA', eta: en('08:40') }],
    ['08:04', 'afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
    ['08:40', 'arribo'],
    ['08:41', 'contacto', { conferencia: false }],
    ['08:50', 'diagnostico', { costo: pesos(90_000) }],
  );
const orden = ({ prueba }: Guion): string[] =>
  (prueba.caso['posiciones'] as { proveedor: string }[]).map((p) => p.proveedor);

describe('en término', () => {
  test('desde que se abre es GARANTIA: no se evalúa, no se cotiza, no se pide excepción', () => {
    const guion = reclamo();
    guion.entonces({ categoria: 'GARANTIA', etapa: 'apertura', pendientes: ['C-23'] });
    expect(guion.prueba.caso['garantia']).toEqual(GARANTIA);
    const ajenos = ['cobertura', 'cotizacion', 'conexion-ofrecida', 'excepcion-solicitada', 'fuera-de-matriz'];
    for (const codigo of [...ajenos, 'garantia-autorizada']) expect(guion.prueba.caso['acepta']).not.toContain(codigo);
    guion.cuando(['08:01', 'cobertura', { cubierta: true }]).rechaza('REGISTRO_NO_ESPERADO');
  });

  test('aunque el plan ya no tenga el servicio ni eventos, y al final no se consume nada', () => {
    const guion = abierto(GARANTIA, { cobertura: null });
    guion.entonces({ etapa: 'asignacion' }).cuando(['08:03', 'anulacion']);
    expect(guion.prueba.transiciones.at(-1)?.efectos).toEqual({});
  });

  test('falta igual el consentimiento, la prioridad y el derecho a ser atendido', () => {
    reclamo(GARANTIA, {}, URGE).entonces({ etapa: 'apertura' });
    dado(asistencia({ garantia: GARANTIA, afiliadoStatus: 'NO_ACTIVO' }), CONSIENTE, URGE).entonces({
      etapa: 'apertura',
    });
  });

  test('lo que cueste lo paga la compañía; ni la cobertura ni una cortesía', () => {
    const guion = atendido();
    guion.entonces({ pendientes: ['C-26'] });
    expect(guion.prueba.caso).toMatchObject({ limite: null, reparto: { EMPRESA: 90_000_00 } });
    const carga = (paga: string): Paso => ['09:40', 'costos', { lineas: [{ monto: pesos(1), paga }] }];
    guion.cuando(['08:51', 'autorizacion', { terminoEstimado: en('09:30') }], ['09:30', 'termino']);
    guion.cuando(carga('COBERTURA')).rechaza('COBERTURA_AGOTADA');
    guion.cuando(carga('CORTESIA')).rechaza('DATOS_INVALIDOS');
    guion.cuando(carga('EMPRESA')).entonces({ resultados: { 'C-17': 'CUMPLIDO' } });
    guion.cuando(['09:41', 'conformidad', { resultado: 'CONFORME' }], ['09:42', 'conclusion']);
    expect(guion.prueba.transiciones.at(-1)?.efectos).toEqual({});
  });
});

describe('a quién se llama', () => {
  test('primero a quien hizo el trabajo, después la lista en su orden, y a él una sola vez', () => {
    expect(orden(abierto())).toEqual(['CARLA', 'ANA', 'BETO']);
    expect(orden(abierto({ ...GARANTIA, proveedor: 'ANA' }))).toEqual(['ANA', 'BETO', 'CARLA']);
  });

  test('aunque ya no tenga posición en la zona', () => {
    expect(orden(abierto({ ...GARANTIA, proveedor: 'DORA' }))).toEqual(['DORA', 'ANA', 'BETO', 'CARLA']);
  });

  test('si ya no está activo, o no lo hubo, la lista de siempre', () => {
    for (const proveedor of ['NADIE', null])
      expect(orden(abierto({ ...GARANTIA, proveedor }))).toEqual(['ANA', 'BETO', 'CARLA']);
  });

  test('si se lo pierde, no vuelve a estar primero', () => {
    const guion = abierto().cuando(
      ['08:03', 'proveedor-acepta', { proveedor: 'CARLA', eta: en('08:40') }],
      ['08:05', 'proveedor-cancelado'],
    );
    expect(orden(guion)).toEqual(['ANA', 'BETO']);
  });
});

describe('vencida', () => {
  test('nada la hace GARANTIA si un superior no la autoriza', () => {
    const guion = abierto(VENCIDA);
    guion.entonces({ categoria: null, etapa: 'apertura', pendientes: ['C-23'] });
    expect(guion.prueba.caso['acepta']).not.toContain('cobertura');
    guion.cuando(['08:05', 'garantia-autorizada', {}, { por: 'coordinador' }]).rechaza('PERMISO_DENEGADO');
    guion.cuando(['08:06', 'garantia-autorizada']).entonces({
      categoria: 'GARANTIA',
      etapa: 'asignacion',
      vence: { 'C-02': '08:11' },
      asiento: '1 APERTURA / AUTORIZACION SUPERIOR',
      posicion: 'CARLA',
    });
  });

  test('una vez autorizada no se autoriza otra', () => {
    const guion = reclamo(VENCIDA, {}, ['08:00', 'garantia-autorizada']);
    guion.entonces({ categoria: 'GARANTIA' });
    guion.cuando(['08:01', 'garantia-autorizada']).rechaza('REGISTRO_NO_ESPERADO');
  });

  test('con riesgo de vida va el proveedor primero y se autoriza después', () => {
    const guion = reclamo(
      VENCIDA,
      {},
      ['08:00', 'prioridad', { prioridad: 'VITAL' }],
      ['08:01', 'proveedor-acepta', { proveedor: 'CARLA', eta: en('08:20') }],
      CONSIENTE,
    );
    guion.entonces({ categoria: null, pendientes: ['C-07', 'C-12', 'C-23'] });
    guion.cuando(['08:05', 'garantia-autorizada']).entonces({ categoria: 'GARANTIA', pendientes: ['C-07', 'C-12'] });
  });
});

test('lo que no es una garantía no se autoriza como tal', () => {
  dado(asistencia()).cuando(['08:01', 'garantia-autorizada']).rechaza('REGISTRO_NO_ESPERADO');
});
