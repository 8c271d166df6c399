import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { query } from '../../data/http';
import { informe as leeInforme, listaDeInforme } from '../../data/report-queries';
import { CsvButton } from '../../ui/csv-button';
import { ListTable } from '../../ui/list-table';
import { nombreDeMes } from './months';
import type { ReportKind } from './reports';

const ruta = getRouteApi('/mesa/informes');

interface Props {
  informe: ReportKind;
  por: string;
  meses: { desde: string; hasta: string };
}

/** The cases a number counts. */
export function Behind({ informe, por, meses }: Props) {
  const { cifra = '', clave } = ruta.useSearch();
  const grupo = useQuery(leeInforme(informe.id, { ...meses, por })).data?.grupos.find((g) => g.clave === clave);
  const nombre = informe.cifras.find((c) => c.id === cifra)?.nombre ?? cifra;
  const filtros = { ...meses, ...delGrupo(por, clave), cifra };
  const leida = useInfiniteQuery(listaDeInforme(informe.id, filtros));
  const periodo =
    meses.desde === meses.hasta
      ? nombreDeMes(meses.desde)
      : `${nombreDeMes(meses.desde)} a ${nombreDeMes(meses.hasta)}`;
  return (
    <Stack gap="xs">
      <Group gap="md">
        <Link
          from="/informes"
          className="enlace"
          search={(antes) => ({ ...antes, cifra: undefined, clave: undefined })}
        >
          Volver a los números
        </Link>
        <Text size="sm">
          <b>{[informe.nombre, nombre].join(': ')}</b>
          {clave === undefined ? '' : ` · ${grupo?.nombre ?? clave}`} · {periodo}
        </Text>
        <CsvButton
          path={`/informes/${informe.id}/lista${query(filtros)}`}
          archivo={`${informe.id}-${cifra}-${meses.desde}-${meses.hasta}.csv`}
        />
      </Group>
      <ListTable
        etiqueta={`${informe.nombre}: ${nombre}`}
        de={leida}
        columnas={informe.columnas}
        id={(f: { id: string }) => f.id}
        vacia="No hay ninguno"
        alto="calc(100vh - 210px)"
      />
    </Stack>
  );
}

/** A month is asked for as the period, any other group by its key. */
const delGrupo = (por: string, clave: string | undefined): Record<string, string> => {
  if (clave === undefined) return {};
  return por === 'mes' ? { desde: clave, hasta: clave } : { [por]: clave };
};
