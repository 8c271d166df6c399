import { ActionButton } from '../../ui/action-button';
import type { Choice } from './steps';

/** A registro one can send from here, with its key; sent it is not yet: its form opens. */
export function ChoiceButton({ choice, alElegir }: { choice: Choice; alElegir: (choice: Choice) => void }) {
  return (
    <ActionButton
      size="compact-sm"
      variant={choice.secundario ? 'default' : 'light'}
      porQueNo={choice.porQueNo}
      tecla={choice.tecla}
      onClick={() => alElegir(choice)}
    >
      {choice.titulo}
    </ActionButton>
  );
}
