import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { porque } from '../../data/queries';
import { Read } from '../../ui/read';
import { useReturnFocus } from '../../ui/return-focus';
import { Why } from './why';

interface Props {
  /** Id of the Pendiente, open or ended. */
  id: string;
  onClose: () => void;
}

/** «¿Por qué?»: why the system asks for this, now and with this due time. Esc closes, and one is back where one was. */
export function WhyCard({ id, onClose }: Props) {
  useReturnFocus();
  const leido = useQuery(porque(id));
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={leido.data ? `¿Por qué? ${leido.data.titulo}` : '¿Por qué?'}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      <Read de={leido} lineas={12}>
        {(dicho) => <Why dicho={dicho} />}
      </Read>
    </Modal>
  );
}
