import fc from 'fast-check';
import { iso } from '../instante';
import { CODIGOS } from '../registros/catalogo';
import { Azar } from '../testing/azar';
import type { Prueba } from '../testing/prueba';
import { calidad } from '../testing/prueba-calidad';
import { STATUS_DE_CALIDAD } from './estado';

const HORA = 3_600_000;
const visto = new Set<string>();

/** Mostly something the case would take, sometimes anything, from anybody; `datos` that are right more often than not. */
function da(prueba: Prueba, azar: Azar): void {
  prueba.avanza(prueba.ahora + azar.uno([0, 1, 5, 30, 80]) * HORA);
  const codigo = azar.porCiento(85) ? azar.uno(prueba.story.acepta()) : azar.uno(CODIGOS);
  const por = azar.porCiento(90) ? 'jefe-calidad' : azar.uno(['coordinador', 'gerencia', 'admin']);
  const pendiente = azar.uno([...prueba.abiertos().map((p) => p.reloj), 'C-99']);
  const datos: Record<string, Record<string, unknown>> = {
    'calidad-tratada': { causa: azar.uno([...prueba.mundo.causas, 'INVENTADA']), responsable: 'PROVEEDOR' },
    'calidad-respondida': { medio: azar.uno(['TELEFONO', 'FAX']), quedaConforme: azar.porCiento(50) },
    transferencia: { a: azar.uno(['otra-jefa', 'coordinador']) },
    'pendiente-manual': { vence: iso(prueba.ahora + azar.uno([-1, 0, 20]) * HORA) },
    'pendiente-hecho': { pendiente },
    acuse: { pendiente },
  };
  const rechazo = prueba.registra(codigo, datos[codigo] ?? {}, { por })?.rechazo;
  visto.add(rechazo ? rechazo.codigo : codigo);
  visto.add(String(prueba.caso['status']));
}

/** What must not be after any input, whatever came before it. */
function* queEstaMal(prueba: Prueba): Generator<string> {
  const { status, causa, aCargo } = prueba.caso;
  const cerrado = status === 'CERRADO';
  const abiertos = prueba.abiertos();
  const suenan = [...prueba.alertas.values()].filter((a) => a.estado === 'SONANDO');
  if (prueba.story.terminada !== cerrado) yield 'el status y el final no coinciden';
  if (abiertos.filter((p) => p.reloj.startsWith('C-')).length !== (cerrado ? 0 : 1))
    yield 'espera sin su reloj, o con más de uno';
  if (cerrado && abiertos.length > 0) yield 'terminó con pendientes abiertos';
  if (suenan.some((a) => !abiertos.some((p) => p.id === a.pendienteId))) yield 'suena algo que ya se cerró';
  if (new Set(abiertos.map((p) => p.dueno)).size > 1) yield 'lo abierto es de varios';
  if ((aCargo === null) !== (status === 'ABIERTO')) yield 'tomado y de nadie, o al revés';
  if ((causa === null) !== ['ABIERTO', 'TOMADO'].includes(String(status))) yield 'tratado y sin causa, o al revés';
}

const lugar = ({ caso }: Prueba): number => STATUS_DE_CALIDAD.findIndex((s) => s === caso['status']);

test('ninguna secuencia deja un caso abierto sin pendiente, ni uno cerrado con algo abierto o sonando', () => {
  const propiedad = fc.property(fc.array(fc.nat(2 ** 31 - 1), { minLength: 25, maxLength: 25 }), (pasos) => {
    const prueba = calidad();
    for (const paso of pasos) {
      const antes = lugar(prueba);
      da(prueba, new Azar(paso));
      const avance = lugar(prueba) - antes;
      if (avance !== 0 && avance !== 1) throw new Error(`de ${antes} pasó ${avance} lugares`);
      for (const mal of queEstaMal(prueba)) throw new Error(mal);
    }
  });
  fc.assert(propiedad, { numRuns: 1_000, seed: 153_567 });
});

test('las secuencias pasaron por todo', () => {
  const todo = [
    ...STATUS_DE_CALIDAD,
    ...['calidad-tomada', 'calidad-tratada', 'calidad-respondida', 'calidad-cerrada', 'comentario', 'transferencia'],
    ...['pendiente-manual', 'pendiente-hecho', 'acuse', 'DATOS_INVALIDOS', 'PERMISO_DENEGADO', 'REGISTRO_NO_ESPERADO'],
    'CASO_FINALIZADO',
  ];
  expect(todo.filter((que) => !visto.has(que))).toEqual([]);
});
