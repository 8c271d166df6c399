import type { Caller } from '../support/api';
import { allPages } from '../support/pages';
import type { Row } from '../support/pages';
import type { Product } from '../support/product';

/** Expedientes found by all that people say on the telephone. */
export function searches(product: Product): void {
  let caller: Caller;
  beforeAll(async () => {
    caller = product.caller;
  });

  /** Numbers of the Expedientes found, a page for each, and the total each page said. */
  async function found(query: string): Promise<{ numbers: unknown[]; totals: unknown[] }> {
    const { rows, totals } = await allPages(caller, `/expedientes?vista=todos&${query}`, 1);
    return { numbers: rows.map((r) => r['numero']), totals };
  }

  async function open(afiliado: string, more: Row = {}): Promise<number> {
    const { body } = await caller.post(
      '/expedientes',
      {
        afiliado,
        contacto: { nombre: 'Contacto', apellido: 'Prueba', telefono: '2920555999' },
        ubicacion: { provincia: 'rio negro', zona: ' viédma', direccion: 'Calle 1' },
        ...more,
      },
      { prefer: 'respond-async' },
    );
    return Number(body['numero']);
  }

  describe('lo que se busca entre todos los expedientes', () => {
    let hers: number;
    let ofDaughter: number;

    beforeAll(async () => {
      const { prisma } = product.api.ctx;
      const nuevo = {
        cuenta: 'seguros-cordillera-sur',
        plan: 'cordillera-auto',
        nombre: 'Zoraida',
        apellido: 'Ñancucheo',
      };
      const { body } = await caller.post('/afiliados', {
        ...nuevo,
        documento: '97.000.001',
        validador: 'POL-97/1',
        telefono1: '0294 15 497-0001',
        telefono2: '011 4970-0002',
      });
      const afiliado = String(body['id']);
      const contacto = { nombre: 'Wenceslao', apellido: 'Iturbe', telefono: '(02920) 15-49-7003' };
      hers = await open(afiliado, { contacto });
      const hija = { nombre: 'Xiomara', apellido: 'Quilaqueo', documento: '97000002', parentesco: 'Hija' };
      const { body: beneficiario } = await caller.post(`/afiliados/${afiliado}/beneficiarios`, hija);
      ofDaughter = await open(afiliado, { beneficiario: beneficiario['id'] });
      const registro = { n: 1, codigo: 'situacion', recibidoEn: new Date(), huella: 'x', estado: 'ASENTADO' };
      const datos = { otrosDatos: 'Renault Clio rojo, patente AB 123 CD; a Patagones' };
      await prisma.registro.create({ data: { ...registro, id: 'con-patente', expediente: hers, datos } });
      const otra = { ...registro, codigo: 'comentario', id: 'sin-patente', expediente: ofDaughter, datos };
      await prisma.registro.create({ data: otra });
    });

    const both = (): number[] => [ofDaughter, hers];
    const one = (): number[] => [hers];
    test.each([
      ['el documento, con puntos', '97.000.001', both],
      ['el validador, sin guion', 'pol97/1', both],
      ['el celular del afiliado, como él lo dice', '294 15 497 0001', both],
      ['el mismo, sin 15', '2944970001', both],
      ['su otro teléfono, con el país', '+54 9 11 4970-0002', both],
      ['el teléfono del contacto', '02920 497003', one],
      ['el mismo, en E.164', '+5492920497003', one],
      ['la patente, junta', 'ab123cd', one],
      ['la patente, con guiones', 'AB-123-CD', one],
      ['el contacto, palabras en otro orden', 'wenceslao iturbe', one],
      ['el afiliado, con parte de cada palabra', 'zorai ñancu', both],
      ['dos letras con que empieza', 'zo ña', both],
      ['el beneficiario', 'quilaqueo xiomara', () => [ofDaughter]],
      ['su documento', '97000002', () => [ofDaughter]],
      ['palabras de dos personas', 'wenceslao zoraida', () => []],
      ['una patente que no está', 'ZZ999ZZ', () => []],
      ['un comodín', '%%%', () => []],
    ])('por %s', async (_, texto, expected) => {
      const { numbers, totals } = await found(`buscar=${encodeURIComponent(texto)}`);
      expect(numbers).toEqual(expected());
      expect(new Set(totals)).toEqual(new Set([expected().length]));
    });

    test('los afiliados también se encuentran por teléfono', async () => {
      for (const texto of ['0294 15 497-0001', '1149700002', '+542944970001']) {
        const { body } = await caller.get(`/afiliados?buscar=${encodeURIComponent(texto)}`);
        expect(body['elementos']).toEqual([
          expect.objectContaining({ documento: '97000001', telefono1: '+5492944970001' }),
        ]);
      }
    });

    test('un teléfono que no se entiende se rechaza y dice qué escribir', async () => {
      const contacto = { nombre: 'A', apellido: 'B', telefono: '497-0001' };
      const ubicacion = { provincia: 'Río Negro', zona: 'Viedma', direccion: 'Calle 1' };
      expect(await caller.post('/expedientes', { afiliado: 'afiliado-001', contacto, ubicacion })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'contacto.telefono', message: expect.stringContaining('código de área') as string }] },
      });
    });

    describe('y lo que se filtra', () => {
      const day = '2019-03-10';
      /** On the desk's wall 23:30 of that day, 00:30 of the next and of the one after. */
      const OPENED = ['2019-03-11T02:30:00Z', '2019-03-11T03:30:00Z', '2019-03-12T03:30:00Z'];
      let three: number[];

      beforeAll(async () => {
        const { prisma } = product.api.ctx;
        three = [];
        for (let i = 0; i < 3; i += 1) {
          const numero = await open('afiliado-021');
          const abiertoEn = new Date(OPENED[i] ?? '');
          await prisma.expediente.update({
            where: { numero },
            data: {
              abiertoEn,
              coordinador: `mesa-${i}`,
              ...(i === 2 ? { zonaId: 'CORDOBA/CORDOBA', cuentaId: 'cerrada' } : {}),
            },
          });
          three.push(numero);
        }
        const base = {
          abiertaEn: new Date(),
          zonaId: 'RIO NEGRO/VIEDMA',
          afiliadoId: 'afiliado-021',
          reglasVersion: 1,
          arrancado: true,
        };
        const ended = { terminadaEn: new Date() };
        await prisma.asistencia.createMany({
          data: [
            {
              ...base,
              ...ended,
              expediente: three[0] ?? 0,
              n: 1,
              servicioId: 'HOGAR/VIDRIOS',
              status: 'ANULADA',
              coordinador: 'mesa-2',
            },
            {
              ...base,
              expediente: three[0] ?? 0,
              n: 2,
              servicioId: 'HOGAR/PINTURA',
              status: 'TERMINADA',
              coordinador: 'mesa-0',
            },
            {
              ...base,
              ...ended,
              expediente: three[1] ?? 0,
              n: 1,
              servicioId: 'HOGAR/PINTURA',
              status: 'ANULADA',
              coordinador: 'mesa-1',
            },
          ],
        });
      });

      const at = (...which: number[]) => which.map((i) => three[i]);
      test.each([
        ['cuenta=cerrada', [2]],
        ['provincia=cordoba', [2]],
        [`desde=${day}&hasta=${day}`, [0]],
        [`desde=2019-03-11&hasta=2019-03-31`, [2, 1]],
        ['desde=2019-03-12T00:00:00-03:00&hasta=2019-12-31', [2]],
        ['status=ANULADA', [1, 0]],
        ['status=TERMINADA', [0]],
        ['servicio=hogar/pintura&status=ANULADA', [1]],
        ['servicio=HOGAR/VIDRIOS&hasta=2019-12-31&desde=2019-01-01', [0]],
        ['coordinador=mesa-2', [2, 0]],
        ['coordinador=mesa-2&provincia=R%C3%ADo%20Negro', [0]],
        ['buscar=contacto&status=TERMINADA', [0]],
        ['coordinador=nadie', []],
      ] as const)('%s', async (filtro, which) => {
        expect((await found(filtro)).numbers).toEqual(at(...which));
      });

      test.each([
        ['status=ABIERTA', 'status'],
        ['desde=ayer', 'desde'],
        ['desde=2019-03-12&hasta=2019-03-10', 'hasta'],
      ])('%s se rechaza', async (filtro, path) => {
        expect(await caller.get(`/expedientes?vista=todos&${filtro}`)).toMatchObject({
          status: 422,
          body: { errors: [{ path }] },
        });
      });
    });
  });
}
