/** What a page keeps for as long as nobody lets go of it, by kind. */
export type Kept = Readonly<Record<'listeners' | 'timers' | 'observers' | 'channels', number>>;

interface Spies {
  readonly kept: () => Kept;
  readonly restore: () => void;
}

/** Puts a wrapped function in place of a member; the returned function puts the old one back. */
function wrap(target: object, name: string, make: (old: never) => unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  const old = Reflect.get(target, name) as never;
  Object.defineProperty(target, name, { value: make(old), configurable: true, writable: true });
  return () => (before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name));
}

type Listen = (type: string, listener: unknown, options?: boolean | AddEventListenerOptions) => void;

/** Those of things that outlive a widget: the window, the document, and what is no node. */
function listeners(): { count: () => number; restore: () => void } {
  const held = new Map<EventTarget, Map<unknown, Set<string>>>();
  const outlives = (target: EventTarget): boolean =>
    !(
      target instanceof Node &&
      target !== document &&
      target !== document.documentElement &&
      target !== document.body
    ) &&
    !(target instanceof AbortSignal) &&
    // Streams and channels are counted by themselves.
    (target instanceof Node || target === window || !('close' in target));
  const key = (type: string, options?: boolean | AddEventListenerOptions) =>
    `${type} ${typeof options === 'object' ? Boolean(options.capture) : Boolean(options)}`;
  const forget: Listen = function (this: EventTarget, type, listener, options) {
    held.get(this)?.get(listener)?.delete(key(type, options));
  };
  const put = [
    wrap(
      EventTarget.prototype,
      'addEventListener',
      (old: Listen) =>
        function (
          this: EventTarget | undefined,
          type: string,
          listener: unknown,
          options?: boolean | AddEventListenerOptions,
        ) {
          const target = this ?? window;
          if (listener && outlives(target)) {
            const of = held.get(target) ?? new Map<unknown, Set<string>>();
            held.set(
              target,
              of.set(listener, (of.get(listener) ?? new Set<string>()).add(key(type, options))),
            );
            if (typeof options === 'object')
              options.signal?.addEventListener('abort', () => forget.call(target, type, listener, options));
          }
          old.call(target, type, listener, options);
        },
    ),
    wrap(
      EventTarget.prototype,
      'removeEventListener',
      (old: Listen) =>
        function (
          this: EventTarget | undefined,
          type: string,
          listener: unknown,
          options?: boolean | AddEventListenerOptions,
        ) {
          forget.call(this ?? window, type, listener, options);
          old.call(this ?? window, type, listener, options);
        },
    ),
  ];
  const count = () =>
    [...held.values()].flatMap((of) => [...of.values()]).reduce((sum, types) => sum + types.size, 0);
  return { count, restore: () => put.forEach((back) => back()) };
}

function timers(): { count: () => number; restore: () => void } {
  const live = new Set<unknown>();
  const start = (once: boolean) => (old: (run: () => void, ms?: number) => unknown) =>
    function (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
      const id: unknown = old.call(
        window,
        () => {
          if (once) live.delete(id);
          run(...args);
        },
        ms,
      );
      live.add(id);
      return id;
    };
  const stop = (old: (id: unknown) => void) => (id: unknown) => {
    live.delete(id);
    old.call(window, id);
  };
  const put = [
    wrap(window, 'setTimeout', start(true)),
    wrap(window, 'setInterval', start(false)),
    wrap(window, 'clearTimeout', stop),
    wrap(window, 'clearInterval', stop),
  ];
  return { count: () => live.size, restore: () => put.forEach((back) => back()) };
}

/** Mutation, resize and intersection observers that watch something. */
function observers(): { count: () => number; restore: () => void } {
  const live = new Set<unknown>();
  const put = [MutationObserver, ResizeObserver, IntersectionObserver].flatMap(({ prototype }) => [
    wrap(
      prototype,
      'observe',
      (old: (...args: unknown[]) => void) =>
        function (this: unknown, ...args: unknown[]) {
          live.add(this);
          old.apply(this, args);
        },
    ),
    wrap(
      prototype,
      'disconnect',
      (old: () => void) =>
        function (this: unknown) {
          live.delete(this);
          old.call(this);
        },
    ),
  ]);
  return { count: () => live.size, restore: () => put.forEach((back) => back()) };
}

/** Channels to other tabs and streams of the server. */
function channels(): { count: () => number; restore: () => void } {
  const live = new Set<unknown>();
  const spied = (name: 'BroadcastChannel' | 'EventSource' | 'WebSocket') =>
    wrap(
      globalThis,
      name,
      (Old: new (...args: unknown[]) => { close(): void }) =>
        class extends Old {
          constructor(...args: unknown[]) {
            super(...args);
            live.add(this);
          }
          override close(): void {
            live.delete(this);
            super.close();
          }
        },
    );
  const put = [spied('BroadcastChannel'), spied('EventSource'), spied('WebSocket')];
  return { count: () => live.size, restore: () => put.forEach((back) => back()) };
}

/** Counts what is kept from now on, until `restore()`. */
export function spies(): Spies {
  const kinds = { listeners: listeners(), timers: timers(), observers: observers(), channels: channels() };
  return {
    kept: () =>
      Object.fromEntries(
        Object.entries(kinds).map(([kind, { count }]) => [kind, count()]),
      ) as unknown as Kept,
    restore: () => Object.values(kinds).forEach(({ restore }) => restore()),
  };
}
