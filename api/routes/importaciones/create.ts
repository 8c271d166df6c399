import { z } from 'zod';
import { importacion, pedidoDeImportacion } from '../../../contracts/importacion';
import { id } from '../../../contracts/wire';
import { importa } from '../../../importacion/import-file';
import type { Importada } from '../../../importacion/import-file';
import { ImportacionImposible } from '../../../importacion/problem';
import type { ErrorDeFila } from '../../../importacion/problem';
import { ApiError, datosInvalidos, noEncontrado } from '../../problem';
import { importacionDe } from '../../read/importacion';
import { Octetos, ruta } from '../../route';

/** Half a million people. */
const MAXIMO = 64 * 1_048_576;

export const createImportacion = ruta({
  method: 'post',
  path: '/cuentas/:cuenta/importaciones',
  summary: 'Importa los afiliados de un archivo CSV del cliente',
  description:
    'Se aplica entero o nada. Con filas erróneas responde `DATOS_INVALIDOS` con las primeras; todas quedan en `GET /importaciones/{id}/errores`. Mientras dura, `GET /importaciones` muestra cuánto leyó.',
  params: z.strictObject({ cuenta: id }),
  query: pedidoDeImportacion,
  body: new Octetos('text/csv', MAXIMO),
  responses: { 201: importacion },
  errors: ['IMPORTACION_EN_CURSO'],
  handle: async ({ ctx, params, query, body, sesion }) => {
    const pedido = { ...params, ...query, usuario: sesion.usuario };
    const trabajo = importa(ctx.settings.databaseUrl, pedido, body);
    // A process told to end waits for what is being applied.
    ctx.enSegundoPlano(trabajo.catch(() => undefined));
    const hecha = await trabajo.catch(comoProblema);
    const { estado, filas, errores } = hecha;
    ctx.log.info(
      { importacion: hecha.id, cuenta: params.cuenta, estado, filas, errores, por: sesion.usuario },
      'importación',
    );
    if (estado === 'RECHAZADA') throw rechazada(hecha);
    const fila = await ctx.prisma.importacion.findUniqueOrThrow({ where: { id: hecha.id } });
    return { status: 201, body: importacionDe(fila), headers: { Location: `/api/v1/importaciones/${fila.id}` } };
  },
});

function comoProblema(error: unknown): never {
  if (!(error instanceof ImportacionImposible)) throw error;
  const { codigo, campo, message } = error;
  if (codigo === 'NO_ENCONTRADO') throw noEncontrado(message.replace(/^No existe /, ''));
  throw codigo === 'DATOS_INVALIDOS' ? datosInvalidos([{ path: campo, message }]) : new ApiError(codigo, message);
}

const enCampo = ({ linea, columna, mensaje }: ErrorDeFila) => ({
  path: ['linea', linea, ...(columna === null ? [] : [columna])].join('.'),
  message: mensaje,
});

const rechazada = ({ id: importacion_, problema = '', primeros }: Importada): ApiError =>
  new ApiError(
    'DATOS_INVALIDOS',
    problema,
    { importacion: importacion_, errors: primeros.map(enCampo) },
    { Location: `/api/v1/importaciones/${importacion_}` },
  );
