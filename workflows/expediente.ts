import type { EntradaExpediente } from '../procedure/expediente/estado';
import { abreExpediente } from '../procedure/expediente/expediente';
import { Display } from './display';
import { run } from './shell';

/** An Expediente: its own agenda, and the only one to decide that it is closed (A-5.5.2.3.c). */
export async function expediente(entrada: EntradaExpediente): Promise<void> {
  const display = new Display(`Expediente ${entrada.expediente}`);
  await run({ expediente: entrada.expediente, n: 0 }, abreExpediente(entrada), display);
}
