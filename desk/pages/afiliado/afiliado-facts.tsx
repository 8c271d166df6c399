import type { Afiliado } from '../../data/types';
import { dia, nombreCompleto } from '../../format';
import { Facts } from '../../ui/facts';
import { VALIDADOR } from '../../ui/master-words';
import { Phone } from '../../ui/phone';
import { Standing } from './standing';

/** What the base says of an affiliate (S2). */
export function AfiliadoFacts({ afiliado: a, columnas = 2 }: { afiliado: Afiliado; columnas?: number }) {
  const { campoValidador } = a.cuenta;
  const nombre = nombreCompleto(a);
  const telefono = (t: string | null) => t && <Phone telefono={t} de={nombre} size="sm" />;
  return (
    <Facts
      columnas={columnas}
      datos={[
        ['Nombre y apellido', nombre],
        ['Estado', <Standing key="s" status={a.status} />],
        ['Documento', a.documento],
        [campoValidador === 'DOCUMENTO' ? 'Dato validador' : VALIDADOR[campoValidador], a.validador],
        ['Teléfono 1', telefono(a.telefono1)],
        ['Teléfono 2', telefono(a.telefono2)],
        ['Cuenta', a.cuenta.nombre],
        ['Plan', `${a.plan.nombre}, desde el ${dia(a.planDesde)}`],
        ['Correo', a.email],
        ['Registro', a.manual ? 'A mano, por la mesa' : 'De la base del cliente'],
      ]}
    />
  );
}
