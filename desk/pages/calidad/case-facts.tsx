import { Stack, Title } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { useNames } from '../../data/names';
import type { CasoDeCalidad } from '../../data/types';
import { fechaHora } from '../../format';
import { Facts } from '../../ui/facts';

/** What was found, what was answered to the affiliate, how it was closed. */
export function CaseFacts({ caso: { aCargo, abiertaEn, tratamiento, respuesta, cierre } }: { caso: CasoDeCalidad }) {
  const nombreDe = useNames();
  const firma = ({ usuario, en }: { usuario: string | null; en: string }): string =>
    `${usuario === null ? 'el sistema' : nombreDe(usuario)}, ${fechaHora(en)}`;
  return (
    <Stack gap="xs" component="section" aria-label="El tratamiento">
      <Title order={2} size="h5">
        El tratamiento
      </Title>
      <Facts
        columnas={2}
        datos={[
          ['Abierto', fechaHora(abiertaEn)],
          ['Lo tomó', aCargo && nombreDe(aCargo)],
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
}
