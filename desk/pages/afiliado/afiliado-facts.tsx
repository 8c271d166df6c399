import type { Afiliado } from '../../data/types';
import { fecha } from '../../format';
import { Facts } from '../../ui/facts';
import { Phone } from '../../ui/phone';
import { Standing } from './standing';

const VALIDADOR = {
  DOCUMENTO: 'Dato validador',
  POLIZA: 'Póliza',
  PATENTE: 'Patente',
  SOCIO: 'Número de socio',
} as const;

/** What the base says of an affiliate (S2). */
export function AfiliadoFacts({ afiliado: a, columnas = 2 }: { afiliado: Afiliado; columnas?: number }) {
  const nombre = `${a.nombre} ${a.apellido}`;
  const telefono = (t: string | null) => t && <Phone telefono={t} de={nombre} size="sm" />;
  return (
    <Facts
      columnas={columnas}
      datos={[
        ['Nombre y apellido', nombre],
        ['Estado', <Standing key="s" status={a.status} />],
        ['Documento', a.documento],
        [VALIDADOR[a.cuenta.campoValidador], a.validador],
        ['Teléfono 1', telefono(a.telefono1)],
        ['Teléfono 2', telefono(a.telefono2)],
        ['Cuenta', a.cuenta.nombre],
        ['Plan', `${a.plan.nombre}, desde el ${fecha(`${a.planDesde}T12:00:00Z`)}`],
        ['Correo', a.email],
        ['Registro', a.manual ? 'A mano, por la mesa' : 'De la base del cliente'],
      ]}
    />
  );
}
