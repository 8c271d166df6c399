import { Alert, Checkbox, FileInput, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, Problem, query } from '../../data/http';
import { cuentas } from '../../data/queries';
import type { Importacion } from '../../data/types';
import { Pick } from '../../forms/pick';
import { ActionButton } from '../../ui/action-button';
import { Failure } from '../../ui/read';

interface Props {
  porQueNo: string | undefined;
  alEmpezar: () => void;
  alTerminar: () => void;
}

/** A client's file: simulated first, then applied whole or not at all. */
export function ImportForm({ porQueNo, alEmpezar, alTerminar }: Props) {
  const { data: deCuentas = [] } = useQuery(cuentas);
  const [archivo, setArchivo] = useState<File | null>(null);
  const [cuenta, setCuenta] = useState('');
  const [plan, setPlan] = useState('');
  const [bajas, setBajas] = useState(false);
  const [parcial, setParcial] = useState(false);
  /** What was simulated: applying something else asks for another look. */
  const [simulado, setSimulado] = useState('');
  const pedido = [archivo?.name, archivo?.size, archivo?.lastModified, cuenta, plan, bajas, parcial].join('|');
  const envia = useMutation({
    mutationFn: ({ contenido, simular }: { contenido: File; simular: boolean }) =>
      call<Importacion>(
        'POST',
        `/cuentas/${encodeURIComponent(cuenta)}/importaciones${query({ plan, bajas, parcial, simular, archivo: contenido.name })}`,
        { archivo: { tipo: 'text/csv', contenido } },
      ),
    onMutate: alEmpezar,
    onSuccess: (_, { simular }) => setSimulado(simular ? pedido : ''),
    onSettled: alTerminar,
  });
  const start = (simular: boolean): void => {
    if (archivo) envia.mutate({ contenido: archivo, simular });
  };
  const falta = porQueNo ?? whatIsMissing(archivo, cuenta);
  const hecha = envia.data;
  return (
    <Paper withBorder p="sm" component="form" aria-label="Importar un archivo" maw={900}>
      <Stack gap="xs">
        <Title order={2} size="h5">
          Importar afiliados
        </Title>
        <Text size="sm">
          Archivo CSV en UTF-8, con encabezado: documento, apellido, nombre; y, si los hay, plan, plan_desde, validador,
          telefono1, telefono2, email, status, titular_documento, parentesco. Se aplica entero o nada.
        </Text>
        <Group align="flex-end" grow>
          <Pick
            label="Cuenta"
            withAsterisk
            data={deCuentas.map((c) => ({ value: c.id, label: c.nombre }))}
            value={cuenta || null}
            onChange={(v) => {
              setCuenta(v ?? '');
              setPlan('');
            }}
          />
          <Pick
            label="Plan de las filas que no lo dicen"
            clearable
            data={(deCuentas.find((c) => c.id === cuenta)?.planes ?? []).map((p) => ({ value: p.id, label: p.nombre }))}
            value={plan || null}
            onChange={(v) => setPlan(v ?? '')}
          />
          <FileInput
            label="Archivo"
            withAsterisk
            accept=".csv,text/csv"
            placeholder="Elegir el archivo"
            value={archivo}
            onChange={setArchivo}
          />
        </Group>
        <Group>
          <Checkbox
            label="Quien no está en el archivo pasa a NO ACTIVO"
            checked={bajas}
            disabled={parcial}
            onChange={(e) => setBajas(e.currentTarget.checked)}
          />
          <Checkbox
            label="Si hay filas con errores, aplicar las demás"
            checked={parcial}
            disabled={bajas}
            onChange={(e) => setParcial(e.currentTarget.checked)}
          />
        </Group>
        {envia.isPending ? <Progress value={100} animated aria-label="Leyendo el archivo" /> : null}
        {envia.error ? <Failure error={withLines(envia.error)} /> : null}
        {hecha && !envia.isPending ? (
          <Alert color="teal" role="status" title={hecha.estado === 'SIMULADA' ? 'Así quedaría' : 'Aplicado'}>
            {hecha.filas} filas, {hecha.errores} con errores. Afiliados: {hecha.resultado?.afiliados.creados ?? 0}{' '}
            nuevos, {hecha.resultado?.afiliados.actualizados ?? 0} cambiados, {hecha.resultado?.afiliados.bajas ?? 0}{' '}
            bajas.
          </Alert>
        ) : null}
        <Group justify="flex-end">
          <ActionButton variant="default" porQueNo={falta} loading={envia.isPending} onClick={() => start(true)}>
            Simular
          </ActionButton>
          <ActionButton
            loading={envia.isPending}
            porQueNo={falta ?? (simulado === pedido ? undefined : 'Primero simule: muestra lo que haría sin hacerlo')}
            onClick={() => start(false)}
          >
            Aplicar
          </ActionButton>
        </Group>
      </Stack>
    </Paper>
  );
}

function whatIsMissing(archivo: File | null, cuenta: string): string | undefined {
  if (cuenta === '') return 'Falta la cuenta';
  return archivo === null ? 'Falta el archivo' : undefined;
}

/** The first lines that are wrong, with the refusal; all of them are in the list below. */
function withLines(error: Error): Error {
  const lineas = error instanceof Problem ? (error.problema.errors ?? []).slice(0, 3) : [];
  if (!(error instanceof Problem) || lineas.length === 0) return error;
  const dichas = lineas.map(({ path, message }) => `${path.replaceAll('.', ' ')}: ${message}`).join('; ');
  return new Problem({ ...error.problema, detail: `${error.problema.detail} (${dichas}…)` });
}
