import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asistencia } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { usePlace } from './place';
import { useKeys } from '../../ui/keys';

/** What is done to the whole case: add to the bitácora, reschedule, hand over, cancel. */
export function CaseActions({ caso, alAgregar }: { caso: Asistencia; alAgregar: () => void }) {
  const { quien, openForm } = usePlace();
  const porQueNo = (codigo: Codigo): string | undefined => porQueNoAcepta(codigo, caso, quien.rol);
  const reprogramar = (): void => {
    if (porQueNo('reprogramacion') === undefined) openForm('reprogramacion');
  };
  useKeys([['R', reprogramar]]);
  return (
    <>
      <ActionButton size="xs" tecla="B" onClick={alAgregar}>
        Agregar a bitácora
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        tecla="R"
        porQueNo={porQueNo('reprogramacion')}
        onClick={() => openForm('reprogramacion')}
      >
        Reprogramar
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        porQueNo={porQueNo('transferencia')}
        onClick={() => openForm('transferencia')}
      >
        Transferir
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        porQueNo={porQueNo('afiliado-cancela')}
        onClick={() => openForm('afiliado-cancela')}
      >
        El afiliado cancela
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        etiqueta={`Constancia de ${caso.numero} en PDF`}
        onClick={() => void window.open(`/api/v1/asistencias/${caso.expediente}/${caso.n}/constancia.pdf`, '_blank')}
      >
        Constancia
      </ActionButton>
    </>
  );
}
