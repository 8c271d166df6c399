import type { z } from 'zod';
import type { servicio } from '../../contracts/maestros';
import type { Paso } from '../../procedure/asistencia/perfil';
import type { Servicio } from '../../prisma/generated/client';

/** A service with its profile: what of the procedure it has (A-7.R01). */
export const servicioDe = ({ sinPasos, ...s }: Servicio): z.output<typeof servicio> => ({
  ...s,
  sinPasos: sinPasos as Paso[],
});
