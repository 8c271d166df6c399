import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Asiento, Asistencia, Expediente } from '../../data/types';
import { nombreCompleto } from '../../format';
import { Facts } from '../../ui/facts';
import { lastOf, saidIn } from './steps';

interface Props {
  caso: Asistencia;
  expediente: Expediente | undefined;
  bitacora: readonly Asiento[];
}

/** What each kind of service asks besides, who consented to what, and the versions the case runs on. */
export function Other({ caso, expediente, bitacora }: Props) {
  const { autorizacionDeDatos: autorizacion } = caso;
  const identidad = lastOf(bitacora, 'identidad');
  return (
    <Facts
      columnas={3}
      datos={[
        ['Otros datos (patente, modelo, destino…)', caso.situacion?.otrosDatos],
        ['Diagnóstico', saidIn(lastOf(bitacora, 'diagnostico'), 'diagnostico')],
        ['Identidad validada', identidad && yesNo(identidad.datos['valida'], saidIn(identidad, 'nombre'))],
        ['Autoriza a dar sus datos', autorizacion && yesNo(autorizacion.autoriza, autorizacion.quien)],
        ['Estado del afiliado', valorDe(caso.afiliadoStatus)],
        ['Para quién es', expediente && nombreCompleto(expediente.beneficiario ?? expediente.afiliado)],
        ['Documento', expediente?.afiliado.documento],
        ['Dato validador', expediente?.afiliado.validador],
        ['Número al que llamó', expediente?.numeroLlamado],
        ['Motivo del final', caso.motivoFin && valorDe(caso.motivoFin)],
        ['Versión de las reglas', String(caso.reglasVersion)],
        ['Pasos dados por el caso', String(caso.transicion)],
      ]}
    />
  );
}

const yesNo = (valor: unknown, quien: string | undefined): string =>
  [valor === true ? 'sí' : 'no', quien].filter(Boolean).join(' · ');
