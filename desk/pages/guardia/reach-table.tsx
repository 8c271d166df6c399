import { Table, Text } from '@mantine/core';
import { dichoDeHueco, tramos } from '../../../procedure/guardia';
import type { Guardia } from '../../../procedure/guardia';
import { DIA, deIso } from '../../../procedure/instante';
import type { Reglas } from '../../../procedure/reglas';
import { nombreDeRol } from '../../../procedure/roles';
import type { RolDeCasos } from '../../../procedure/roles';
import type { Guardias } from '../../data/types';
import { capital } from '../../format';
import { dutyOf, levelsOf } from './duty';
import { Person } from './person';

interface Props {
  guardias: Guardias;
  reglas: Reglas | undefined;
  deAhora: boolean;
}

/** By role: who, why he, by which ways, and what goes to the role. Without anybody it is red. */
export function ReachTable({ guardias, reglas, deAhora }: Props) {
  const guardia = dutyOf(guardias);
  const en = deIso(guardias.en);
  return (
    <>
      <Table
        aria-label={`A quién se avisa ${deAhora ? 'ahora' : dichoDeHueco({ desde: en })}`}
        layout="fixed"
        verticalSpacing={4}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>Rol</Table.Th>
            <Table.Th>Se le avisa {deAhora ? 'ahora' : dichoDeHueco({ desde: en })} a</Table.Th>
            <Table.Th w={245}>Niveles que le llegan</Table.Th>
            <Table.Th w={290}>Sin nadie</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {guardias.alcanzables.map(({ rol, personas }) => {
            const niveles = reglas ? levelsOf(reglas, rol) : [];
            return (
              <Table.Tr
                key={rol}
                aria-label={capital(nombreDeRol(rol))}
                data-alarma={(niveles.length > 0 && personas.length === 0) || undefined}
              >
                <Table.Th scope="row" fw={500}>
                  {capital(nombreDeRol(rol))}
                </Table.Th>
                <Table.Td>
                  {personas.length === 0 ? <b>Nadie</b> : null}
                  {personas.map((p) => (
                    <Person key={p.usuario} persona={p} guardias={guardias} deAhora={deAhora} />
                  ))}
                </Table.Td>
                <Table.Td>{niveles.join(' · ') || 'Ninguno'}</Table.Td>
                <Table.Td>
                  <Gap rol={rol as RolDeCasos} guardia={guardia} en={en} importa={niveles.length > 0} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        Si el caso es de alguien que está de guardia, se le avisa a él. Lo de un nivel sin nadie pasa en el acto al
        siguiente.
      </Text>
    </>
  );
}

interface GapProps {
  rol: RolDeCasos;
  guardia: Guardia;
  en: number;
  /** Whether anything goes to the role. */
  importa: boolean;
}

/** The hole one is in, since when it has been there, or the next one of the week. */
function Gap({ rol, guardia, en, importa }: GapProps) {
  const vienen = tramos(rol, guardia, en);
  const hueco = vienen.find((t) => t.personas.length === 0);
  if (!hueco) return <>Siempre hay alguien en la semana</>;
  const comienzo = hueco.desde > en ? hueco.desde : sinceWhen(rol, guardia, en);
  const desde = comienzo === undefined ? 'desde hace más de una semana' : `desde ${dichoDeHueco({ desde: comienzo })}`;
  const hasta = hueco.hasta >= en + 7 * DIA ? '' : `, hasta ${dichoDeHueco({ desde: hueco.hasta })}`;
  return (
    <Text size="sm" fw={importa ? 700 : undefined} c={importa ? 'var(--alarma)' : undefined}>
      {capital(desde)}
      {hasta}
    </Text>
  );
}

/** When the hole at `en` began; undefined when it was there a week ago. */
const sinceWhen = (rol: RolDeCasos, guardia: Guardia, en: number): number | undefined =>
  tramos(rol, guardia, en - 7 * DIA).findLast((t, i) => i > 0 && t.desde <= en)?.desde;
