import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FallaDeCanal, SIN_CONEXION } from './channel';

/** Whether an address is one of the public Internet: neither private, loopback, link-local (where clouds keep their metadata) nor of a tunnel. */
export const esPublica = (direccion: string): boolean => ipaddr.process(direccion).range() === 'unicast';

/** The host of a URL as an address; undefined when it is a name. */
export function direccionEscrita({ hostname }: URL): string | undefined {
  const sinCorchetes = hostname.replace(/^\[|\]$/g, '');
  return isIP(sinCorchetes) ? ipaddr.parse(sinCorchetes).toString() : undefined;
}

/**
 * Where to connect, decided once: the connection is made to this very address, so that a name which changes its mind
 * gains nothing. One private address among several is enough to refuse.
 * @throws FallaDeCanal
 */
export async function resuelve(url: URL, { permitePrivadas }: { permitePrivadas: boolean }): Promise<string> {
  const escrita = direccionEscrita(url);
  const direcciones = escrita === undefined ? await busca(url.hostname) : [escrita];
  const [primera] = direcciones;
  if (primera === undefined) throw new FallaDeCanal('segura', 'el servidor no existe');
  if (!permitePrivadas && !direcciones.every(esPublica))
    throw new FallaDeCanal('definitiva', 'la dirección no es pública');
  return primera;
}

async function busca(nombre: string): Promise<string[]> {
  try {
    return (await lookup(nombre, { all: true, verbatim: true })).map((r) => r.address);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new FallaDeCanal('segura', SIN_CONEXION[code] ?? 'no se pudo resolver el nombre del servidor');
  }
}
