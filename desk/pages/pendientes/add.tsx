import { Autocomplete, Drawer, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { aCargo } from '../../data/queries';
import type { ExpedienteResumido } from '../../data/types';
import { RegistroForm } from '../../forms/registro-form';
import { useReturnFocus } from '../../ui/return-focus';

/** Notes something to do on a case: one of mine, or any by its number. */
export function AddPendiente({ alCerrar }: { alCerrar: () => void }) {
  useReturnFocus();
  const { data = [] } = useQuery(aCargo);
  const [escrito, setEscrito] = useState('');
  const caso = readNumber(escrito);
  return (
    <Drawer
      opened
      onClose={alCerrar}
      position="right"
      size={420}
      title="Agregar pendiente"
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <Stack gap="sm">
        <Autocomplete
          label="Caso"
          description="153567 es el expediente; 153567/1, su asistencia"
          data-autofocus
          data={data.flatMap(choices)}
          value={escrito}
          onChange={setEscrito}
          limit={20}
          error={escrito !== '' && !caso ? 'Escriba el número, como 153567/1, o elija uno de la lista' : undefined}
        />
        {caso ? (
          <RegistroForm
            key={`${caso.expediente}/${caso.n}`}
            codigo="pendiente-manual"
            destino={{ tipo: caso.n === 0 ? 'expediente' : 'asistencia', ...caso }}
            caso={{ pendientes: [] }}
            alTerminar={alCerrar}
          />
        ) : (
          <Text size="sm">Elija primero el caso al que pertenece.</Text>
        )}
      </Stack>
    </Drawer>
  );
}

/** «153567/1 HOGAR/PLOMERIA · Pérez»: what begins with the number is the number. */
function readNumber(texto: string): { expediente: number; n: number } | undefined {
  const partes = /^\s*([1-9]\d{0,9})(?:\/(\d{1,5}))?(?:\s|$)/.exec(texto);
  return partes ? { expediente: Number(partes[1]), n: Number(partes[2] ?? 0) } : undefined;
}

const choices = ({ numero, afiliado, asistencias }: ExpedienteResumido): string[] => [
  ...asistencias.filter((a) => a.terminadaEn === null).map((a) => `${a.numero} ${a.servicio} · ${afiliado.apellido}`),
  `${numero} Expediente · ${afiliado.apellido}`,
];
