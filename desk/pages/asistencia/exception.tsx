import { List, Paper, Text, Title } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Asistencia } from '../../data/types';

const ESTADOS: Readonly<Record<string, string>> = {
  PEDIDA: 'espera decisión',
  CONCEDIDA: 'concedida',
  DENEGADA: 'denegada',
  RETIRADA: 'retirada',
};

/** The exception asked for: which conditions hold, with their figures, and who decided what (B-G, B-H, B-I, B-J). */
export function ExceptionCard({ caso: { excepcion } }: { caso: Asistencia }) {
  if (!excepcion) return null;
  const { via, estado, pedidaPor, resueltaPor, porcentaje, condiciones } = excepcion;
  return (
    <Paper withBorder p="sm" component="section" aria-label="Excepción">
      <Title order={3} size="h6">
        Excepción por {valorDe(via)}: {ESTADOS[estado] ?? valorDe(estado)}
        {porcentaje === null ? '' : ` · la empresa da el ${porcentaje} %`}
      </Title>
      <Text size="sm">
        La pidió {pedidaPor}
        {resueltaPor === null ? '' : `; la decidió ${resueltaPor}`}
      </Text>
      <List size="sm" listStyleType="none" mt={4}>
        {condiciones.map((c) => (
          <List.Item key={c.clausula + c.condicion}>
            {c.cumple ? '✓ Cumple' : '✗ No cumple'} · {c.condicion} ({c.cifras}) · {c.clausula}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
