import fc from 'fast-check';
import { Plazos } from './clocks';
import { DIA, HORA, MINUTO } from './instante';
import { conCambios, PRIORIDADES, REGLAS_PREDETERMINADAS } from './reglas';
import type { Reglas } from './reglas';
import { enPunto, horaLocal, instantes } from './testing/instantes';
import { alas, comoHora } from './testing/tiempo';

const deserie = new Plazos(REGLAS_PREDETERMINADAS);

/** A window from one minute to two days long. */
const ventanas = () =>
  fc
    .tuple(enPunto(), fc.integer({ min: 1, max: 2880 }))
    .map(([desde, minutos]) => ({ desde, hasta: desde + minutos * MINUTO }));
/** An instant before, at or after `desde`, often at an edge. */
const alrededorDe = (desde: number, ...horas: number[]) =>
  fc.oneof(
    fc.integer({ min: -50 * HORA, max: 2 * HORA }).map((d) => desde + d),
    ...horas.flatMap((h) => [-1, 0, 1].map((ms) => fc.constant(desde - h * HORA + ms))),
  );

describe('plazos que cuentan minutos desde un hecho', () => {
  const simples: [
    reloj: string,
    minutos: number,
    plazo: (p: Plazos, i: number) => { vence: number; formula: { desde: number } },
  ][] = [
    ['C-01', 20, (p, i) => p.asignar('PROGRAMADO', i)],
    ['C-02', 5, (p, i) => p.asignar('EMERGENCIA', i)],
    ['C-03', 0, (p, i) => p.asignar('VITAL', i)],
    ['C-06', 5, (p, i) => p.resolverBusqueda('PROGRAMADO', i)],
    ['C-06 vital', 0, (p, i) => p.resolverBusqueda('VITAL', i)],
    ['C-07 programado', 15, (p, i) => p.confirmar('PROGRAMADO', i)],
    ['C-07 emergencia', 5, (p, i) => p.confirmar('EMERGENCIA', i)],
    ['C-13', 10, (p, i) => p.contacto(i)],
    ['C-14', 30, (p, i) => p.diagnostico(i)],
    ['C-14 del servicio', 45, (p, i) => p.diagnostico(i, 45)],
    ['C-15', 10, (p, i) => p.excedente(i)],
    ['C-17', 120, (p, i) => p.costos(i)],
    ['C-18, primer llamado', 0, (p, i) => p.primeraConformidad(i)],
    ['C-23', 10, (p, i) => p.apertura(i)],
    ['C-24', 10, (p, i) => p.demora(i)],
    ['C-25', 10, (p, i) => p.disponibilidad(i)],
    ['C-26', 5, (p, i) => p.autorizar(i)],
    ['C-27', 5, (p, i) => p.supervisorDecide(i)],
    ['C-28', 30, (p, i) => p.concluir(i)],
    ['C-29', 60, (p, i) => p.cerrarExpediente(i)],
  ];

  test.each(simples)('%s vence %i minutos después', (_, minutos, plazo) => {
    fc.assert(
      fc.property(instantes(), fc.constantFrom(60_000, 1000, 17), (i, minutoMs) => {
        const { vence, formula } = plazo(new Plazos({ ...REGLAS_PREDETERMINADAS, minutoMs }), i);
        expect(vence - i).toBe(minutos * minutoMs);
        expect(formula.desde).toBe(i);
      }),
    );
  });

  test('C-12 y C-16 vencen a la hora que el proveedor estimó', () => {
    fc.assert(
      fc.property(instantes(), instantes(), (hora, dada) => {
        expect(deserie.horaEstimada(hora, dada)).toMatchObject({ vence: hora, formula: { desde: dada } });
        expect(deserie.terminoEstimado(hora, dada)).toMatchObject({ vence: hora, formula: { desde: dada } });
      }),
    );
  });

  test('cuando las reglas dicen otros minutos, entonces valen esos', () => {
    const reglas: Reglas = conCambios(REGLAS_PREDETERMINADAS, {
      asignacion: { PROGRAMADO: 30, VITAL: 2 },
      contacto: 7,
      movidaInicial: { antes: 90 },
      monitoreoLargo: { siFaltanMasDe: 600, abreAntes: 300, venceAntes: 120 },
      informarAfiliado: 20,
    });
    const plazos = new Plazos(reglas);
    const ventana = { desde: alas('+1 16:00'), hasta: alas('+1 18:00') };
    const a = alas('08:00');
    expect(comoHora(plazos.asignar('PROGRAMADO', a).vence)).toBe('08:30');
    expect(comoHora(plazos.asignar('EMERGENCIA', a).vence)).toBe('08:05');
    expect(comoHora(plazos.asignar('VITAL', a).vence)).toBe('08:02');
    expect(comoHora(plazos.contacto(a).vence)).toBe('08:07');
    expect(comoHora(plazos.movidaInicial(ventana, a)?.vence ?? 0)).toBe('+1 14:30');
    expect(plazos.monitoreoLargo(ventana, a, a)).toMatchObject({ vence: alas('+1 14:00'), abre: alas('+1 11:00') });
    expect(plazos.monitoreoLargo(ventana, alas('+1 06:00'), alas('+1 06:00'))).toBeUndefined();
    expect(comoHora(plazos.desdeMovidaInicial(ventana))).toBe('+1 14:00');
    expect(comoHora(plazos.informarAfiliado(ventana, alas('+1 15:00')).vence)).toBe('+1 15:20');
  });
});

