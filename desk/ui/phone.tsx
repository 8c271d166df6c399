import { Anchor } from '@mantine/core';
import type { AnchorProps } from '@mantine/core';

/** Areas of two and three digits (ENACOM); all others have four. */
const AREAS =
  '11|220|221|223|230|236|237|249|260|261|263|264|266|280|291|294|297|298|299|336|341|342|343|345|348|351|353|358|362|364|370|376|379|380|381|383|385|387|388';
const E164 = new RegExp(`^\\+54(9?)(${AREAS}|\\d{4})(\\d{2,4})(\\d{4})$`);

/** Free and shared-cost numbers belong to no area and are dialled with their 0. */
const SIN_AREA = /^\+54([68]\d{2})(\d{3})(\d{4})$/;

/** «+54 9 294 442-1234» of +5492944421234: in groups that can be read aloud; as it is when it is not Argentine. */
export const telefonoLegible = (telefono: string): string =>
  telefono
    .replace(SIN_AREA, '0$1 $2-$3')
    .replace(E164, (_, movil: string, area: string, a: string, b: string) =>
      ['+54', movil, area, `${a}-${b}`].filter((parte) => parte !== '').join(' '),
    );

interface Props extends AnchorProps {
  telefono: string;
  /** Whose it is, for who hears the link. */
  de: string;
}

/** A telephone that the PC's softphone dials. */
export function Phone({ telefono, de, ...anchor }: Props) {
  return (
    <Anchor
      underline="always"
      href={`tel:${telefono}`}
      aria-label={`Llamar a ${de}: ${telefonoLegible(telefono)}`}
      style={{ whiteSpace: 'nowrap' }}
      {...anchor}
    >
      {telefonoLegible(telefono)}
    </Anchor>
  );
}
