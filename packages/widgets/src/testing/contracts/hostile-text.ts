import { hostileStrings, pwned } from '../hostile.js';
import { contract } from './contract.js';
import { all, inside, must, none } from './look.js';
import type { Shown } from './subject.js';

/** What is never in a widget of its own: only text that was taken for markup brings it. */
const foreign =
  'script, iframe, object, embed, link, base, math, mi, img[src="x"], [onerror], [onload], b:not([class]), template';
const bad = /^\s*(javascript|data|vbscript|blob):/i;

/** What a page's address says after a sign-in, a payment, or by anybody's hand. */
const read = ['payment', 'receipt', 'code', 'dossier', 'error', 'error_description', 'state', 'status'];

/** Strings that would run, restyle or reverse something stay text, wherever they come from. */
export const hostileText = contract('hostile-text', (subject, holds) => {
  const look = async (shown: Shown, text: string) => {
    await shown.rest();
    const where = `after ${JSON.stringify(text.slice(0, 60))}`;
    must(!pwned(), `it ran ${where}`);
    none(
      `became an element ${where}`,
      all(shown.widget, foreign).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    for (const link of all<HTMLAnchorElement>(shown.widget, '[href], [src], [action], [formaction]'))
      for (const name of ['href', 'src', 'action', 'formaction'])
        must(!bad.test(link.getAttribute(name) ?? ''), `a link leads to ${link.getAttribute(name)} ${where}`);
    must(!inside(shown.widget).querySelector('style:not([nonce])[data-hostile]'), 'restyled');
    must(!Object.hasOwn(Object.prototype, 'polluted'), 'Object.prototype was changed');
  };

  holds('in every text of the gateway, in every state', async () => {
    for (const text of [hostileStrings.slice(0, 8).join(' '), ...hostileStrings.slice(8)]) {
      const shown = await subject.show(subject.main, { text });
      await look(shown, text);
      shown.remove();
    }
  });

  holds('in every attribute', async () => {
    for (const name of Object.keys(subject.attributes)) {
      for (const text of hostileStrings) {
        // An attribute cannot hold NUL when it is parsed; set by script it can.
        const shown = await subject.show(subject.main, { attributes: { [name]: text } });
        await look(shown, text);
        shown.remove();
      }
    }
  });

  holds('in the address of the page', async () => {
    const here = location.href;
    // Left empty, an attribute may be read from the address.
    const attributes = Object.fromEntries(Object.keys(subject.attributes).map((name) => [name, '']));
    try {
      for (const text of hostileStrings) {
        // What the runner of the tests reads of it stays.
        const address = new URL(here);
        for (const name of read) address.searchParams.set(name, text);
        address.hash = encodeURIComponent(text);
        history.replaceState(null, '', address);
        const shown = await subject.show(subject.main, { attributes });
        await look(shown, text);
        shown.remove();
      }
    } finally {
      history.replaceState(null, '', here);
    }
  });

  holds('in every property', async () => {
    const shown = await subject.show(subject.main);
    for (const name of Object.keys(subject.attributes)) {
      const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      for (const text of [...hostileStrings, null, undefined, 42, {}, [], Symbol.iterator.description]) {
        Reflect.set(shown.widget, property, text);
        await look(shown, String(text));
      }
    }
    shown.remove();
  });
});
