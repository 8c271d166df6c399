import { nombreDeRol } from '../../../procedure/roles';
import { useNames } from '../../data/names';
import type { AlertaContada } from '../../data/types';
import { Line, Tag, Two } from '../../ui/cell';
import { nombreDeDestinatario } from './words';

/** Those who were told, and why it was they. */
export function Recipients({ alerta }: { alerta: AlertaContada }) {
  const nombreDe = useNames();
  if (alerta.reparto?.como === 'NADIE')
    return (
      <Tag tono="rojo" lleno>
        Nadie de guardia
      </Tag>
    );
  const nombres = [...new Set(alerta.entregas.map(nombreDeDestinatario))].join(', ');
  if (alerta.reparto?.como === 'SIGUIENTE')
    return (
      <>
        <Line title={nombres}>{nombres}</Line>
        <Tag tono="naranja" comoEsta>
          pasó a {nombreDeRol(alerta.reparto.pasadaA ?? '')}
        </Tag>
      </>
    );
  return <Two primera={nombres || '—'} segunda={whyThey(alerta, nombreDe)} />;
}

/** How it came to be they, when it was not simply whoever it was meant for. */
export function whyThey({ reparto, dueno, rol }: AlertaContada, nombreDe: (usuario: string) => string): string {
  switch (reparto?.como) {
    case undefined:
      return 'se está repartiendo';
    case 'DUENO':
      return 'tiene el caso';
    case 'RELEVO':
      return dueno === null ? 'en relevo' : `releva a ${nombreDe(dueno)}`;
    case 'ROL':
      return dueno === null ? `de guardia, ${nombreDeRol(rol)}` : `${nombreDe(dueno)} no estaba de guardia`;
    case 'SIGUIENTE':
      return `no había ${nombreDeRol(rol)} de guardia: pasó a ${nombreDeRol(reparto.pasadaA ?? '')}`;
    case 'NADIE':
      return 'no había nadie de guardia, ni en los niveles de arriba';
    case 'CESADA':
      return 'dejó de sonar antes de repartirse';
  }
}
