import type { Circumstances } from '../../src/testing/contracts/subject.js';

/** A gateway of one answer, and a channel on which another tab tells that it signed out. */
export class BoardGateway {
  readonly name = `board-${crypto.randomUUID()}`;
  calls = 0;
  readonly #text: string;
  readonly #how: Circumstances['gateway'];
  #waiting: (() => void)[] = [];

  constructor(text: string, how: Circumstances['gateway']) {
    this.#text = text;
    this.#how = how;
  }

  async ask(): Promise<string> {
    this.calls += 1;
    if (this.#how === 'failing' || this.#how === 'absent') throw new Error('no answer');
    if (this.#how === 'slow') await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#text;
  }

  /** Gives what is still waited for. */
  mend(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  /** As another tab does. */
  signOut(): void {
    const other = new BroadcastChannel(this.name);
    other.postMessage('signed-out');
    setTimeout(() => other.close(), 200);
  }
}
