import { contract } from './contract.js';
import { hostPage } from './host-page.js';
import { must, none, wait, words } from './look.js';

const windowNames = [
  'config',
  'dvcqg',
  'customElements',
  'trustedTypes',
  'fetch',
  'event',
  'state',
  'code',
  'amount',
  'status',
];
const documentNames = [
  'currentScript',
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'body',
  'head',
  'title',
  'cookie',
  'visibilityState',
  'readyState',
  'forms',
];

/** Elements whose `id` or `name` hides what scripts look up. */
const clobbering = `
<form name="document"><input name="config"><input name="attributes"></form>
${windowNames.map((name) => `<a id="${name}" href="https://evil.example"></a>`).join('')}
${documentNames.map((name) => `<img name="${name}" alt="">`).join('')}`;

/** On a page whose elements hide globals, the widget shows what it shows elsewhere. */
export const clobberedPage = contract('clobbering', (subject, holds) => {
  holds('shows the same, throws nothing', async () => {
    const here = await subject.show(subject.main);
    const wanted = words(here.widget);
    here.remove();
    const page = await hostPage(subject, { body: clobbering });
    try {
      const { widget } = await page.show(subject.main);
      none('went wrong', page.violations);
      await wait('the same words', () => words(widget) === wanted, 5000).catch(() => undefined);
      must(words(widget) === wanted, `says "${words(widget)}" instead of "${wanted}"`);
    } finally {
      page.close();
    }
  });
});
