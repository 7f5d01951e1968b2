import type { DossierRecord } from '../domain/dossier-record.js';
import { PortalError } from '../domain/errors.js';
import { notFound } from '../dossiers/failures.js';
import type { PortalClient } from '../portal/portal.js';

const pollEvery = 15_000;
/** After as many failures in a row who watches is told, and asks by other means. */
const patience = 3;
const mostOfOneVisitor = 6;
const mostOfAll = 2_000;

export interface FeedWatcher {
  changed(record: DossierRecord): void;
  /** The end of it: what is wrong, or nothing when the gateway stops. */
  ended(error?: PortalError): void;
}

interface Feed {
  readonly watchers: Set<FeedWatcher>;
  timer: ReturnType<typeof setTimeout> | undefined;
  failures: number;
}

export interface DossierFeeds {
  /**
   * Tells of a dossier until the answered function is called.
   *
   * @throws {PortalError} `too_many_streams`
   */
  watch(code: string, visitor: string, watcher: FeedWatcher): () => void;
  /** Asks now, because something was changed here. */
  touch(code: string): void;
  close(): void;
}

/** One poll of the Portal for all who watch the same dossier: who may see what of it is decided for each of them. */
export function createDossierFeeds({ dossiers }: Pick<PortalClient, 'dossiers'>): DossierFeeds {
  const feeds = new Map<string, Feed>();
  const visitors = new Map<string, number>();
  let all = 0;

  const plan = (code: string, feed: Feed, wait: number) => {
    clearTimeout(feed.timer);
    feed.timer = setTimeout(() => void poll(code, feed), wait);
    feed.timer.unref();
  };

  async function poll(code: string, feed: Feed): Promise<void> {
    try {
      const record = await dossiers.lookup(code, { timeout: 10_000 });
      if (!record) throw notFound(code);
      feed.failures = 0;
      for (const watcher of [...feed.watchers]) watcher.changed(record);
    } catch (error) {
      feed.failures += 1;
      const known =
        error instanceof PortalError ? error : new PortalError('service_down', 'Unexpected error.');
      if (!known.retriable || feed.failures >= patience) {
        for (const watcher of [...feed.watchers]) watcher.ended(known);
      }
    }
    if (feeds.get(code) === feed) plan(code, feed, pollEvery * 2 ** feed.failures);
  }

  return {
    watch(code, visitor, watcher) {
      const his = visitors.get(visitor) ?? 0;
      if (his >= mostOfOneVisitor || all >= mostOfAll) throw tooManyStreams();
      visitors.set(visitor, his + 1);
      all += 1;
      const feed: Feed = feeds.get(code) ?? { watchers: new Set(), timer: undefined, failures: 0 };
      feeds.set(code, feed);
      feed.watchers.add(watcher);
      if (feed.timer === undefined) plan(code, feed, pollEvery);
      return () => {
        if (!feed.watchers.delete(watcher)) return;
        all -= 1;
        const left = (visitors.get(visitor) ?? 1) - 1;
        if (left > 0) visitors.set(visitor, left);
        else visitors.delete(visitor);
        if (feed.watchers.size > 0) return;
        clearTimeout(feed.timer);
        if (feeds.get(code) === feed) feeds.delete(code);
      };
    },
    touch(code) {
      const feed = feeds.get(code);
      if (feed) plan(code, feed, 0);
    },
    close() {
      for (const { watchers } of [...feeds.values()]) for (const watcher of [...watchers]) watcher.ended();
    },
  };
}

const tooManyStreams = () =>
  new PortalError('too_many_streams', 'This visitor watches too many dossiers at once.', {
    messageKey: 'rate_limited',
    action: 'retry',
    retriable: true,
    status: 429,
  });
