/** In place of the browser's `EventSource`: a test says what the gateway says. */
export class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  /** Every one that was opened, oldest first. */
  static opened: FakeEventSource[] = [];
  readyState = 1;

  constructor(
    readonly url: string,
    readonly init: { readonly withCredentials?: boolean } = {},
  ) {
    super();
    FakeEventSource.opened.push(this);
  }

  /** Those that are still open. */
  static get open(): readonly FakeEventSource[] {
    return FakeEventSource.opened.filter(({ readyState }) => readyState !== 2);
  }

  tell(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  /** As the browser does when a stream breaks (it tries again) or cannot be had (it does not). */
  fail(final: boolean): void {
    this.readyState = final ? 2 : 0;
    this.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.readyState = 2;
  }
}

const real = globalThis.EventSource;

/** Call before each test; `stop` after it. */
export const fakeEvents = {
  start(): void {
    FakeEventSource.opened = [];
    globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
    // Pages of other tests may stand in front of this one.
    look();
  },
  stop(): void {
    globalThis.EventSource = real;
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

/** Makes the page look hidden, or offline, until `back()`; tells it as the browser does. */
export const circumstance = {
  hide(): void {
    set(document, 'visibilityState', 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  },
  offline(): void {
    set(navigator, 'onLine', false);
    window.dispatchEvent(new Event('offline'));
  },
  back(): void {
    look();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
  },
};

function look(): void {
  set(document, 'visibilityState', 'visible');
  set(navigator, 'onLine', true);
}

function set(target: object, name: string, value: unknown): void {
  try {
    Object.defineProperty(target, name, { value, configurable: true });
  } catch {
    // WebKit refuses where an element of the page has that name, and then nobody could read it either.
  }
}
