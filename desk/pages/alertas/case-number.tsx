import { useRouteContext } from '@tanstack/react-router';
import { porQueNoPuede } from '../../data/allowed';
import type { AlertaContada } from '../../data/types';
import { CaseLink } from '../../ui/case-link';

/** The administrator of the system reads alerts, not cases. */
export function CaseNumber({ alerta }: { alerta: AlertaContada }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const porQueNo = porQueNoPuede(quien.rol, 'GET /expedientes/:numero');
  if (porQueNo !== undefined) return <span title={porQueNo}>{alerta.numero}</span>;
  return <CaseLink caso={alerta}>{alerta.numero}</CaseLink>;
}
