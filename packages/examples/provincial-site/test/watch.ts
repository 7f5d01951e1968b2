import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Personal data of the persona of the journey. None of it may be in an address, in storage or on the console. */
const personal = /Nguy(ễ|%E1%BB%85)n|999100001111|0000000101|00000000-0000-4000-8000-/i;

/** Watches a page from its first request: who is asked, what is complained of, what leaks. */
export function watch(page: Page, origins: readonly string[]) {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!origins.includes(new URL(url).origin) && !url.startsWith('data:'))
      faults.push(`foreign request ${url}`);
    if (personal.test(decodeURIComponent(url))) faults.push(`personal data in ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Trusted ?Types?/i.test(text)) faults.push(`policy violation: ${text}`);
    if (personal.test(text)) faults.push(`personal data on the console`);
  });
  return {
    /** Fails when anything was seen, or when something personal is stored now. */
    async clean(): Promise<void> {
      const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
      if (personal.test(stored)) faults.push('personal data in storage');
      expect(faults).toEqual([]);
    },
  };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Accessible as far as a machine can tell, also inside shadow roots. */
export async function accessible(page: Page): Promise<void> {
  // Through the debugger, which the page's policy does not bind.
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(`${axeSource};undefined`);
  const { violations } = (await evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResult;
  await session.detach();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}
