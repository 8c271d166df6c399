import { Badge, Checkbox, List, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MAXIMO_DE_TRANSFERENCIAS, transferenciasNuevas } from '../../../contracts/transferencia';
import { rango } from '../../../procedure/roles';
import { call } from '../../data/http';
import { useRequestKey } from '../../data/keys';
import { staleAfter } from '../../data/news';
import { expediente, operadores } from '../../data/queries';
import type { CasoDeTablero, Transferencias } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { Colleague } from '../../ui/colleague';

type Resultado = Transferencias['resultados'][number];

interface Props {
  casos: readonly CasoDeTablero[];
  /** @param pasaron whether anything was sent. */
  alCerrar: (pasaron: boolean) => void;
}

/** Hands one or many cases to somebody else; each one's outcome is told, since one refusal does not stop the others. */
export function Reassign({ casos, alCerrar }: Props) {
  const client = useQueryClient();
  const { data: personas = [] } = useQuery(operadores);
  const [resultados, setResultados] = useState<readonly Resultado[]>();
  const { leyendo, propios } = useOwnExpedientes(casos);
  // Sent again after a cut, it is the same request.
  const clave = useRequestKey();
  const form = useContractForm(
    transferenciasNuevas,
    { a: '', comentario: '', conExpediente: true },
    {
      aEnviar: ({ a, comentario, conExpediente }) => ({
        casos: [
          ...(conExpediente ? propios.map((numero) => ({ numero, n: 0 })) : []),
          ...casos.map(({ expediente: numero, n }) => ({ numero, n })),
        ],
        a,
        ...(comentario.trim() ? { comentario } : {}),
      }),
      send: async (body) => {
        const respuesta = await call<Transferencias>('POST', '/transferencias', { body, clave: clave(body) });
        setResultados(respuesta.resultados);
        for (const { numero, n } of respuesta.resultados) staleAfter(client, { expediente: numero, n });
      },
    },
  );
  const expedientes = form.valores.conExpediente ? propios : [];
  const noAun = leyendo ? 'Leyendo de quién son los expedientes' : undefined;
  const demasiados =
    casos.length + expedientes.length > MAXIMO_DE_TRANSFERENCIAS
      ? `Son más de ${MAXIMO_DE_TRANSFERENCIAS} con sus expedientes: marque menos`
      : undefined;
  return (
    <SideForm
      titulo={casos.length === 1 ? `Reasignar ${casos[0]?.numero}` : `Reasignar ${casos.length} asistencias`}
      verbo="Reasignar"
      form={form}
      porQueNo={resultados ? 'Ya se envió: abajo está lo que fue de cada una' : (noAun ?? demasiados)}
      alCerrar={() => alCerrar(resultados !== undefined)}
    >
      <Select
        label="A quién"
        withAsterisk
        searchable

        data={personas
          .filter((p) => rango(p.rol) > 0)
          .map((p) => ({ value: p.usuario, label: `${p.nombre} · ${p.rol}` }))}
        nothingFoundMessage="No hay nadie así"
        {...form.campo('a')}
        onChange={(v) => form.pone('a', v ?? '')}
      />
      <Checkbox
        label="También su expediente"
        description={
          propios.length === 0
            ? 'Ninguno está abierto y a cargo de quien tiene la asistencia'
            : 'Los que están abiertos y a cargo de quien tiene la asistencia'
        }
        disabled={propios.length === 0}
        checked={form.valores.conExpediente && propios.length > 0}
        onChange={(e) => form.pone('conExpediente', e.currentTarget.checked)}
      />
      <Textarea label="Comentario" autosize minRows={2} maxLength={4000} {...form.campo('comentario')} />
      {resultados ? <Outcomes resultados={resultados} /> : <Chosen casos={casos} expedientes={expedientes} />}
    </SideForm>
  );
}

/** The open Expedientes that belong to whoever has one of these Asistencias, each once. */
function useOwnExpedientes(casos: Props['casos']): { leyendo: boolean; propios: number[] } {
  return useQueries({
    queries: [...new Set(casos.map((c) => c.expediente))].map((numero) => expediente(numero)),
    combine: (leidos) => ({
      leyendo: leidos.some((l) => l.isPending),
      propios: leidos.flatMap(({ data: e }) =>
        e && e.status !== 'CERRADO' && casos.some((c) => c.expediente === e.numero && c.coordinador === e.coordinador)
          ? [e.numero]
          : [],
      ),
    }),
  });
}

const Chosen = ({ casos, expedientes }: Pick<Props, 'casos'> & { expedientes: readonly number[] }) => (
  <Stack gap={2}>
    <Text size="sm" fw={600}>
      Pasan
    </Text>
    <List size="sm">
      {casos.map((c) => (
        <List.Item key={c.numero}>
          {c.numero} · {c.servicio.nombre} · <Colleague usuario={c.coordinador} />
        </List.Item>
      ))}
      {expedientes.map((numero) => (
        <List.Item key={numero}>Expediente {numero}</List.Item>
      ))}
    </List>
  </Stack>
);

const DICHO = { RECIBIDO: 'Se recibió: se asienta en un momento', RECHAZADO: 'No pasó' } as const;
const saidOf = ({ n, estado }: Pick<Resultado, 'n' | 'estado'>): string => {
  if (estado !== 'ASENTADO') return DICHO[estado];
  return n === 0 ? 'Reasignado' : 'Reasignada';
};

function Outcomes({ resultados }: { resultados: readonly Resultado[] }) {
  return (
    <List size="sm" spacing={4} role="status" aria-label="Qué fue de cada una">
      {resultados.map(({ numero, n, estado, problema }) => (
        <List.Item key={`${numero}/${n}`}>
          {n === 0 ? `Expediente ${numero}` : `${numero}/${n}`}{' '}
          <Badge color={problema ? 'red' : 'teal'} variant="outline" tt="none" size="sm">
            {saidOf({ n, estado })}
          </Badge>
          {problema ? <Text size="sm">{problema.detail}</Text> : null}
        </List.Item>
      ))}
    </List>
  );
}
