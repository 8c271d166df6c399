import { useQuery } from '@tanstack/react-query';
import { condiciones } from '../../data/queries';
import { ActionButton } from '../../ui/action-button';

/** The PDF of the plan's general conditions in force, in a tab of its own («Ver PDF»). */
export function ConditionsLink({ plan, nombre }: { plan: string; nombre: string }) {
  const { data, isPending } = useQuery(condiciones(plan));
  const vigente = data?.elementos.find((c) => c.vigente);
  const porQueNo = (): string | undefined => {
    if (vigente) return undefined;
    return isPending
      ? 'Se están buscando las condiciones'
      : `El plan ${nombre} no tiene condiciones generales cargadas`;
  };
  return (
    <ActionButton
      variant="default"
      size="xs"
      style={{ flexShrink: 0 }}
      porQueNo={porQueNo()}
      onClick={() => void window.open(`/api/v1/planes/${encodeURIComponent(plan)}/condiciones/vigente`, '_blank')}
    >
      Ver PDF
    </ActionButton>
  );
}
