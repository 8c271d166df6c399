import { Alert, Badge, Blockquote, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Porque } from '../../data/types';
import { fecha, fechaHora } from '../../format';
import { Countdown } from '../../ui/countdown';
import { Facts } from '../../ui/facts';
import { Changes } from './changes';
import { Fact } from './fact';
import { Ladder } from './ladder';

/** What the card tells, from the arithmetic to the end. */
export function Why({ dicho }: { dicho: Porque }) {
  return (
    <Stack gap="md">
      <Sum dicho={dicho} />
      <Part titulo="Qué dice el procedimiento">
        <Clause dicho={dicho} />
      </Part>
      <Part titulo="Qué lo abrió">
        <Text size="sm">
          {dicho.inicio.dicho}
          {dicho.inicio.hecho ? '' : ` · ${fechaHora(dicho.inicio.en)}`}
        </Text>
        <Fact hecho={dicho.inicio.hecho} />
      </Part>
      <Part titulo="Con qué reglas">
        <Rules reglas={dicho.reglas} />
      </Part>
      <Part titulo="Cambios de vencimiento">
        <Changes movimientos={dicho.movimientos} />
      </Part>
      <Part titulo="A quién se avisó">
        <Ladder niveles={dicho.niveles} />
      </Part>
      <Part titulo="Qué lo cumple">
        <Text size="sm">
          {dicho.cumplen.map((c) => c.titulo).join(' · ') || 'Ningún registro: lo cumple la central'}
        </Text>
      </Part>
      <Part titulo="Cómo terminó">
        <Text size="sm">{dicho.fin?.dicho ?? 'Sigue abierto'}</Text>
        <Fact hecho={dicho.fin?.hecho ?? null} />
      </Part>
      {dicho.sinDerivar.length > 0 ? (
        <Alert color="gray" title="Lo que no quedó registrado">
          {dicho.sinDerivar.join('. ')}
        </Alert>
      ) : null}
    </Stack>
  );
}

/** The arithmetic, large: it is what one reads aloud. */
function Sum({ dicho }: { dicho: Porque }) {
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text fz={30} fw={700} lh={1.2}>
          {dicho.formula.cuenta}
        </Text>
        <Text size="sm">{dicho.formula.expresion}</Text>
      </div>
      <Stack gap={2} align="flex-end">
        <Text size="sm">
          {dicho.numero} · vence {fechaHora(dicho.venceEn)}
        </Text>
        {dicho.cerradoEn === null ? <Countdown vence={dicho.venceEn} size="lg" /> : null}
        {dicho.vencido ? (
          <Badge color="red" variant="filled">
            Vencido
          </Badge>
        ) : null}
      </Stack>
    </Group>
  );
}

function Clause({ dicho: { clausulaDicha, origen } }: { dicho: Porque }) {
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {clausulaDicha.id} · {clausulaDicha.titulo}
        </Text>
        <Badge color={origen.tipo === 'T' ? 'petroleo' : 'gray'} variant="outline" tt="none">
          {origen.dicho}
        </Badge>
      </Group>
      {clausulaDicha.texto === '' ? null : (
        <Blockquote p="xs" m={0} iconSize={0} style={{ whiteSpace: 'pre-line', fontSize: 'inherit' }}>
          {clausulaDicha.texto}
        </Blockquote>
      )}
    </Stack>
  );
}

function Rules({ reglas: { version, vigenteDesde, motivo, propias, valores } }: Pick<Porque, 'reglas'>) {
  return (
    <Stack gap={4}>
      <Text size="sm">
        Versión {version}, vigente desde el {fecha(vigenteDesde)}
        {motivo ? `: ${motivo}` : ''}
        {propias ? ' (este caso cambia algunas, por ser un ensayo)' : ''}
      </Text>
      <Facts datos={valores.map((v) => [v.etiqueta, v.propuesto ? `${v.dicho} (propuesto)` : v.dicho] as const)} />
    </Stack>
  );
}

const Part = ({ titulo, children }: { titulo: string; children: ReactNode }) => (
  <section>
    <Title order={3} size="sm" mb={4}>
      {titulo}
    </Title>
    {children}
  </section>
);
