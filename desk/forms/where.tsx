import { Group } from '@mantine/core';
import { ServiceSelect } from './service-select';
import { ZoneSelect } from './zone-select';

interface Props {
  /** Id of the service; undefined where it does not count. */
  servicio?: string;
  zona: string;
  alElegir: (nuevo: { servicio?: string; zona?: string }) => void;
}

/** What for and where: of a price, a call order or a neighbourhood. */
export const Where = ({ servicio, zona, alElegir }: Props) => (
  <Group align="flex-end" gap="xs" mb="sm">
    {servicio === undefined ? null : (
      <ServiceSelect w={220} value={servicio} onChange={(v) => alElegir({ servicio: v })} />
    )}
    <ZoneSelect w={300} value={zona} onChange={(v) => alElegir({ zona: v })} />
  </Group>
);
