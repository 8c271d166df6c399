import { rastro } from './call-trail';
import type { AsientoDeBusqueda } from './call-trail';

type Dicho = [string, AsientoDeBusqueda['datos'], string?];

/** Entries of the bitácora; the provider's status holds until another is said. */
function asientos(...dichos: Dicho[]): AsientoDeBusqueda[] {
  let statusProveedor = 'SIN_ASIGNAR';
  return dichos.map(([codigo, datos, nuevo]) => {
    statusProveedor = nuevo ?? statusProveedor;
    return { codigo, datos, etapa: 'asignacion', statusProveedor };
  });
}

const contado = (lista: AsientoDeBusqueda[]) =>
  rastro(lista).map((p) =>
    p.tipo === 'DECISION' ? [p.vuelta, p.decision] : [p.vuelta, p.proveedor, p.intento, p.resultado],
  );

test('dos silencios, un «no», un salteo y una aceptación quedan en orden, con su intento', () => {
  const a = { proveedor: 'a' };
  expect(
    contado(
      asientos(
        ['proveedor-no-responde', a],
        ['comentario', {}],
        ['proveedor-no-responde', a],
        ['proveedor-declina', { proveedor: 'b' }],
        ['proveedor-salteado', { proveedor: 'c' }],
        ['proveedor-no-responde', { proveedor: 'd' }],
        ['proveedor-acepta', { proveedor: 'd' }, 'ASIGNADO'],
        ['afiliado-confirma', {}],
      ),
    ),
  ).toEqual([
    [1, 'a', 1, 'NO_RESPONDE'],
    [1, 'a', 2, 'NO_RESPONDE'],
    [1, 'b', 1, 'DECLINA'],
    [1, 'c', null, 'SALTEADO'],
    [1, 'd', 1, 'NO_RESPONDE'],
    [1, 'd', 2, 'ACEPTA'],
  ]);
});

test('el proveedor que se pierde, por lo que sea, cierra la vuelta', () => {
  expect(
    contado(
      asientos(
        ['proveedor-no-responde', { proveedor: 'b' }],
        ['proveedor-acepta', { proveedor: 'a' }, 'ASIGNADO'],
        ['afiliado-reprograma', {}, 'PROVEEDOR_CANCELADO'],
        ['comentario', {}],
        ['proveedor-no-responde', { proveedor: 'b' }],
        ['proveedor-acepta', { proveedor: 'b' }, 'ASIGNADO'],
        ['termino', {}, 'PROVEEDOR_CONCLUIDO'],
      ),
    ),
  ).toEqual([
    [1, 'b', 1, 'NO_RESPONDE'],
    [1, 'a', 1, 'ACEPTA'],
    [1, 'a', null, 'CANCELADO'],
    [2, 'b', 1, 'NO_RESPONDE'],
    [2, 'b', 2, 'ACEPTA'],
  ]);
});

test('quien ya había aceptado y no puede con la hora nueva declina, y la vuelta sigue (AM-50)', () => {
  expect(
    contado(
      asientos(
        ['proveedor-acepta', { proveedor: 'a' }, 'ASIGNADO'],
        ['disponibilidad-cambiada', {}],
        ['proveedor-declina', { proveedor: 'a' }, 'SIN_ASIGNAR'],
        ['proveedor-acepta', { proveedor: 'b' }, 'ASIGNADO'],
      ),
    ),
  ).toEqual([
    [1, 'a', 1, 'ACEPTA'],
    [1, 'a', 1, 'DECLINA'],
    [1, 'b', 1, 'ACEPTA'],
  ]);
});

test('la decisión del supervisor queda entre los llamados, y vuelve a contar los intentos del que nombra', () => {
  expect(
    contado(
      asientos(
        ['proveedor-no-responde', { proveedor: 'a' }],
        ['proveedor-no-responde', { proveedor: 'a' }],
        ['busqueda-resuelta', { decision: 'OTRO_PROVEEDOR', proveedor: 'a' }],
        ['proveedor-acepta', { proveedor: 'a' }, 'ASIGNADO'],
      ),
    ),
  ).toEqual([
    [1, 'a', 1, 'NO_RESPONDE'],
    [1, 'a', 2, 'NO_RESPONDE'],
    [1, 'OTRO_PROVEEDOR'],
    [1, 'a', 1, 'ACEPTA'],
  ]);
});

test('el caso que termina con un proveedor en camino no lo cuenta como cancelado', () => {
  const fin = { codigo: 'afiliado-cancela', datos: {}, etapa: 'finalizada', statusProveedor: 'PROVEEDOR_CANCELADO' };
  expect(contado([...asientos(['proveedor-acepta', { proveedor: 'a' }, 'ASIGNADO']), fin])).toEqual([
    [1, 'a', 1, 'ACEPTA'],
  ]);
});
