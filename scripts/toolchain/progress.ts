/** Tells what is being done while it takes long. Set-up speaks to stdout; a test may listen instead. */
export type Tell = (line: string) => void;

export const tell: Tell = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Runs something long, saying every `everyMs` how far it is; `state` is asked each time. */
export async function withProgress<T>(
  say: Tell,
  state: (elapsed: string) => string,
  work: () => Promise<T>,
  everyMs = 10_000,
): Promise<T> {
  const startedAt = Date.now();
  const timer = setInterval(() => say(state(clock(Date.now() - startedAt))), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
