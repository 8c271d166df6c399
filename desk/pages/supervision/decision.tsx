import { Alert, Group, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { definicion } from '../../../procedure/registros/catalogo';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { porQueNoAcepta } from '../../data/accepted';
import { asistencia } from '../../data/queries';
import type { Asistencia, PendienteDeAgenda } from '../../data/types';
import { pesos } from '../../format';
import { RegistroForm } from '../../forms/registro-form';
import { ActionButton } from '../../ui/action-button';
import { CaseLink } from '../../ui/case-link';
import { Facts } from '../../ui/facts';
import { Read } from '../../ui/read';
import { Trail } from '../call-sheet/trail';
import { Conditions } from './conditions';
import { decisionDe } from './decide';

const WhyCard = lazy(async () => ({ default: (await import('../why/why-card')).WhyCard }));

interface Props {
  p: PendienteDeAgenda;
  /** It still waits. */
  sigue: boolean;
  alTerminar: () => void;
}

/** One decision: what is asked, what must be in view, and the form that decides. */
export function Decision({ p, sigue, alTerminar }: Props) {
  const leida = useQuery(asistencia(p.expediente, p.n));
  const [porQue, setPorQue] = useState(false);
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="md">
          {decisionDe(p.reloj)?.pide ?? p.titulo} · <CaseLink caso={p}>{p.caso.numero}</CaseLink>
        </Title>
        <ActionButton size="xs" variant="default" onClick={() => setPorQue(true)}>
          ¿Por qué?
        </ActionButton>
      </Group>
      {sigue ? null : (
        <Alert color="yellow" role="status" mb="sm" title="Ya no espera una decisión">
          Se resolvió mientras tanto; lo escrito sigue aquí.
        </Alert>
      )}
      <Read de={leida}>{(caso) => <InView caso={caso} p={p} alTerminar={alTerminar} />}</Read>
      {porQue ? (
        <Suspense>
          <WhyCard id={p.id} onClose={() => setPorQue(false)} />
        </Suspense>
      ) : null}
    </Paper>
  );
}

function InView({ caso, p, alTerminar }: { caso: Asistencia; p: PendienteDeAgenda; alTerminar: () => void }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const codigo = decisionDe(p.reloj)?.codigo;
  return (
    <Stack gap="md">
      <Facts
        columnas={4}
        datos={[
          ['Afiliado', `${p.caso.afiliado.apellido}, ${p.caso.afiliado.nombre} (${valorDe(caso.afiliadoStatus)})`],
          ['Cuenta', p.caso.cuenta.nombre],
          ['Servicio', `${caso.servicio.tipo} · ${caso.servicio.nombre}`],
          ['Zona', `${caso.zona.zona}, ${caso.zona.provincia}`],
          ['Costo', caso.costo ? pesos(caso.costo) : null],
          ['Límite de cobertura', caso.limite ? pesos(caso.limite) : 'sin límite'],
          ['Reclamado', caso.reembolso?.reclamado ? pesos(caso.reembolso.reclamado) : null],
          ['Autoriza sus datos', consent(caso.consentimiento)],
        ]}
      />
      {caso.excepcion ? <Conditions excepcion={caso.excepcion} /> : null}
      {p.reloj === 'C-06' ? (
        <Trail expediente={p.expediente} n={p.n} vacio="A nadie: no hay proveedores en la zona" alto={240} />
      ) : null}
      {codigo ? (
        <section>
          <Title order={3} size="sm" mb="xs">
            {definicion(codigo).titulo}
          </Title>
          <RegistroForm
            codigo={codigo}
            destino={{ tipo: 'asistencia', expediente: p.expediente, n: p.n }}
            caso={caso}
            porQueNo={porQueNoAcepta(codigo, caso, quien.rol)}
            alTerminar={alTerminar}
          />
        </section>
      ) : null}
    </Stack>
  );
}

function consent(dado: boolean | null): string {
  if (dado === null) return 'todavía no se preguntó';
  return dado ? 'sí' : 'no';
}
