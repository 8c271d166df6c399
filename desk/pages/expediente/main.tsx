import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Expediente } from '../../data/types';
import { fechaHora, horaConSegundos, nombreCompleto } from '../../format';
import { Colleague } from '../../ui/colleague';
import { Facts } from '../../ui/facts';
import { Phone } from '../../ui/phone';
import { AfiliadoFacts } from '../afiliado/afiliado-facts';
import { AfiliadoLink } from '../afiliado/afiliado-link';
import { StandingAlert } from '../afiliado/standing';
import { CaseTable } from './case-table';
import { Due } from './due';

/** Principal (S2). */
export function Main({ e }: { e: Expediente }) {
  const { contacto, ubicacion, beneficiario } = e;
  const quien = nombreCompleto(contacto);
  return (
    <Stack gap="sm">
      <StandingAlert status={e.afiliado.status} />
      <Due e={e} />
      <Part titulo="Asistencias">
        <CaseTable e={e} />
      </Part>
      <SimpleGrid cols={3} spacing="sm">
        <Part titulo="Contacto">
          <Facts
            columnas={1}
            datos={[
              ['Nombre y apellido', quien],
              ['Teléfono', <Phone key="t" telefono={contacto.telefono} de={quien} size="sm" />],
              ['Descripción', e.descripcion],
            ]}
          />
        </Part>
        <Part titulo="Afiliado" junto={<AfiliadoLink id={e.afiliado.id}>Ver datos</AfiliadoLink>}>
          <AfiliadoFacts afiliado={e.afiliado} />
          {beneficiario ? (
            <Text size="sm" mt={4}>
              Es para {nombreCompleto(beneficiario)} ({beneficiario.parentesco}), doc. {beneficiario.documento}
            </Text>
          ) : null}
        </Part>
        <Stack gap="sm">
          <Part titulo="Ubicación">
            <Facts
              columnas={2}
              datos={[
                ['Provincia', ubicacion.zona.provincia],
                ['Zona', ubicacion.zona.zona],
                ['Subzona', ubicacion.subzona],
                ['Dirección', ubicacion.direccion],
                ['Referencias', ubicacion.referencias],
              ]}
            />
          </Part>
          <Part titulo="Apertura">
            <Facts
              columnas={2}
              datos={[
                ['Fecha', fechaHora(e.abiertoEn)],
                ['Coordinador', <Colleague key="c" usuario={e.coordinador} />],
                ['Cuenta', e.cuenta.nombre],
                ['Número llamado', e.numeroLlamado],
                ['Cerrado', e.cerradoEn && fechaHora(e.cerradoEn)],
                ['Atención de la llamada (C-20)', answered(e)],
              ]}
            />
          </Part>
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

/** How the call was answered, with its figures. */
function answered({ llamada }: Expediente): string | undefined {
  if (!llamada) return undefined;
  const timbre = `sonó ${horaConSegundos(llamada.timbreEn)}`;
  const atendida = llamada.atendidaEn ? `, se atendió ${horaConSegundos(llamada.atendidaEn)}` : ', sin atender';
  const resultado = llamada.resultado === 'INCUMPLIDO' ? 'Incumplido' : 'Cumplido';
  return `${llamada.resultado === null ? 'Abierto' : resultado}: ${timbre}${atendida} (${llamada.formula.cuenta})`;
}

function Part({ titulo, junto, children }: { titulo: string; junto?: ReactNode; children: ReactNode }) {
  return (
    <Paper withBorder p="xs" component="section" aria-label={titulo}>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="sm">
          {titulo}
        </Title>
        {junto}
      </Group>
      {children}
    </Paper>
  );
}
