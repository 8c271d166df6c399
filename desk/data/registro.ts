import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { TipoDeCaso } from '../../procedure/registros/permiso';
import { call } from './http';
import { staleAfter } from './news';
import { asistencia, casoDeCalidad, expediente } from './queries';
import { isRefusal, useRegistroKey } from './registro-key';
import { dropDraft } from '../forms/draft';
import { notify } from '../ui/notify';
import type { Asistencia, CasoDeCalidad, Expediente, Resultado } from './types';

/** Where a registro goes. */
export interface Destination {
  tipo: TipoDeCaso;
  expediente: number;
  n: number;
}
interface Entry {
  codigo: string;
  datos?: Record<string, unknown>;
  comentario?: string;
  ocurridoEn?: string;
  persona?: string;
}
interface Sent extends Entry {
  /** Not sent: which time it is, where the same may truly happen twice. */
  vez?: number;
}

const pathOf = ({ tipo, expediente: numero, n }: Destination): string => {
  if (tipo === 'expediente') return `/expedientes/${numero}/registros`;
  return tipo === 'calidad'
    ? `/calidad/casos/${numero}/${Math.abs(n)}/registros`
    : `/asistencias/${numero}/${n}/registros`;
};

/**
 * Sends registros to a case. The screen shows the new state as soon as the case has judged; sent again after a failure
 * of the link, one entry carries the same key, so that nothing is done twice.
 * @param borrador what was typed for it, forgotten once it is settled.
 */
export function useRegistro(destino: Destination, borrador?: string) {
  const client = useQueryClient();
  const path = pathOf(destino);
  const { keyOf, answered } = useRegistroKey(path);
  return useMutation({
    mutationFn: ({ vez, ...body }: Sent) =>
      call<Asistencia | Resultado>('POST', path, { body, clave: keyOf(body.codigo, { ...body, vez }) }),
    onSuccess: (nuevo, { codigo }) => {
      answered(codigo);
      if (borrador !== undefined) dropDraft(borrador);
      shows(client, destino, nuevo);
    },
    onError: (error, { codigo }) => {
      // What was refused is another request once it is mended.
      if (isRefusal(error)) answered(codigo);
    },
  });
}

/** The state that came with the answer replaces what is shown; what else it touches is read again. */
function shows(client: QueryClient, destino: Destination, nuevo: Asistencia | Expediente | Resultado): void {
  if (!('acepta' in nuevo))
    void notify({
      color: 'yellow',
      titulo: 'Recibido',
      mensaje: 'Quedó guardado; se asienta en cuanto el caso lo juzgue.',
    });
  else if (destino.tipo === 'asistencia')
    client.setQueryData(asistencia(destino.expediente, destino.n).queryKey, nuevo as Asistencia);
  else if (destino.tipo === 'expediente')
    client.setQueryData(expediente(destino.expediente).queryKey, nuevo as unknown as Expediente);
  else
    client.setQueryData(
      casoDeCalidad(destino.expediente, Math.abs(destino.n)).queryKey,
      nuevo as unknown as CasoDeCalidad,
    );
  staleAfter(client, destino);
}
