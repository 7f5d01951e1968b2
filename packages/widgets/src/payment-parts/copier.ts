import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the button says "copied", in ms. */
const shown = 3_000;

/** Copies one text at a time and remembers, for a moment, how it went: the button tells it in words. */
export class Copier implements ReactiveController {
  outcome: 'copied' | 'failed' | undefined;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves to whether it worked: pages in frames and old web views have no clipboard. */
  async copy(text: string): Promise<boolean> {
    const copied = await writeText(text);
    this.#text = text;
    clearTimeout(this.#timer);
    this.#set(copied ? 'copied' : 'failed');
    this.#timer = setTimeout(() => this.#set(undefined), shown);
    return copied;
  }

  /** How copying this text went, where several can be copied. */
  of(text: string): Copier['outcome'] {
    return text === this.#text ? this.outcome : undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.outcome = undefined;
  }

  #set(outcome: Copier['outcome']): void {
    this.outcome = outcome;
    this.#host.requestUpdate();
  }
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
