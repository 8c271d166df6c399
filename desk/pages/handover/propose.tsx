import { Checkbox, Group, Paper, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { MAXIMO_EN_TRASPASO, traspasoNuevo } from '../../../contracts/traspaso';
import { rango } from '../../../procedure/roles';
import { call, newKey } from '../../data/http';
import { aCargo, operadores } from '../../data/queries';
import type { ExpedienteResumido, Traspaso } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { ActionButton } from '../../ui/action-button';
import { Failure, Read } from '../../ui/read';
import { MineToHand } from './mine-to-hand';
import { mineOf } from './mine-of';

/** To whom, what and a note. */
export function Propose() {
  const leidos = useQuery(aCargo);
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="md" mb="sm">
        Entregar mi guardia
      </Title>
      <Read de={leidos}>{(expedientes) => <Form expedientes={expedientes} />}</Read>
    </Paper>
  );
}

function Form({ expedientes }: { expedientes: readonly ExpedienteResumido[] }) {
  const client = useQueryClient();
  const { quien } = useRouteContext({ from: '/mesa' });
  const { data: personas = [] } = useQuery(operadores);
  const mios = mineOf(expedientes, quien.usuario);
  // All of it unless one says otherwise: what comes in meanwhile goes too.
  const [quedan, setQuedan] = useState<ReadonlySet<string>>(new Set());
  const pasan = mios.filter((c) => !quedan.has(c.numero));
  const clave = useRef(newKey());
  const form = useContractForm(
    traspasoNuevo,
    { a: '', nota: '' },
    {
      borrador: 'turno',
      aEnviar: ({ a, nota }) => ({
        a,
        ...(nota.trim() ? { nota } : {}),
        ...(quedan.size === 0 ? {} : { casos: pasan.map(({ expediente, n }) => ({ numero: expediente, n })) }),
      }),
      send: async (body) => {
        await call<Traspaso>('POST', '/traspasos', { body, clave: clave.current });
        clave.current = newKey();
        await client.invalidateQueries({ queryKey: ['traspasos'] });
      },
    },
  );
  return (
    <form aria-label="Entregar mi guardia" noValidate onSubmit={form.envia}>
      <Stack gap="sm">
        {form.fallo ? <Failure error={form.fallo} /> : null}
        <Group align="flex-start" wrap="nowrap">
          <Select
            label="A quién"
            withAsterisk
            searchable
            w={320}
            data={personas
              .filter((p) => p.usuario !== quien.usuario && rango(p.rol) > 0)
              .map((p) => ({ value: p.usuario, label: `${p.nombre} · ${p.rol}` }))}
            nothingFoundMessage="No hay nadie así"
            {...form.campo('a')}
            onChange={(v) => form.pone('a', v ?? '')}
          />
          <Textarea label="Nota" autosize minRows={1} maxRows={6} maxLength={2000} flex={1} {...form.campo('nota')} />
        </Group>
        <Checkbox
          label={`Todo lo mío: ${mios.length === 1 ? '1 caso' : `${mios.length} casos`}`}
          checked={quedan.size === 0}
          indeterminate={quedan.size > 0 && pasan.length > 0}
          onChange={(e) => setQuedan(new Set(e.currentTarget.checked ? [] : mios.map((c) => c.numero)))}
        />
        {form.errorDe('casos') ? (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {form.errorDe('casos')}
          </Text>
        ) : null}
        <MineToHand casos={mios} quedan={quedan} alCambiar={setQuedan} />
        <Group justify="space-between">
          <Text size="sm">Hasta que lo acepten, todo sigue siendo suyo y le sigue sonando a usted.</Text>
          <ActionButton type="submit" loading={form.enviando} porQueNo={porQueNo(mios.length, pasan.length)}>
            Entregar {pasan.length === 1 ? '1 caso' : `${pasan.length} casos`}
          </ActionButton>
        </Group>
      </Stack>
    </form>
  );
}

function porQueNo(mios: number, pasan: number): string | undefined {
  if (mios === 0) return 'No tiene casos abiertos que entregar';
  if (pasan === 0) return 'Marque al menos un caso';
  return pasan > MAXIMO_EN_TRASPASO ? `Son más de ${MAXIMO_EN_TRASPASO}: entréguelos en partes` : undefined;
}
