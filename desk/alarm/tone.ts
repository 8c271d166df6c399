import { useSyncExternalStore } from 'react';

/** Made by the browser, so that it sounds also when the network is down. */
type Tono = readonly { hercios: number; desde: number; dura: number }[];

const NORMAL: Tono = [
  { hercios: 660, desde: 0, dura: 0.18 },
  { hercios: 880, desde: 0.22, dura: 0.28 },
];
/** Someone may die: higher, faster, three times. */
const VITAL: Tono = [0, 0.55, 1.1].flatMap((desde) => [
  { hercios: 1320, desde, dura: 0.12 },
  { hercios: 990, desde: desde + 0.14, dura: 0.12 },
  { hercios: 1320, desde: desde + 0.28, dura: 0.16 },
]);

let audio: AudioContext | undefined;
let callar: (() => void) | undefined;
const oyentes = new Set<() => void>();

function context(): AudioContext {
  if (audio) return audio;
  audio = new AudioContext();
  audio.addEventListener('statechange', () => {
    for (const oyente of oyentes) oyente();
  });
  return audio;
}

/** Browsers let a page sound only after its person has touched it once. */
export const allowSound = (): Promise<void> => context().resume();
const allowed = (): boolean => context().state === 'running';

function subscribe(oyente: () => void): () => void {
  oyentes.add(oyente);
  const touch = (): void => void allowSound();
  document.addEventListener('pointerdown', touch);
  document.addEventListener('keydown', touch);
  return () => {
    oyentes.delete(oyente);
    document.removeEventListener('pointerdown', touch);
    document.removeEventListener('keydown', touch);
  };
}

/** Whether this page may sound; it asks again at every touch. */
export const useSoundAllowed = (): boolean => useSyncExternalStore(subscribe, allowed);

/** @param volumen 0 to 100. */
export function sound({ vital, volumen }: { vital: boolean; volumen: number }): void {
  silence();
  const ctx = context();
  const salida = ctx.createGain();
  salida.gain.value = (volumen / 100) ** 2;
  salida.connect(ctx.destination);
  const notas = (vital ? VITAL : NORMAL).map(({ hercios, desde, dura }) => {
    const nota = ctx.createOscillator();
    nota.type = vital ? 'square' : 'triangle';
    nota.frequency.value = hercios;
    nota.connect(salida);
    nota.start(ctx.currentTime + desde);
    nota.stop(ctx.currentTime + desde + dura);
    return nota;
  });
  callar = () => {
    for (const nota of notas) nota.stop();
    salida.disconnect();
  };
}

export function silence(): void {
  callar?.();
  callar = undefined;
}
