import { Text } from '@mantine/core';
import { definicion } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import type { Expediente } from '../../data/types';
import { CaseLink } from '../../ui/case-link';

/** Due on the Expediente, but registered on any one of its Asistencias: it holds for all of them. */
const EN_ASISTENCIA: readonly Codigo[] = ['verificacion'];
export const isOfAsistencia = (codigo: Codigo): boolean => EN_ASISTENCIA.includes(codigo);

interface Props {
  e: Pick<Expediente, 'numero' | 'asistencias'>;
  codigo: Codigo;
  size?: 'xs' | 'sm';
}

/** «Se resuelve en 153567/1»: opens the form there. */
export function InAsistencia({ e, codigo, size = 'sm' }: Props) {
  const abierta = e.asistencias.find((a) => a.terminadaEn === null);
  if (!abierta)
    return (
      <Text size={size} fs="italic">
        No queda una asistencia abierta donde resolverlo
      </Text>
    );
  return (
    <CaseLink
      caso={{ expediente: e.numero, n: abierta.n }}
      registro={codigo}
      size={size}
      style={{ whiteSpace: 'nowrap' }}
    >
      {definicion(codigo).titulo}: se resuelve en {abierta.numero}
    </CaseLink>
  );
}
