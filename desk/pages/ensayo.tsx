import { Alert, Anchor, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { REGLAS_PREDETERMINADAS } from '../../procedure/reglas';
import { reglas } from '../data/queries';
import { ensayo } from '../data/report-queries';
import type { Ensayo as Leido } from '../data/types';
import { cifra, fecha, fechaHora } from '../format';
import { Colleague } from '../ui/colleague';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { Again } from './ensayo/again';
import { Behind } from './ensayo/behind';
import { Certainty } from './ensayo/certainty';
import { Totals } from './ensayo/totals';
import { Differences } from './reglas/differences';
import { rulesOf } from './reglas/rules-of';

const ruta = getRouteApi('/mesa/reglas/ensayo/$id');

/** A draft of the rules on the cases of a period: what sounded, what would have, and in which cases. */
export function Ensayo() {
  const { id } = ruta.useParams();
  const leido = useQuery(ensayo(id));
  return (
    <Page
      titulo="Ensayo de reglas"
      acciones={
        <Anchor
          size="sm"
          renderRoot={(raiz) => (
            <Link {...raiz} to="/reglas" search={leido.data?.base ? { version: String(leido.data.base) } : {}} />
          )}
        >
          Volver a las reglas
        </Anchor>
      }
    >
      <Read de={leido} lineas={12}>
        {(e) => (
          <Stack gap="md">
            <Asked e={e} />
            <Certainty e={e} />
            <Totals e={e} />
            <Behind />
          </Stack>
        )}
      </Read>
    </Page>
  );
}

/** What was tried, on what, and how far it is. */
function Asked({ e }: { e: Leido }) {
  const { total, hechos } = e.expedientes;
  const versiones = useQuery(reglas);
  const vigente = versiones.data?.find((v) => v.vigente);
  return (
    <Paper withBorder p="sm" component="section" aria-label="Qué se ensaya">
      <Stack gap="xs">
        <Text size="sm">
          Expedientes abiertos desde el {fecha(e.desde)} hasta el {fecha(Date.parse(e.hasta) - 1)}, con todo lo que sonó
          en ellos hasta el {fechaHora(e.pedidoEn)}. Lo pidió <Colleague usuario={e.autor} />.
        </Text>
        {e.terminadoEn === null ? (
          <>
            <Progress value={total === 0 ? 100 : (100 * hechos) / total} animated aria-label="Avance del ensayo" />
            <Text size="sm" role="status">
              {cifra(hechos)} de {cifra(total)} expedientes. Puede irse: sigue solo.
            </Text>
          </>
        ) : (
          <Text size="sm" role="status">
            {cifra(hechos)} expedientes ensayados.
          </Text>
        )}
        <Title order={2} size="h6">
          Lo que cambia
        </Title>
        <Differences
          antes={vigente ? rulesOf(vigente) : REGLAS_PREDETERMINADAS}
          despues={rulesOf(e)}
          nombres={[vigente ? `Vigente (versión ${vigente.version})` : 'Vigente', 'El borrador']}
        />
        <Alert color="gray" p="xs">
          Supone que cada uno habría hecho lo mismo a la misma hora, también donde otra alerta lo habría apurado.
        </Alert>
        <Again key={e.id} e={e} />
      </Stack>
    </Paper>
  );
}
