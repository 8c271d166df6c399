import { Blockquote, Stack, Text } from '@mantine/core';
import { Facts } from '../../ui/facts';
import type { Script } from './scripts';

interface Props {
  guiones: readonly Pick<Script, 'codigo' | 'titulo' | 'clausula' | 'texto'>[];
  datos: readonly (readonly [string, string | undefined])[];
}

const HUECO = /(\{\w+\})/;

/** What to say on the telephone: the words of the procedure, and the data of this case. */
export function ScriptCard({ guiones, datos }: Props) {
  if (guiones.length + datos.length === 0) return null;
  return (
    <Stack gap={6} mt={6} component="section" aria-label="Qué decir">
      {datos.length > 0 ? <Facts columnas={Math.min(datos.length, 3)} datos={datos} /> : null}
      {guiones.map((guion) => (
        <Blockquote key={guion.codigo} p={8} m={0} radius="sm">
          <Text size="md">
            «
            {guion.texto
              .split(HUECO)
              .map((parte, i) => (HUECO.test(parte) ? <Blank key={`${i}-${parte}`} nombre={parte} /> : parte))}
            »
          </Text>
          <Text size="xs" component="cite" c="dimmed">
            {guion.titulo} · {guion.clausula}
          </Text>
        </Blockquote>
      ))}
    </Stack>
  );
}

/** What the desk does not know is the reader's to say: «{formasDePago}» reads «formas de pago». */
const Blank = ({ nombre }: { nombre: string }) => (
  <Text component="span" inherit fs="italic" td="underline">
    {nombre.slice(1, -1).replace(/[A-Z]/g, (letra) => ` ${letra.toLowerCase()}`)}
  </Text>
);
