import { inEveryState } from './contract.js';
import { all, must, none } from './look.js';

// The browser forgets what comes after the first 250.
performance.setResourceTimingBufferSize(20_000);

/** Nothing is asked of another site. */
export const ownOrigin = inEveryState('own-origin', ({ widget }) => {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  const named = all(widget, '[src], [srcset], [poster], [data], link[href], image[href], use[href]').flatMap(
    (element) => ['src', 'srcset', 'poster', 'data', 'href'].map((name) => element.getAttribute(name) ?? ''),
  );
  const foreign = [...asked, ...named].filter(
    (url) => url && !/^(data|blob|#)/.test(url) && new URL(url, document.baseURI).origin !== location.origin,
  );
  none(
    'asked of another site',
    foreign.map((url) => new URL(url, document.baseURI).origin),
  );
});

/** Nothing of a person goes into what the browser keeps. */
export const nothingKept = inEveryState('nothing-kept', async () => {
  const kept = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
  // The runner of the tests keeps its own.
  none(
    'kept in storage',
    kept.filter((key) => !/^(__wtr|wtr|loglevel|mocha)/.test(key)),
  );
  must(document.cookie === '', 'set a cookie');
  const databases = (await indexedDB.databases?.()) ?? [];
  none(
    'kept in a database',
    databases.map(({ name }) => name ?? ''),
  );
});
