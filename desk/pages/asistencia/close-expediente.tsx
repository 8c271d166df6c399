import { useNavigate } from '@tanstack/react-router';
import { porQueNoAcepta } from '../../data/accepted';
import type { Expediente } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { usePlace } from './place';

/** What follows once an Asistencia has ended: its Expediente is closed by hand. */
export function CloseExpediente({ expediente }: { expediente: Expediente }) {
  const { quien } = usePlace();
  const navigate = useNavigate();
  if (expediente.status === 'CERRADO') return null;
  return (
    <ActionButton
      size="xs"
      mb={6}
      porQueNo={porQueNoAcepta('cierre-expediente', expediente, quien.rol, 'expediente')}
      onClick={() =>
        void navigate({
          to: '/expedientes/$numero',
          params: { numero: expediente.numero },
          search: { registro: 'cierre-expediente' },
        })
      }
    >
      Cerrar el expediente
    </ActionButton>
  );
}
