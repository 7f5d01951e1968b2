import { contract } from './contract.js';
import { all, none } from './look.js';

const urls = [
  'javascript:alert(1)',
  'data:text/html,<b>x',
  'vbscript:x',
  'blob:x',
  ' java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://user:pw@evil.example/',
  'ftp://evil.example/',
];

/** No URL that leads elsewhere than it says gets into a link, whichever attribute it is written in. */
export const hostileLinks = contract('hostile-links', (subject, holds) => {
  holds('refused in every attribute that holds a URL, and in every link of the gateway', async () => {
    for (const url of urls) {
      const attributes = Object.fromEntries((subject.links ?? []).map((name) => [name, url]));
      for (const circumstances of [{ attributes }, { text: url }]) {
        const shown = await subject.show(subject.main, circumstances);
        await shown.rest();
        const leads = all<HTMLAnchorElement>(shown.widget, '[href], [src], [action]')
          .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''))
          .filter((value) => value && !/^(#|data:image)/.test(value))
          .filter((value) => !safe(value));
        shown.remove();
        none(`after ${JSON.stringify(url)}`, leads);
      }
    }
  });
});

/** Leads where a reader would say it leads; anything made from ours has another host than the hostile one. */
function safe(value: string): boolean {
  if (/[\u0000-\u0020\\]/.test(value)) return false;
  const { protocol, hostname, username } = new URL(value, document.baseURI);
  return /^(https?|tel|mailto):$/.test(protocol) && !hostname.endsWith('evil.example') && !username;
}
