import { z } from 'zod';
import { ROLES } from '../procedure/roles';
import { lugarDeNovedad } from './novedad';
import { id, instante, nombre, texto } from './wire';

const rol = z.enum(ROLES);
/** Long enough to be worth hashing; argon2 takes any length, an attacker's patience does not. */
const claveNueva = texto(200).min(12, 'Debe tener al menos 12 caracteres');

export const credenciales = z.strictObject({ usuario: texto(80, 1), clave: texto(200, 1) });

/** Who is working. `venceEn`: real time, whatever clock the cases run on. */
export const quien = z
  .strictObject({
    usuario: z.string(),
    nombre: z.string(),
    rol,
    venceEn: instante,
    novedadesDesde: lugarDeNovedad.meta({
      description:
        'Quien siga `GET /novedades?desde=` de aquí no pierde nada de lo que cambie después de esta respuesta',
    }),
  })
  .meta({ id: 'Quien' });

export const sesionIniciada = quien
  .extend({
    token: z
      .string()
      .meta({ description: 'Para `Authorization: Bearer`; el navegador recibe además la cookie `apolo`' }),
  })
  .meta({ id: 'Sesion' });

export const usuario = z
  .strictObject({ usuario: z.string(), nombre: z.string(), rol, activo: z.boolean(), creadoEn: instante })
  .meta({ id: 'Usuario' });

/** A colleague, as those who work on cases see him. */
export const operador = z.strictObject({ usuario: z.string(), nombre: z.string(), rol }).meta({ id: 'Operador' });

export const usuarioNuevo = z.strictObject({
  usuario: id,
  nombre: nombre(),
  rol,
  clave: claveNueva.optional().meta({ description: 'Si falta, se crea una y se devuelve esta única vez' }),
});

export const usuarioCreado = usuario
  .extend({ clave: z.string().optional().meta({ description: 'La contraseña creada; no se vuelve a mostrar' }) })
  .meta({ id: 'UsuarioCreado' });

export const cambioDeClave = z.strictObject({ actual: texto(200, 1), nueva: claveNueva });

export const cambioDeUsuario = z
  .strictObject({
    nombre: nombre(),
    rol,
    activo: z.boolean(),
    clave: claveNueva.nullable().meta({ description: 'null: se crea una y se devuelve esta única vez' }),
  })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { error: 'No hay nada que cambiar' });
