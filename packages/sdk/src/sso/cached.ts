import { performance } from 'node:perf_hooks';

/** Milliseconds that only go forward: a wrong or corrected wall clock must not make a cache live longer. */
export type Uptime = () => number;
export const uptime: Uptime = () => performance.now();

export interface Cached<T> {
  /** The value, loaded at most once per `ttl`; callers at the same time share one load. */
  get(): Promise<T>;
  /** Loads again, unless that happened less than `interval` ago: then undefined. */
  reload(interval: number): Promise<T> | undefined;
}

/** A value of the provider worth keeping. A failed load is not kept. */
export function cached<T>(load: () => Promise<T>, ttl: number, clock: Uptime): Cached<T> {
  let value: Promise<T> | undefined;
  let loadedAt = -Infinity;
  let reloadedAt = -Infinity;

  const start = (): Promise<T> => {
    const loading = load();
    value = loading;
    loadedAt = clock();
    loading.catch(() => {
      if (value === loading) value = undefined;
    });
    return loading;
  };

  return {
    get: () => (value && clock() - loadedAt < ttl ? value : start()),
    reload(interval) {
      if (clock() - reloadedAt < interval) return undefined;
      reloadedAt = clock();
      return start();
    },
  };
}
