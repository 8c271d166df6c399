import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { serviciosDeAfiliado } from '../../data/queries';
import type { Asistencia, Expediente } from '../../data/types';
import { fechaHora } from '../../format';
import { Facts } from '../../ui/facts';
import { ExceptionCard } from './exception';
import { GuaranteeCard } from './guarantee';
import { franja, tiempo } from './said';

interface Props {
  caso: Asistencia;
  expediente: Expediente | undefined;
}

/** The first tab of S5. */
export function Principal({ caso, expediente }: Props) {
  const plan = useQuery(serviciosDeAfiliado(caso.afiliado)).data?.plan.nombre;
  const asignada = caso.promesas.find((p) => p.sobre === 'LLEGADA' && p.proveedor === caso.proveedor?.id);
  const [primera, segunda] = caso.disponibilidad;
  return (
    <Stack gap="md">
      <ExceptionCard caso={caso} />
      <GuaranteeCard caso={caso} />
      <Facts
        columnas={3}
        datos={[
          ['Descripción de lo ocurrido', caso.situacion?.descripcionOcurrido ?? expediente?.descripcion],
          ['Detalle de la falla', caso.situacion?.detalleFalla],
          ['Dirección', addressOf(expediente)],
          ['Proveedor', caso.proveedor?.nombre],
          ['Asignado', asignada && fechaHora(asignada.dadaEn)],
          ['Horario acordado', tiempo(caso.compromiso)],
          ['Disponibilidad 1', primera && franja(primera)],
          ['Disponibilidad 2', segunda && franja(segunda)],
          ['Horario propuesto, sin respuesta', tiempo(caso.propuesta)],
          ['Categoría', caso.categoria && valorDe(caso.categoria)],
          ['Prioridad de atención', caso.prioridad && valorDe(caso.prioridad)],
          ['Cobertura', coverageOf(caso)],
          ['Plan', plan],
          ['Tipo y servicio', `${caso.servicio.tipo} / ${caso.servicio.nombre}`],
          ['Fecha de registro', fechaHora(caso.abiertaEn)],
          ['Encuestada', surveyed(caso)],
        ]}
      />
    </Stack>
  );
}

function surveyed({ encuestada, encuestaDerivada }: Asistencia): string {
  if (encuestada) return 'sí';
  return encuestaDerivada ? 'derivada, sin responder' : 'no';
}

function coverageOf({ cobertura }: Asistencia): string | undefined {
  if (!cobertura) return undefined;
  return [cobertura.cubierta ? 'cubierta' : 'no cubierta', cobertura.motivo].filter(Boolean).join(': ');
}

function addressOf(expediente: Expediente | undefined): string | undefined {
  if (!expediente) return undefined;
  const { direccion, subzona, referencias } = expediente.ubicacion;
  return [direccion, subzona, referencias].filter(Boolean).join('\n');
}
