import { Anchor, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSegundo } from '../../data/clock';
import { porQueNoAcepta } from '../../data/accepted';
import { useRegistro } from '../../data/registro';
import type { Asistencia, Expediente, Hoja, Pendiente } from '../../data/types';
import { nombreCompleto } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { notify } from '../../ui/notify';
import { Phone } from '../../ui/phone';
import { ChoiceButton } from './choice-button';
import { CoverLeft } from './cover-left';
import { OpeningList } from './opening-list';
import { usePlace } from './place';
import type { Choice, Step } from './steps';

interface Props {
  step: Step;
  caso: Asistencia;
  expediente: Expediente | undefined;
  hoja: Hoja | undefined;
  alElegir: (choice: Choice) => void;
  /** What to say. */
  children?: ReactNode;
}

/** One thing to do: by when, why, whom to call, and what may be registered of it. */
export function StepCard({ step, caso, expediente, hoja, alElegir, children }: Props) {
  const { showWhy, showTab } = usePlace();
  const { pendiente, choices, opening } = step;
  const vencido = useSegundo() * 1000 >= Date.parse(pendiente.venceEn);
  const buscando = caso.status === 'EN_BUSQUEDA' && ['C-01', 'C-02', 'C-03'].includes(pendiente.reloj);
  return (
    <Paper component="li" withBorder p={6} data-alarma={vencido || undefined} aria-label={pendiente.titulo}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <Countdown vence={pendiente.venceEn} conHora />
          <Text size="sm" fw={600}>
            {vencido ? 'VENCIDO · ' : ''}
            {nameOf(pendiente)}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => showWhy(pendiente.id)}
            aria-label={`${pendiente.reloj} · ${pendiente.clausula} · ¿por qué? ${pendiente.titulo}`}
            style={{ whiteSpace: 'nowrap' }}
          >
            {pendiente.reloj} · {pendiente.clausula} · ¿por qué?
          </Anchor>
          <Acknowledge pendiente={pendiente} caso={caso} />
        </Group>
      </Group>
      {opening.length > 0 ? (
        <OpeningList pasos={opening} choices={choices} alElegir={alElegir} cobertura={<CoverLeft caso={caso} />} />
      ) : (
        <Group gap={6} mt={4}>
          <Callee step={step} caso={caso} expediente={expediente} hoja={hoja} />
          {buscando ? (
            <ActionButton size="xs" tecla="L" onClick={() => showTab('llamados')}>
              Hoja de llamados
            </ActionButton>
          ) : null}
          {choices.map((choice) => (
            <ChoiceButton key={choice.codigo} choice={choice} alElegir={alElegir} />
          ))}
        </Group>
      )}
      {children}
    </Paper>
  );
}

/** The clock's own code goes with the clause. */
const nameOf = ({ titulo, reloj }: Pendiente): string =>
  titulo.startsWith(`${reloj} `) ? titulo.slice(reloj.length + 1) : titulo;

/** Whom to telephone, with his number. */
function Callee({ step, caso, expediente, hoja }: Omit<Props, 'alElegir' | 'children'>) {
  if (step.llamarA === undefined) return null;
  if (step.llamarA === 'AFILIADO')
    return expediente ? (
      <Text size="sm">
        <span aria-hidden>☎</span> {nombreCompleto(expediente.contacto)}{' '}
        <Phone telefono={expediente.contacto.telefono} de={nombreCompleto(expediente.contacto)} fw={700} inherit />
      </Text>
    ) : null;
  const telefono = hoja?.posiciones.find((p) => p.proveedor === caso.proveedor?.id)?.telefono;
  return caso.proveedor ? (
    <Text size="sm">
      <span aria-hidden>☎</span> {caso.proveedor.nombre}{' '}
      {telefono ? <Phone telefono={telefono} de={caso.proveedor.nombre} fw={700} inherit /> : '(sin teléfono)'}
    </Text>
  ) : null;
}

/** Silences what rings; the Pendiente stays. */
function Acknowledge({ pendiente, caso }: { pendiente: Pendiente; caso: Asistencia }) {
  const { quien } = usePlace();
  const envia = useRegistro({ tipo: 'asistencia', expediente: caso.expediente, n: caso.n });
  if (pendiente.acusadoPor !== null)
    return (
      <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
        Acusado por <Colleague usuario={pendiente.acusadoPor} />
      </Text>
    );
  if (pendiente.nivel === 0) return null;
  return (
    <ActionButton
      size="compact-xs"
      variant="default"
      loading={envia.isPending}
      porQueNo={porQueNoAcepta('acuse', caso, quien.rol)}
      onClick={() =>
        envia.mutate(
          { codigo: 'acuse', datos: { pendiente: pendiente.id } },
          { onError: (error) => void notify({ color: 'red', titulo: 'No se acusó', mensaje: error.message }) },
        )
      }
    >
      Acusar
    </ActionButton>
  );
}
