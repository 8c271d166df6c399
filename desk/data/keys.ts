import { useRef } from 'react';
import { newKey } from './http';

/** The Idempotency-Key of what is sent: it stays the same as long as the same is asked for. */
export function useRequestKey(): (body: unknown) => string {
  const ultima = useRef({ peticion: '', clave: '' });
  return (body) => {
    const peticion = JSON.stringify(body);
    if (peticion !== ultima.current.peticion) ultima.current = { peticion, clave: newKey() };
    return ultima.current.clave;
  };
}
