import type { ClientBase } from 'pg';
import { PERSONAS } from '../../procedure/roles';

/** Everybody there is, round the clock, until somebody says who works when: whatever sounds reaches somebody. */
export async function deGuardiaTodoElDia(client: ClientBase): Promise<void> {
  await client.query(
    `insert into turno (id, usuario, dias, desde, hasta)
     select 'turno-' || usuario, usuario, '{0,1,2,3,4,5,6}', '00:00', '00:00' from usuario where activo and rol = any($1)`,
    [PERSONAS],
  );
}
