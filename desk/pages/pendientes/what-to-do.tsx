import { Group, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { tipoDeCaso } from '../../../contracts/temporal';
import { esReloj } from '../../../procedure/clocks';
import { CUMPLEN } from '../../../procedure/clock-registros';
import { definicion } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { rechazoDeRol } from '../../../procedure/registros/permiso';
import { expediente } from '../../data/queries';
import { useRegistro } from '../../data/registro';
import type { PendienteDeAgenda } from '../../data/types';
import { notify } from '../../ui/notify';
import { ActionButton } from '../../ui/action-button';
import { CaseLink } from '../../ui/case-link';
import { InAsistencia, isOfAsistencia } from '../expediente/in-asistencia';

/** More than these do not fit on a line: the case shows them all. */
const A_LA_VISTA = 2;

/** The registros that satisfy it, each opening the case with its form. */
export function WhatToDo({ p }: { p: PendienteDeAgenda }) {
  if (!esReloj(p.reloj)) return null;
  const codigos: readonly Codigo[] = CUMPLEN[p.reloj];
  const mas = codigos.length - A_LA_VISTA;
  return (
    <Group gap={10} wrap="nowrap">
      {codigos.slice(0, A_LA_VISTA).map((codigo) => (
        <Way key={codigo} codigo={codigo} p={p} />
      ))}
      {mas > 0 ? (
        <CaseLink caso={p} size="xs">
          y {mas} más
        </CaseLink>
      ) : null}
    </Group>
  );
}

function Way({ codigo, p }: { codigo: Codigo; p: PendienteDeAgenda }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { titulo } = definicion(codigo);
  const enAsistencia = p.n === 0 && isOfAsistencia(codigo);
  const rechazo = rechazoDeRol(codigo, quien.rol, enAsistencia ? 'asistencia' : tipoDeCaso(p));
  if (!rechazo && enAsistencia) return <Elsewhere codigo={codigo} expediente={p.expediente} />;
  if (!rechazo)
    return (
      <CaseLink caso={p} registro={codigo} size="xs" style={{ whiteSpace: 'nowrap' }}>
        {titulo}
      </CaseLink>
    );
  return (
    <Tooltip label={rechazo.detalle}>
      <Text size="xs" tabIndex={0} fs="italic" style={{ whiteSpace: 'nowrap' }}>
        {titulo}
      </Text>
    </Tooltip>
  );
}

/** Due on the Expediente, registered on one of its Asistencias. */
function Elsewhere({ codigo, expediente: numero }: { codigo: Codigo; expediente: number }) {
  const { data: e } = useQuery(expediente(numero));
  return e ? <InAsistencia e={e} codigo={codigo} size="xs" /> : null;
}

/** An item noted by hand is done when somebody says so. */
export function Done({ p }: { p: PendienteDeAgenda }) {
  const envia = useRegistro({ tipo: tipoDeCaso(p), expediente: p.expediente, n: p.n });
  if (esReloj(p.reloj)) return null;
  return (
    <ActionButton
      size="compact-xs"
      loading={envia.isPending}
      onClick={() =>
        envia.mutate(
          { codigo: 'pendiente-hecho', datos: { pendiente: p.id } },
          { onError: (error) => void notify({ color: 'red', titulo: 'No se pudo', mensaje: error.message }) },
        )
      }
    >
      Hecho
    </ActionButton>
  );
}
