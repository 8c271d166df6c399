import { Anchor, Badge, Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { casoDeCalidad } from '../data/queries';
import { Status, Vencidos } from '../ui/badges';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { CaseFacts } from './calidad/case-facts';
import { CaseLog } from './calidad/case-log';
import { Now } from './calidad/now';
import { Origin } from './calidad/origin';
import { Stages } from './calidad/stages';

const ruta = getRouteApi('/mesa/calidad/$numero/$n');

/** A quality case: whom it is about, how far its treatment is, what to do now. */
export function CasoDeCalidadPage() {
  const { numero, n } = ruta.useParams();
  const leido = useQuery(casoDeCalidad(numero, n));
  const caso = leido.data;
  return (
    <Page
      titulo={`Calidad ${numero}/${n}`}
      junto={
        caso ? (
          <>
            <Status status={caso.status} />
            <Vencidos n={caso.vencidos} />
            {caso.nivelEscalada > 1 ? (
              <Badge color="gray" size="sm" variant="outline">
                Escalado a nivel {caso.nivelEscalada}
              </Badge>
            ) : null}
          </>
        ) : null
      }
      acciones={
        caso ? (
          <>
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link {...props} to="/asistencias/$numero/$n" params={{ numero, n }} search={{}} />
              )}
            >
              {`Asistencia ${numero}/${n}`}
            </Anchor>
            <Anchor size="sm" href={caso.temporalUi} target="_blank" rel="noopener">
              Temporal UI
            </Anchor>
          </>
        ) : null
      }
    >
      <Read de={leido} lineas={14}>
        {(c) => (
          <>
            <Stages status={c.status} />
            <Grid gap="lg" mt="sm">
              <Grid.Col span={5}>
                <Now caso={c} />
              </Grid.Col>
              <Grid.Col span={7}>
                <Stack gap="md">
                  <Origin caso={c} />
                  <CaseFacts caso={c} />
                  <CaseLog numero={numero} n={n} />
                </Stack>
              </Grid.Col>
            </Grid>
          </>
        )}
      </Read>
    </Page>
  );
}
