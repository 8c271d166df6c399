import { createContext } from 'react';
import type { PendienteDeAgenda } from '../../data/types';

interface AgendaActions {
  acusa: (p: PendienteDeAgenda) => void;
  porQue: (p: PendienteDeAgenda) => void;
}

/** What the buttons of a line do: columns stand at module level and cannot carry it. */
export const Actions = createContext<AgendaActions>({ acusa: () => undefined, porQue: () => undefined });
