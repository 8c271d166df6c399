import { Group, Paper, Text } from '@mantine/core';
import { useSegundo } from '../../data/clock';
import type { Asistencia, Hoja } from '../../data/types';
import { cuentaRegresiva } from '../../format';
import { Facts } from '../../ui/facts';
import { Phone, telefonoLegible } from '../../ui/phone';
import { franja } from '../asistencia/said';
import type { Position } from './use-calls';

interface Props {
  hoja: Hoja;
  caso: Asistencia;
  turno: Position;
  desde: number | undefined;
}

/** Whom one is calling and what he is told: situation, times, conditions; personal data only with consent (A-5.1.8.e). */
export function Briefing({ hoja, caso, turno, desde }: Props) {
  const { paraInformar } = hoja;
  const { situacion } = caso;
  return (
    <Paper withBorder p="sm" component="section" aria-label={`Llamado en curso: ${turno.nombre}`}>
      <Group gap="md" mb={6}>
        <Text fw={700}>
          Turno {turno.posicion}.º: {turno.nombre}
        </Text>
        {turno.telefono ? (
          <Phone telefono={turno.telefono} de={turno.nombre} size="xl" fw={700} />
        ) : (
          <Text fw={700}>sin teléfono cargado</Text>
        )}
        {desde === undefined ? null : <Since desde={desde} />}
      </Group>
      <Facts
        columnas={4}
        datos={[
          ['Situación', situacion?.descripcionOcurrido],
          ['Falla', situacion?.detalleFalla],
          [
            'Plazo',
            caso.prioridad === 'PROGRAMADO'
              ? caso.disponibilidad.map(franja).join(' o ')
              : 'lo antes posible: pedir hora de arribo',
          ],
          ['Otros datos', situacion?.otrosDatos],
          ...(paraInformar
            ? ([
                ['Afiliado', paraInformar.afiliado],
                ['Contacto', `${paraInformar.contacto}\n${telefonoLegible(paraInformar.telefono)}`],
                ['Dirección', [paraInformar.direccion, paraInformar.subzona].filter(Boolean).join(', ')],
                ['Referencias', paraInformar.referencias],
              ] as const)
            : []),
        ]}
      />
      <Text size="sm" mt={6} fw={600} role="note">
        {CONSENTIMIENTO[String(hoja.consentimiento)]}
      </Text>
    </Paper>
  );
}

const CONSENTIMIENTO: Readonly<Record<string, string>> = {
  true: 'El afiliado autorizó dar sus datos al proveedor.',
  false: 'El afiliado NO autorizó dar sus datos: no diga nombre, dirección ni teléfono (A-5.1.8.e).',
  null: 'Falta la autorización de datos: no diga nombre, dirección ni teléfono hasta tenerla (A-5.1.8.e).',
};

/** How long it has been ringing. */
function Since({ desde }: { desde: number }) {
  const segundo = useSegundo();
  return (
    <Text size="sm" role="timer">
      Llamando hace {cuentaRegresiva(Math.max(0, segundo - Math.floor(desde / 1000)))}
    </Text>
  );
}
