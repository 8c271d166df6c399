import { Kbd, Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Asiento, Asistencia, Expediente } from '../../data/types';
import { CallSheet } from '../call-sheet/call-sheet';
import { Costs } from './costs';
import { Events } from './events';
import { History } from './history';
import { Log } from './log';
import { Other } from './other';
import { usePlace } from './place';
import type { Tab } from './place';
import { Principal } from './principal';
import { Survey } from './survey';

interface Props {
  caso: Asistencia;
  expediente: Expediente | undefined;
  bitacora: readonly Asiento[];
}

const TABS: readonly { valor: Tab; nombre: string; tecla?: string; Contenido: (props: Props) => ReactElement }[] = [
  { valor: 'principal', nombre: 'Principal', Contenido: Principal },
  { valor: 'llamados', nombre: 'Llamados', tecla: 'L', Contenido: CallSheet },
  { valor: 'costos', nombre: 'Costos', Contenido: Costs },
  { valor: 'bitacora', nombre: 'Bitácora', Contenido: Log },
  { valor: 'encuesta', nombre: 'Encuesta', Contenido: Survey },
  { valor: 'otros', nombre: 'Otros datos', Contenido: Other },
  { valor: 'eventos', nombre: 'Eventos y tiempos', Contenido: Events },
  { valor: 'historial', nombre: 'Histórico', Contenido: History },
];

/** What is known of the case, by tabs; while a provider is looked for, the call sheet comes first. */
export function CaseTabs(props: Props) {
  const { search, showTab } = usePlace();
  const actual = search.ver ?? (props.caso.status === 'EN_BUSQUEDA' ? 'llamados' : 'principal');
  return (
    <Tabs
      value={actual}
      onChange={(valor) => showTab((valor ?? undefined) as Tab | undefined)}
      keepMounted={false}
      activateTabWithKeyboard={false}
    >
      <Tabs.List mb="xs" aria-label="Datos de la asistencia">
        {TABS.map(({ valor, nombre, tecla }) => (
          <Tabs.Tab
            key={valor}
            value={valor}
            px={10}
            py={6}
            rightSection={tecla ? <Kbd size="xs">{tecla}</Kbd> : undefined}
          >
            {nombre}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map(({ valor, Contenido }) => (
        <Tabs.Panel key={valor} value={valor}>
          <Contenido {...props} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
