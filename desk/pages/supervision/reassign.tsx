import { Badge, List, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { transferenciasNuevas } from '../../../contracts/transferencia';
import { rango } from '../../../procedure/roles';
import { call, newKey } from '../../data/http';
import { staleAfter } from '../../data/news';
import { operadores } from '../../data/queries';
import type { CasoDeTablero, Transferencias } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';

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
  // Sent again after a cut, it is the same request.
  const clave = useRef(newKey());
  const form = useContractForm(
    transferenciasNuevas,
    { a: '', comentario: '' },
    {
      aEnviar: ({ a, comentario }) => ({
        casos: casos.map(({ expediente, n }) => ({ numero: expediente, n })),
        a,
        ...(comentario.trim() ? { comentario } : {}),
      }),
      send: async (body) => {
        const respuesta = await call<Transferencias>('POST', '/transferencias', { body, clave: clave.current });
        clave.current = newKey();
        setResultados(respuesta.resultados);
        for (const { numero: expediente, n } of respuesta.resultados) staleAfter(client, { expediente, n });
      },
    },
  );
  return (
    <SideForm
      titulo={casos.length === 1 ? `Reasignar ${casos[0]?.numero}` : `Reasignar ${casos.length} asistencias`}
      verbo="Reasignar"
      form={form}
      porQueNo={resultados ? 'Ya se envió: abajo está lo que fue de cada una' : undefined}
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
      <Textarea label="Comentario" autosize minRows={2} maxLength={4000} {...form.campo('comentario')} />
      {resultados ? <Outcomes resultados={resultados} /> : <Chosen casos={casos} />}
    </SideForm>
  );
}

const Chosen = ({ casos }: Pick<Props, 'casos'>) => (
  <Stack gap={2}>
    <Text size="sm" fw={600}>
      Pasan
    </Text>
    <List size="sm">
      {casos.map((c) => (
        <List.Item key={c.numero}>
          {c.numero} · {c.servicio.nombre} · {c.coordinador}
        </List.Item>
      ))}
    </List>
  </Stack>
);

const DICHO = { ASENTADO: 'Reasignada', RECIBIDO: 'Recibida: se asienta en un momento', RECHAZADO: 'No pasó' } as const;

function Outcomes({ resultados }: { resultados: readonly Resultado[] }) {
  return (
    <List size="sm" spacing={4} role="status" aria-label="Qué fue de cada una">
      {resultados.map(({ numero, n, estado, problema }) => (
        <List.Item key={`${numero}/${n}`}>
          {numero}/{n}{' '}
          <Badge color={problema ? 'red' : 'teal'} variant="outline" tt="none" size="sm">
            {DICHO[estado ?? 'RECHAZADO']}
          </Badge>
          {problema ? <Text size="sm">{problema.detail}</Text> : null}
        </List.Item>
      ))}
    </List>
  );
}
