import { needs } from '../engine.js';
import { contract } from './contract.js';
import type { HostPage } from './host-page.js';
import { hostPage } from './host-page.js';
import { must, none, wait } from './look.js';

/** What a careful site sends, as far as a `<meta>` can carry it. */
const policy = (policies: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'nonce-{nonce}' 'strict-dynamic'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Every state under a strict Content Security Policy with Trusted Types breaks no directive. */
export const strictPage = contract('strict-page', (subject, holds) => {
  let page: HostPage | undefined;
  after(() => page?.close());

  holds('no state breaks a directive or throws', async () => {
    page = await hostPage(subject, { policy: policy(subject.policies ?? ['lit-html']) });
    for (const state of subject.states) {
      const shown = await page.show(state);
      await shown.rest();
      shown.remove();
      none(`in the state "${state}"`, page.violations);
    }
  });

  holds('the policy bites: what it forbids is refused', async (test) => {
    needs(test, 'trustedTypes');
    const before = page?.violations.length ?? 0;
    const { trustedTypes } = page?.window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): void };
    };
    let refused = false;
    try {
      trustedTypes.createPolicy('evil', {});
    } catch {
      refused = true;
    }
    must(refused, 'a policy of another name was made');
    await wait('the violation to be told', () => (page?.violations.length ?? 0) > before);
  });
});
