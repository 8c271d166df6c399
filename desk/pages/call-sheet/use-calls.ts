import { useState } from 'react';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { definicion } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import { ahora } from '../../data/clock';
import { useRegistro } from '../../data/registro';
import type { Asistencia, Hoja } from '../../data/types';
import { notify } from '../../ui/notify';
import { usePlace } from '../asistencia/place';

export type Position = Hoja['posiciones'][number];
/** One thing to do with him; does nothing while it cannot be done. */
export interface Act {
  porQueNo: string | undefined;
  hacer: () => void;
}
export interface Calls {
  actos: Record<'llamar' | 'noResponde' | 'declina' | 'acepta' | 'saltear', Act>;
  /** Epoch milliseconds since the provider in turn is being called; undefined while he is not. */
  llamandoDesde: number | undefined;
  enviando: boolean;
}

/** What one does with the provider in turn. A silence is sent at once; the rest asks for its reason or its time first. */
export function useCalls(caso: Asistencia, turno: Position | undefined): Calls {
  const { quien, openForm } = usePlace();
  const envia = useRegistro({ tipo: 'asistencia', expediente: caso.expediente, n: caso.n });
  const [llamado, setLlamado] = useState<{ intento: string; desde: number }>();
  const intento = turno && `${turno.proveedor}:${turno.intentos}`;
  const act = (codigo: Codigo, hacer: (proveedor: string) => void): Act => {
    const porQueNo = porQueNoAcepta(codigo, caso, quien.rol);
    return {
      porQueNo,
      hacer: () => {
        if (turno && porQueNo === undefined && !envia.isPending) hacer(turno.proveedor);
      },
    };
  };
  const form = (codigo: Codigo): Act => act(codigo, (proveedor) => openForm(codigo, { proveedor }));
  const silence = (proveedor: string): void =>
    envia.mutate(
      { codigo: 'proveedor-no-responde', datos: { proveedor }, vez: turno?.intentos ?? 0 },
      {
        onSuccess: () => void notify({ titulo: turno?.nombre ?? '', mensaje: whatFollows(turno?.intentos ?? 0) }),
        onError: (error) =>
          void notify({
            color: 'red',
            titulo: `No se registró «${definicion('proveedor-no-responde').titulo}»`,
            mensaje: error.message,
          }),
      },
    );
  return {
    actos: {
      llamar: act('proveedor-no-responde', () => void (intento && setLlamado({ intento, desde: ahora() }))),
      noResponde: act('proveedor-no-responde', silence),
      declina: form('proveedor-declina'),
      acepta: form('proveedor-acepta'),
      saltear: form('proveedor-salteado'),
    },
    llamandoDesde: llamado && llamado.intento === intento ? llamado.desde : undefined,
    enviando: envia.isPending,
  };
}

/** @param intentos silences before this one. */
const whatFollows = (intentos: number): string =>
  intentos === 0
    ? 'Primer llamado sin respuesta (1/2): llame otra vez.'
    : 'Segundo llamado sin respuesta (2/2): el turno pasa al siguiente.';
