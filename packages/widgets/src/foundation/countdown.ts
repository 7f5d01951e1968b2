import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts seconds down for the eyes; ears hear of its end only. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Seconds left, 0 when nothing is counted. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
  }

  start(seconds: number, done: () => void): void {
    this.#until = Date.now() + seconds * 1000;
    this.#done = done;
    this.#tick();
  }

  stop(): void {
    this.#until = 0;
    this.#done = undefined;
    clearTimeout(this.#timer);
  }

  hostDisconnected(): void {
    this.stop();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (this.left) this.#timer = setTimeout(() => this.#tick(), 1000);
    else this.#done?.();
  }
}
