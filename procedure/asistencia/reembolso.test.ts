import { calculado, dado } from '../testing/guion';
import type { Guion, Paso } from '../testing/guion';
import { aMedias, emergencia, en, ofrece, pesos, programada, sinCubrir, vital } from '../testing/pasos';
import { asistencia } from '../testing/prueba';
import { alas } from '../testing/tiempo';

const REEMBOLSA: Paso = ['08:15', 'busqueda-resuelta', { decision: 'REEMBOLSO' }];
const sinNadie = (
  cobertura: { eventos: number | null; centavos: number | null } | null = { eventos: 3, centavos: 500_00 },
) => asistencia({}, { zona: [], provincia: [], cobertura });
const reclama = (hora: string, monto: number, usuario = 'coordinador'): Paso => [
  hora,
  'reembolso-reclamado',
  { monto: pesos(monto) },
  { usuario },
];
const aprueba = (hora: string, monto: number, por = 'supervisor', usuario = por): Paso => [
  hora,
  'reembolso-aprobado',
  { monto: pesos(monto) },
  { por, usuario },
];
const PAGA: Paso = ['+3 08:00', 'reembolso-pagado', { medio: 'TRANSFERENCIA' }];
const lineas = (...filas: [number, string][]) => ({
  lineas: filas.map(([monto, paga]) => ({ monto: pesos(monto), paga })),
});
const reembolso = ({ prueba }: Guion): unknown => prueba.caso['reembolso'];
const reparto = ({ prueba }: Guion): unknown => prueba.caso['reparto'];

const decidido = (): Guion => dado(sinNadie(), ...emergencia(), REEMBOLSA);
const reclamado = (monto = 400): Guion => dado(sinNadie(), ...emergencia(), REEMBOLSA, reclama('+1 08:00', monto));

