import { Badge, Collapse, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Traspaso } from '../../data/types';
import { fechaHora } from '../../format';
import { Answer } from './answer';
import { ShiftCases } from './shift-cases';

const DICHO: Readonly<Record<Traspaso['estado'], string>> = {
  PROPUESTO: 'Espera respuesta',
  ACEPTADO: 'Aceptada',
  RECHAZADO: 'Rechazada',
  RETIRADO: 'Retirada',
};

/** One handover: who to whom, the note, each case with what became of it, and what may be answered. */
export function ShiftCard({ traspaso: t }: { traspaso: Traspaso }) {
  const espera = t.estado === 'PROPUESTO';
  const [abierto, { toggle }] = useDisclosure(espera);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`De ${t.de.nombre} a ${t.a.nombre}`}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={700} size="sm">
              {t.de.nombre} → {t.a.nombre}
            </Text>
            <Badge variant={espera ? 'filled' : 'outline'} color={espera ? 'petroleo' : 'gray'} tt="none">
              {DICHO[t.estado]}
            </Badge>
          </Group>
          <Text size="xs">
            Propuesta el {fechaHora(t.propuestoEn)}
            {t.resueltoEn ? ` · resuelta el ${fechaHora(t.resueltoEn)}` : ''}
          </Text>
          {t.nota ? <Text size="sm">«{t.nota}»</Text> : null}
          {t.motivo ? <Text size="sm">Motivo del rechazo: «{t.motivo}»</Text> : null}
        </div>
        <Answer traspaso={t} />
      </Group>
      <UnstyledButton onClick={toggle} aria-expanded={abierto} mt={6}>
        <Text size="sm" td="underline">
          {t.casos.length === 1 ? '1 caso' : `${t.casos.length} casos`}
        </Text>
      </UnstyledButton>
      <Collapse expanded={abierto}>
        <ShiftCases casos={t.casos} />
      </Collapse>
    </Paper>
  );
}
