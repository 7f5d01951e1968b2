import type { Dossier, GatewayClient } from '@dvcqg/sdk';

/** How a watched dossier is heard of now: as it happens, by asking at times, or not at all for the moment. */
export type FeedMode = 'live' | 'polling' | 'paused' | 'lost';

export interface FeedListener {
  changed(dossier: Dossier): void;
  /** The gateway no longer shows it: signed out elsewhere, a proof is needed again, it is gone. */
  refused(error: unknown): void;
  mode(mode: FeedMode): void;
}

/** First wait between questions, and the longest, in ms; when the connection is spared, too. */
const waits = { usual: [30_000, 300_000], sparse: [120_000, 900_000] } as const;
/** A glance at another tab keeps the connection. */
const grace = 10_000;
/** Errors in a row after which a stream is given up: each browser tries again by itself until then. */
const patience = 3;
/** Browsers hold six connections to an old server: streams must not take them all. */
const mostStreams = 2;

let streams = 0;

/**
 * Watches one dossier for all widgets of a page: server-sent events, else questions at growing distances, which are
 * greater when `sparse`. Pauses while
 * nobody looks or nothing connects, and starts afresh on return. Ends with its last listener.
 */
export class DossierFeed {
  readonly #client: GatewayClient;
  readonly #code: string;
  readonly #sparse: boolean;
  readonly #listeners = new Set<FeedListener>();
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #errors = 0;
  #wait = 0;
  #mode: FeedMode = 'paused';

  constructor(client: GatewayClient, code: string, sparse: boolean) {
    this.#client = client;
    this.#code = code;
    this.#sparse = sparse;
  }

  /** Calls back after every change; returns the function that stops it. */
  subscribe(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    else listener.mode(this.#mode);
    return () => {
      if (this.#listeners.delete(listener) && !this.#listeners.size) this.#end();
    };
  }

  #start(): void {
    document.addEventListener('visibilitychange', this.#onCircumstance);
    for (const name of ['online', 'offline']) window.addEventListener(name, this.#onCircumstance);
    if (away()) this.#pause();
    else this.#open();
  }

  #end(): void {
    document.removeEventListener('visibilitychange', this.#onCircumstance);
    for (const name of ['online', 'offline']) window.removeEventListener(name, this.#onCircumstance);
    this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.#source) streams -= 1;
    this.#source?.close();
    this.#source = undefined;
  }

  #open(): void {
    this.#close();
    this.#errors = 0;
    this.#wait = this.#waits[0];
    if (this.#sparse || typeof EventSource !== 'function' || streams >= mostStreams) return this.#poll();
    const source = new EventSource(this.#client.eventsUrl(this.#code), { withCredentials: true });
    this.#source = source;
    streams += 1;
    source.addEventListener('dossier', ({ data }: MessageEvent<string>) => this.#heard(data));
    source.addEventListener('problem', () => this.#ask());
    source.addEventListener('error', () => this.#stumbled(source));
  }

  #heard(data: string): void {
    const dossier = read(data);
    if (!dossier) return;
    this.#errors = 0;
    this.#tell('live');
    this.#show(dossier);
  }

  /** A stream that ends is opened again by the browser; one that cannot be opened is replaced by questions. */
  #stumbled(source: EventSource): void {
    if (source !== this.#source) return;
    this.#errors += 1;
    if (source.readyState === EventSource.CLOSED || this.#errors >= patience) this.#poll();
    else if (this.#errors > 1) this.#tell('lost');
  }

  #poll(): void {
    this.#close();
    if (this.#mode !== 'lost') this.#tell('polling');
    this.#timer = setTimeout(() => this.#ask(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, this.#waits[1]);
  }

  get #waits(): readonly [first: number, longest: number] {
    return waits[this.#sparse ? 'sparse' : 'usual'];
  }

  /** Asks once; what is wrong with a stream is told by the answer to a question. */
  #ask(): void {
    this.#close();
    const { signal } = (this.#asking = new AbortController());
    this.#client.dossier(this.#code, { signal }).then(
      (dossier) => {
        if (signal.aborted) return;
        this.#tell('polling');
        this.#show(dossier);
        this.#poll();
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const { retriable, retryAfter } = Object(error) as { retriable?: unknown; retryAfter?: unknown };
        if (retriable !== true) return this.#each((one) => one.refused(error));
        if (typeof retryAfter === 'number') this.#wait = Math.max(this.#wait, retryAfter * 1000);
        this.#tell('lost');
        this.#poll();
      },
    );
  }

  readonly #onCircumstance = (event: Event): void => {
    clearTimeout(this.#timer);
    if (!away()) {
      // Back within the grace: the stream is still there.
      if (!this.#source) this.#open();
    } else if (event.type === 'offline') this.#pause();
    else this.#timer = setTimeout(() => this.#pause(), grace);
  };

  #pause(): void {
    this.#close();
    this.#tell(navigator.onLine ? 'paused' : 'lost');
  }

  #tell(mode: FeedMode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#each((one) => one.mode(mode));
  }

  #show(dossier: Dossier): void {
    this.#each((one) => one.changed(dossier));
  }

  #each(tell: (listener: FeedListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }
}

const away = (): boolean => document.visibilityState === 'hidden' || !navigator.onLine;

function read(data: string): Dossier | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return value !== null && typeof value === 'object' && 'code' in value ? (value as Dossier) : undefined;
  } catch {
    return undefined;
  }
}

const feeds = new WeakMap<GatewayClient, Map<string, DossierFeed>>();

/** The page's one feed of a dossier; one more for those that spare the connection, which opens no stream. */
export function dossierFeed(client: GatewayClient, code: string, sparse = false): DossierFeed {
  const ofClient = feeds.get(client) ?? new Map<string, DossierFeed>();
  feeds.set(client, ofClient);
  const key = `${code} ${sparse}`;
  const feed = ofClient.get(key) ?? new DossierFeed(client, code, sparse);
  ofClient.set(key, feed);
  return feed;
}
