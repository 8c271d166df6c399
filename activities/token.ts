import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: a session, a link in a mail. */
export const nuevoToken = (): string => randomBytes(32).toString('base64url');

/** In hexadecimal. What is kept of a token, and what tells one text from another. */
export const sha256 = (texto: string): string => createHash('sha256').update(texto).digest('hex');

/** A token as it travels, and what is kept of it. */
export function nuevoEnlace(): { token: string; huella: string } {
  const token = nuevoToken();
  return { token, huella: sha256(token) };
}
