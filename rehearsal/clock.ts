import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';

/** What of the time-skipping server a rehearsal needs. */
interface SkippingServer {
  currentTimeMs(): Promise<number>;
  sleep(ms: number): Promise<void>;
  connection: { testService?: { unlockTimeSkipping(request: object): Promise<unknown> } | undefined };
}

/** The one clock of a rehearsal: what the API stamps and what the workflows' timers run on. It only goes forward. */
export class SimulatedClock {
  private puesto: Instante = 0;

  constructor(private readonly server: SkippingServer) {}

  /** The instant at which the server stands; it creeps on in real time between steps. */
  ahora = (): Promise<Instante> => this.server.currentTimeMs();

  /** Where the rehearsal stands: exactly the step's instant. */
  sello = (): Promise<Date> => Promise.resolve(new Date(this.puesto));

  /**
   * To be called once when a child workflow ended after its parent: the server stops the clock while it tells the
   * parent, and leaves it to the parent to let it go on. One that has ended never does.
   */
  async releaseAfterChild(): Promise<void> {
    await this.server.connection.testService?.unlockTimeSkipping({});
  }

  /** Moves on to `instante`; on the way every timer due until then fires. */
  async hasta(instante: Instante): Promise<void> {
    if (instante < this.puesto)
      throw new RangeError(`el reloj simulado no vuelve atrás: ${iso(instante)} es anterior a ${iso(this.puesto)}`);
    const falta = instante - (await this.server.currentTimeMs());
    if (falta > 0) await this.server.sleep(falta);
    this.puesto = instante;
  }
}