describe('decidirlo', () => {
  test('cuando se decide, entonces nadie busca más y se espera la factura treinta días', () => {
    const guion = decidido();
    guion.entonces({
      etapa: 'prestacion',
      status: 'EN_REEMBOLSO',
      statusProveedor: 'SIN_ASIGNAR',
      posicion: null,
      pendientes: ['C-30'],
      vence: { 'C-30': '+30 08:15' },
      resultados: { 'C-02': 'CANCELADO', 'C-06': 'INCUMPLIDO' },
      suenan: 0,
    });
    const noHay = [
      'proveedor-acepta',
      'arribo',
      'contacto',
      'diagnostico',
      'prioridad',
      'reembolso-aprobado',
      'reembolso-pagado',
    ];
    for (const codigo of noHay) expect(guion.prueba.caso['acepta']).not.toContain(codigo);
  });

  test('es del supervisor, y una conexión no se reembolsa', () => {
    dado(sinNadie(), ...emergencia())
      .cuando(['08:15', 'busqueda-resuelta', { decision: 'REEMBOLSO' }, { por: 'coordinador' }])
      .rechaza('PERMISO_DENEGADO');
    dado(asistencia({}, { zona: ['ANA'], provincia: [] }), ...sinCubrir(), ofrece('08:03', true, 100_00), [
      '08:04',
      'proveedor-declina',
      { proveedor: 'ANA' },
    ])
      .cuando(REEMBOLSA)
      .rechaza('DATOS_INVALIDOS')
      .entonces({ status: 'EN_BUSQUEDA', pendientes: ['C-02', 'C-06'] });
  });

  test('después de un proveedor perdido, su promesa queda incumplida y su estado también', () => {
    dado(
      asistencia({}, { zona: ['ANA'], provincia: [] }),
      ...programada(),
      ['08:01', 'proveedor-acepta', { proveedor: 'ANA', desde: en('16:00'), hasta: en('18:00') }],
      ['08:10', 'proveedor-cancelado'],
      REEMBOLSA,
    ).entonces({
      statusProveedor: 'PROVEEDOR_CANCELADO',
      pendientes: ['C-30'],
      promesas: ['LLEGADA ANA 18:00 INCUMPLIDA'],
    });
  });

  test('el afiliado todavía puede desistir; pagado, ya no', () => {
    const desiste = decidido().cuando(['+1 08:00', 'afiliado-cancela', { causa: 'AFILIADO' }]);
    desiste.entonces({ status: 'CANCELADO_POSTERIOR', pendientes: [] });
    reclamado()
      .cuando(aprueba('+1 09:00', 400), PAGA, ['+3 08:01', 'afiliado-cancela', { causa: 'AFILIADO' }])
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

describe('reclamar', () => {
  test('cuando llega la factura, entonces un superior tiene dos días y suena en el acto', () => {
    const guion = reclamado();
    guion.entonces({
      pendientes: ['C-31'],
      vence: { 'C-31': '+3 08:00' },
      niveles: { 'C-31': 2 },
      asiento: '4 PRESTACION DEL SERVICIO / REEMBOLSO RECLAMADO',
    });
    expect(reembolso(guion)).toEqual({ reclamado: 400_00, reclamadoPor: 'coordinador' });
    expect(reparto(guion)).toBeNull();
  });

  test('antes de decidirse vale la última, con plazo nuevo; después, ninguna', () => {
    const guion = reclamado(400).cuando(reclama('+1 10:00', 300, 'otra'));
    guion.entonces({ vence: { 'C-31': '+3 10:00' } });
    expect(reembolso(guion)).toEqual({ reclamado: 300_00, reclamadoPor: 'otra' });
    guion.cuando(aprueba('+1 11:00', 301)).rechaza('DATOS_INVALIDOS');
    guion.cuando(aprueba('+1 11:00', 300), reclama('+1 12:00', 900)).rechaza('REGISTRO_NO_ESPERADO');
  });

  test('no se aprueba lo que no se reclamó, ni se paga lo que no se aprobó', () => {
    decidido().cuando(aprueba('+1 08:00', 1)).rechaza('REGISTRO_NO_ESPERADO');
    reclamado().cuando(PAGA).rechaza('REGISTRO_NO_ESPERADO');
  });
});

describe('aprobar', () => {
  test('cuando se aprueba una parte, entonces el resto es del afiliado, y se reparte al centavo', () => {
    const guion = reclamado(400).cuando(aprueba('+1 09:00', 333.33));
    guion.entonces({ pendientes: ['C-32'], vence: { 'C-32': '+11 09:00' }, suenan: 0 });
    expect(reembolso(guion)).toMatchObject({ aprobado: 333_33, aprobadoPor: 'supervisor' });
    expect(calculado(guion)).toEqual({ reclamado: 400_00, aprobado: 333_33, aCargoDelAfiliado: 66_67 });
    expect(reparto(guion)).toEqual({ COBERTURA: 333_33, AFILIADO: 66_67, CORTESIA: 0, EMPRESA: 0 });
  });

  test('ni más que lo reclamado, ni más que lo que queda del plan', () => {
    reclamado(400).cuando(aprueba('+1 09:00', 400.01)).rechaza('DATOS_INVALIDOS');
    reclamado(600)
      .cuando(aprueba('+1 09:00', 500.01))
      .rechaza('COBERTURA_AGOTADA')
      .entonces({ pendientes: ['C-31'] });
    reclamado(600)
      .cuando(aprueba('+1 09:00', 500))
      .entonces({ pendientes: ['C-32'] });
    dado(sinNadie({ eventos: null, centavos: null }), ...emergencia(), REEMBOLSA, reclama('+1 08:00', 9_000))
      .cuando(aprueba('+1 09:00', 9_000))
      .entonces({ rechazo: null });
  });

  test('no lo aprueba un coordinador, ni quien cargó el reclamo', () => {
    reclamado()
      .cuando(aprueba('+1 09:00', 400, 'coordinador', 'otra'))
      .rechaza('PERMISO_DENEGADO');
    reclamado()
      .cuando(aprueba('+1 09:00', 400, 'supervisor', 'coordinador'))
      .rechaza('PERMISO_DENEGADO');
    reclamado()
      .cuando(aprueba('+1 09:00', 0, 'supervisor', 'coordinador'))
      .rechaza('PERMISO_DENEGADO');
  });

  test('con cero se deniega, y el evento reservado se libera', () => {
    const guion = reclamado().cuando(aprueba('+1 09:00', 0));
    guion.entonces({ status: 'CANCELADO_POSTERIOR', etapa: 'finalizada', pendientes: [], suenan: 0 });
    expect(guion.prueba.caso).toMatchObject({ motivoFin: 'REEMBOLSO_DENEGADO' });
    expect(guion.prueba.transiciones.at(-1)?.efectos).toEqual({ reserva: 'LIBERADA', consumido: 0 });
    expect(calculado(guion)).toEqual({ reclamado: 400_00, aprobado: 0, aCargoDelAfiliado: 400_00 });
  });

  test('de una cortesía, hasta la parte que se había dado sobre el precio decidido', () => {
    const cortesia = (monto: number): Guion =>
      dado(
        asistencia({}, { zona: ['ANA'], provincia: [] }),
        ...aMedias(50, 100_00),
        ['08:10', 'proveedor-declina', { proveedor: 'ANA' }],
        REEMBOLSA,
        reclama('+1 08:00', monto),
      );
    cortesia(90).cuando(aprueba('+1 09:00', 45.01)).rechaza('DATOS_INVALIDOS');
    const guion = cortesia(90).cuando(aprueba('+1 09:00', 45));
    expect(reparto(guion)).toEqual({ COBERTURA: 0, AFILIADO: 45_00, CORTESIA: 45_00, EMPRESA: 0 });
    cortesia(200).cuando(aprueba('+1 09:00', 50.01)).rechaza('DATOS_INVALIDOS');
    cortesia(200).cuando(aprueba('+1 09:00', 50)).entonces({ rechazo: null });
  });

  test('de una garantía lo paga la compañía', () => {
    const garantia = {
      expediente: 150_000,
      n: 1,
      proveedor: null,
      vence: en('+60 08:00'),
      vencida: false,
    };
    const guion = dado(
      asistencia({ garantia }, { zona: [], provincia: [], cobertura: null }),
      ['08:00', 'consentimiento', { autoriza: true }],
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      REEMBOLSA,
      reclama('+1 08:00', 100),
      aprueba('+1 09:00', 80),
    );
    expect(reparto(guion)).toEqual({ COBERTURA: 0, AFILIADO: 20_00, CORTESIA: 0, EMPRESA: 80_00 });
  });

  test('lo que no está resuelto no se reembolsa, ni lo que al final paga él', () => {
    const sinResolver = () =>
      dado(
        sinNadie(),
        ['08:00', 'prioridad', { prioridad: 'VITAL' }],
        REEMBOLSA,
        ['08:16', 'cobertura', { cubierta: false }],
        reclama('+1 08:00', 100),
      );
    sinResolver().cuando(aprueba('+1 09:00', 1)).rechaza('COBERTURA_AGOTADA');
    sinResolver().cuando(aprueba('+1 09:00', 0)).entonces({ status: 'CANCELADO_POSTERIOR' });
    sinResolver()
      .cuando(['+1 08:30', 'cobertura', { cubierta: true }], aprueba('+1 09:00', 100))
      .entonces({ pendientes: ['C-23', 'C-32'] });
    const conexion = dado(
      asistencia({}, { zona: ['ANA'], provincia: [] }),
      ['08:00', 'prioridad', { prioridad: 'VITAL' }],
      ['08:01', 'proveedor-declina', { proveedor: 'ANA' }],
      REEMBOLSA,
      ['08:16', 'cobertura', { cubierta: false }],
      ['08:17', 'cotizacion', { proveedor: 'ANA', monto: pesos(100), sobre: 'SERVICIO' }],
      ofrece('08:18', true, 100_00),
      reclama('+1 08:00', 100),
    );
    conexion.entonces({ categoria: 'CONEXION' }).cuando(aprueba('+1 09:00', 1)).rechaza('COBERTURA_AGOTADA');
  });
});

describe('pagar y cerrar', () => {
  const pagado = (): Guion => reclamado(400).cuando(aprueba('+1 09:00', 300), PAGA);

  test('cuando se paga, entonces queda el cierre de siempre, desde la hora del pago', () => {
    const guion = reclamado(400).cuando(aprueba('+1 09:00', 300), [
      '+3 10:00',
      'reembolso-pagado',
      { medio: 'CHEQUE' },
      { ocurridoEn: alas('+3 09:00') },
    ]);
    guion.entonces({
      etapa: 'cierre',
      status: 'TERMINADA',
      pendientes: ['C-17', 'C-18'],
      vence: { 'C-17': '+3 11:00', 'C-18': '+3 09:00' },
      resultados: { 'C-32': 'CUMPLIDO' },
      asiento: '4 PRESTACION DEL SERVICIO / REEMBOLSO PAGADO',
    });
    expect(reembolso(guion)).toEqual({
      reclamado: 400_00,
      reclamadoPor: 'coordinador',
      aprobado: 300_00,
      aprobadoPor: 'supervisor',
      pagadoEn: en('+3 09:00'),
    });
    guion.cuando(['+3 10:01', 'reembolso-pagado', { medio: 'CHEQUE' }]).rechaza('REGISTRO_NO_ESPERADO');
  });

  test('la cobertura paga lo aprobado y no lo que le queda', () => {
    pagado()
      .cuando(['+3 08:10', 'costos', lineas([300.01, 'COBERTURA'], [99.99, 'AFILIADO'])])
      .rechaza('DATOS_INVALIDOS');
    const guion = pagado().cuando(['+3 08:10', 'costos', lineas([300, 'COBERTURA'], [100, 'AFILIADO'])]);
    guion.entonces({ resultados: { 'C-17': 'CUMPLIDO' } });
    expect(calculado(guion)).toMatchObject({ acordado: { COBERTURA: 300_00, AFILIADO: 100_00 } });
    const final = guion.cuando(['+3 08:20', 'conformidad', { resultado: 'NO_CONFORME' }], ['+3 08:30', 'conclusion']);
    final.entonces({ status: 'CONCLUIDA', statusProveedor: 'SIN_ASIGNAR', pendientes: [] });
    expect(final.prueba.transiciones.at(-1)?.efectos).toEqual({ reserva: 'CONSUMIDA', consumido: 300_00 });
  });

  test('sin proveedor no falta validar la identidad de nadie', () => {
    expect(pagado().prueba.caso['vacios']).toEqual(['situacion']);
  });
});

test('una vital sin proveedores también se reembolsa, con la apertura sin completar', () => {
  dado(sinNadie(), ...vital().slice(0, 1), ['08:00', 'prioridad', { prioridad: 'VITAL' }], REEMBOLSA).entonces({
    status: 'EN_REEMBOLSO',
    pendientes: ['C-23', 'C-30'],
  });
});
