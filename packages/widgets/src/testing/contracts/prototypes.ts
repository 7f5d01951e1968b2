import { contract } from './contract.js';
import { hostPage } from './host-page.js';
import { must, none, wait, words } from './look.js';

/** What old libraries and careless pages leave in prototypes, before any widget is loaded. */
const polluted = `
Object.prototype.onclick = function () { window.taken = 1; };
Object.prototype.extra = 'extra';
Object.prototype.messages = { vi: { x: 'x' } };
Object.prototype.gateway = 'https://evil.example';
Array.prototype.extra = function () { return 'extra'; };
Array.prototype.toJSON = function () { return 'broken'; };
String.prototype.trim = function () { return this.replace(/^ +| +$/g, ''); };
String.prototype.extra = 'extra';
Function.prototype.extra = function () {};
`;

/** On a page whose prototypes were tampered with, the widget shows what it shows elsewhere. */
export const prototypes = contract('prototypes', (subject, holds) => {
  holds('shows the same, throws nothing, takes no inherited option', async () => {
    const here = await subject.show(subject.main);
    const wanted = words(here.widget);
    here.remove();
    const page = await hostPage(subject, { before: polluted });
    try {
      const { widget } = await page.show(subject.main);
      none('went wrong', page.violations);
      await wait('the same words', () => words(widget) === wanted, 5000).catch(() => undefined);
      must(words(widget) === wanted, `says "${words(widget)}" instead of "${wanted}"`);
      must(!('taken' in page.window), 'took an inherited option');
    } finally {
      page.close();
    }
  });
});