describe('C-08, el llamado de 12 a 4 horas antes', () => {
  test('existe solo si se asignó más de 24 h antes de DESDE y todavía no pasó DESDE − 4 h', () => {
    fc.assert(
      fc.property(
        ventanas().chain((v) => fc.tuple(fc.constant(v), alrededorDe(v.desde, 24), alrededorDe(v.desde, 4, 12))),
        ([v, asignado, ahora]) => {
          const plazo = deserie.monitoreoLargo(v, asignado, ahora);
          if (v.desde - asignado > DIA && ahora < v.desde - 4 * HORA)
            expect(plazo).toMatchObject({ abre: v.desde - 12 * HORA, vence: v.desde - 4 * HORA });
          else expect(plazo).toBeUndefined();
        },
      ),
    );
  });

  test.each([
    ['24 h justas', '08:00:00', false],
    ['24 h y un segundo', '07:59:59', true],
    ['24 h menos un segundo', '08:00:01', false],
  ])('cuando faltan %s, entonces %s → %s', (_, asignado, existe) => {
    const ventana = { desde: alas('+1 08:00'), hasta: alas('+1 10:00') };
    expect(deserie.monitoreoLargo(ventana, alas(asignado), alas(asignado)) !== undefined).toBe(existe);
  });
});

describe('C-09, la movida inicial', () => {
  test('vence en DESDE − 1 h, y no se aplica a lo acordado en esa hora o después', () => {
    fc.assert(
      fc.property(
        ventanas().chain((v) => fc.tuple(fc.constant(v), alrededorDe(v.desde, 1, 0))),
        ([v, ahora]) =>
          expect(deserie.movidaInicial(v, ahora)?.vence).toBe(ahora < v.desde - HORA ? v.desde - HORA : undefined),
      ),
    );
  });

  test('el ejemplo del procedimiento se explica con su cuenta: franja 16 a 18, llamar 15:00 y 17:00', () => {
    const ventana = { desde: alas('16:00'), hasta: alas('18:00') };
    expect(deserie.movidaInicial(ventana, alas('08:00'))?.formula).toMatchObject({
      expresion: 'DESDE − 60 min',
      cuenta: '16:00 − 60 min = 15:00',
    });
    expect(deserie.mitadDeFranja(ventana).formula).toMatchObject({
      expresion: 'DESDE + (HASTA − DESDE) / 2',
      cuenta: '16:00 + 120 min / 2 = 17:00',
    });
  });

  test('cuando DESDE es la medianoche, entonces se llama a las 23:00 del día anterior', () => {
    const plazo = deserie.movidaInicial({ desde: alas('+1 00:00'), hasta: alas('+1 02:00') }, alas('20:00'));
    expect(comoHora(plazo?.vence ?? 0)).toBe('23:00');
    expect(plazo?.formula.cuenta).toBe('00:00 − 60 min = 23/11 23:00');
  });
});

describe('C-10, informar al afiliado', () => {
  test('vence a los 15 minutos o en DESDE, lo que sea antes; confirmado desde DESDE, a los 15 minutos', () => {
    fc.assert(
      fc.property(
        ventanas().chain((v) => fc.tuple(fc.constant(v), alrededorDe(v.desde, 0.25, 0))),
        ([v, confirmado]) => {
          const en15 = confirmado + 15 * MINUTO;
          const { vence } = deserie.informarAfiliado(v, confirmado);
          expect(vence).toBe(confirmado < v.desde ? Math.min(en15, v.desde) : en15);
          expect(vence).toBeGreaterThan(confirmado);
        },
      ),
    );
  });

  test.each([
    ['15:00', '15:15'],
    ['15:45', '16:00'],
    ['15:50', '16:00'],
    ['16:00', '16:15'],
    ['16:30', '16:45'],
  ])('cuando confirma %s para las 16, entonces vence %s', (confirmado, vence) => {
    expect(
      comoHora(deserie.informarAfiliado({ desde: alas('16:00'), hasta: alas('18:00') }, alas(confirmado)).vence),
    ).toBe(vence);
  });
});

describe('C-11, la mitad de la franja', () => {
  test('está a la misma distancia de DESDE que de HASTA, y si la franja se corre, se corre igual', () => {
    fc.assert(
      fc.property(ventanas(), fc.integer({ min: -3000, max: 3000 }), (v, minutos) => {
        const { vence } = deserie.mitadDeFranja(v);
        expect(Math.abs(vence - v.desde - (v.hasta - vence))).toBeLessThanOrEqual(1);
        const corrida = { desde: v.desde + minutos * MINUTO, hasta: v.hasta + minutos * MINUTO };
        expect(deserie.mitadDeFranja(corrida).vence - vence).toBe(minutos * MINUTO);
      }),
    );
  });

  test.each([
    ['16:00', '18:00', '17:00'],
    ['22:00', '+1 02:00', '+1 00:00'],
    ['23:30', '+1 00:00', '23:45'],
    ['20:00', '+2 20:00', '+1 20:00'],
  ])('cuando la franja va de %s a %s, entonces se llama a las %s', (desde, hasta, mitad) => {
    expect(comoHora(deserie.mitadDeFranja({ desde: alas(desde), hasta: alas(hasta) }).vence)).toBe(mitad);
  });
});

test('la cuenta que se muestra termina en la hora en que vence', () => {
  fc.assert(
    fc.property(ventanas(), fc.constantFrom(...PRIORIDADES), (v, prioridad) => {
      for (const { vence, formula } of [
        deserie.asignar(prioridad, v.desde),
        deserie.confirmar(prioridad, v.desde),
        deserie.mitadDeFranja(v),
        deserie.segundaConformidad(v.desde),
        deserie.terceraConformidad(v.desde),
        deserie.verificar(v.desde),
      ])
        expect(formula.cuenta.slice(-5)).toBe(horaLocal(vence));
    }),
  );
});
