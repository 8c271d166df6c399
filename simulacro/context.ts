import type { Client, Session } from './client';
import type { Draws } from './draws';
import type { Ledger } from './ledger';
import type { People } from './people';
import type { Tally } from './tally';
import type { World } from './world';

/** What every call of a run is worked with. */
export interface Context {
  run: string;
  client: Client;
  ledger: Ledger;
  people: People;
  world: World;
  draws: Draws;
  tally: Tally;
  /** Aborted when the run is given up, or its time of grace is over. */
  stop: AbortSignal;
}

/** One call's own share of it. */
export interface CallContext extends Context {
  /** Its coordinator, who opens and owns what comes of it. */
  owner: Session;
  /** Idempotency-Keys that no other call uses; also the ids of its registros. */
  nextKey: () => string;
}
