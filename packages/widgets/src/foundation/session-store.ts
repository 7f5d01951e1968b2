import type { GatewayClient, Session } from '@dvcqg/sdk';

/** What the widgets of one gateway know about the session. */
export interface SessionView {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly session?: Session;
  readonly error?: unknown;
  /** True when a session that was there has run out; false after a sign-out. */
  readonly ended: boolean;
}

type Listener = (view: SessionView) => void;

/** A visible page asks again when its answer is older than this, in ms. */
const staleAfter = 15_000;
/** Longest delay a browser's timer takes, in ms. */
const longestTimer = 2 ** 31 - 1;

/**
 * One session per gateway and page: fetched once, shared by all widgets, asked again when the page comes back (from
 * another tab or the back/forward cache) and when the session should have ended. A sign-out reaches the other tabs.
 */
export class SessionStore {
  view: SessionView = { status: 'loading', ended: false };
  readonly #client: GatewayClient;
  readonly #listeners = new Set<Listener>();
  #channel: BroadcastChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;
  #askedAt = -Infinity;

  constructor(client: GatewayClient) {
    this.#client = client;
  }

  /** Calls back now and after every change; returns the function that stops it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    listener(this.view);
    return () => {
      this.#listeners.delete(listener);
      if (!this.#listeners.size) this.#stop();
    };
  }

  /** Asks the gateway now; calls at the same time share one request. */
  refresh(): Promise<void> {
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  /** Called by whoever signed out here: forgets the account and tells the other tabs. */
  signedOut(): void {
    this.#forget();
    this.#channel?.postMessage('signed-out');
  }

  async #ask(): Promise<void> {
    this.#askedAt = Date.now();
    try {
      const session = await this.#client.session();
      const was = this.view.session?.signedIn ?? false;
      const ended = !session.signedIn && (was || this.view.ended);
      this.#show({ status: 'ready', session, ended });
    } catch (error) {
      // What we know stays true until the gateway says otherwise.
      if (this.view.status !== 'ready') this.#show({ status: 'failed', error, ended: false });
    }
  }

  #forget(): void {
    const environment = this.view.session?.environment;
    if (environment) this.#show({ status: 'ready', session: { environment, signedIn: false }, ended: false });
    // Not told yet: an answer under way may be older than the sign-out, so it is asked for once more after it.
    else void Promise.resolve(this.#asking).then(() => this.refresh());
  }

  #show(view: SessionView): void {
    this.view = view;
    this.#schedule();
    for (const listener of [...this.#listeners]) listener(view);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const end = Date.parse(this.view.session?.expiresAt ?? '');
    if (Number.isNaN(end) || !this.view.session?.signedIn || !this.#listeners.size) return;
    // A second later than told, so that the gateway's clock has passed it too. Not sooner than 5 s: clocks differ.
    const wait = Math.min(Math.max(end - Date.now() + 1000, 5000), longestTimer);
    this.#timer = setTimeout(() => void this.refresh(), wait);
  }

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - this.#askedAt > staleAfter)
      void this.refresh();
  };

  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.refresh();
  };

  #start(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    window.addEventListener('pageshow', this.#onPageShow);
    if (typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(`dvcqg:${this.#client.url}`);
      this.#channel.onmessage = ({ data }) => {
        if (data === 'signed-out') this.#forget();
      };
    }
    if (this.view.status === 'ready') this.#schedule();
    if (Date.now() - this.#askedAt > staleAfter) void this.refresh();
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    window.removeEventListener('pageshow', this.#onPageShow);
    this.#channel?.close();
    this.#channel = undefined;
    clearTimeout(this.#timer);
  }
}
