import { Stack, Title } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { CasoDeCalidad } from '../../data/types';
import { fechaHora } from '../../format';
import { Facts } from '../../ui/facts';

const firma = ({ usuario, en }: { usuario: string | null; en: string }): string =>
  `${usuario ?? 'el sistema'}, ${fechaHora(en)}`;

/** What was found, what was answered to the affiliate, how it was closed. */
export const CaseFacts = ({ caso: { aCargo, abiertaEn, tratamiento, respuesta, cierre } }: { caso: CasoDeCalidad }) => (
  <Stack gap="xs" component="section" aria-label="El tratamiento">
    <Title order={2} size="h5">
      El tratamiento
    </Title>
    <Facts
      columnas={2}
      datos={[
        ['Abierto', fechaHora(abiertaEn)],
        ['Lo tomó', aCargo],
        ...(tratamiento
          ? ([
              ['Causa', tratamiento.causa.ruta.join(' › ')],
              ['Responsable', valorDe(tratamiento.responsable)],
              [`Qué se hizo (${firma(tratamiento)})`, tratamiento.texto],
            ] as const)
          : []),
        ...(respuesta
          ? ([
              [
                `Qué se respondió, por ${valorDe(respuesta.medio)} (${firma(respuesta)})`,
                `${respuesta.texto}\n${respuesta.quedaConforme ? 'Quedó conforme' : 'No quedó conforme'}`,
              ],
            ] as const)
          : []),
        ...(cierre ? ([[`Cierre (${firma(cierre)})`, cierre.texto]] as const) : []),
      ]}
    />
  </Stack>
);
