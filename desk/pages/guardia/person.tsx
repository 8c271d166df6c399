import type { Canal } from '../../../procedure/reglas';
import { nombreDeCanal } from '../../../procedure/reglas-descripcion';
import type { Guardias } from '../../data/types';
import { Pair, Tag } from '../../ui/cell';

type Alcanzable = Guardias['alcanzables'][number]['personas'][number];

interface Props {
  persona: Alcanzable;
  guardias: Guardias;
  /** Who has the desk open is known of now only. */
  deAhora: boolean;
}

/** Somebody who would be told, why it is he, and what there is to tell him by. */
export function Person({ persona, guardias: { relevos, en }, deAhora }: Props) {
  const relevados = relevos
    .filter((r) => r.a.usuario === persona.usuario && r.desde <= en && en < r.hasta)
    .map((r) => r.de.nombre);
  const canales = persona.canales.filter((c) => deAhora || c !== 'escritorio');
  return (
    <Pair>
      <span>
        {persona.nombre}
        {persona.por === 'RELEVO' ? '' : ' · de turno'}
        {relevados.length > 0 ? ` · releva a ${relevados.join(' y ')}` : ''}
      </span>
      {canales.map((c) => (
        <Tag key={c} tono="gris" comoEsta>
          {wayOf(c)}
        </Tag>
      ))}
      {canales.length === 0 ? (
        <Tag tono="rojo" comoEsta>
          sin ningún canal
        </Tag>
      ) : null}
    </Pair>
  );
}

/** The desk is a way to be told by only while it is open. */
const wayOf = (canal: Canal): string => `${nombreDeCanal(canal)}${canal === 'escritorio' ? ' abierta' : ''}`;
