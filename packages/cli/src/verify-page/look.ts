import { createHash } from 'node:crypto';
import type { Browser, Page, Response } from 'playwright-core';
import { openPage } from '../check/check-page.js';
import { inline, type SeenPage, type SeenScript } from './seen.js';
import { watchRequests } from './still.js';

/** What the markup holds when the page has settled. */
interface Marked {
  /** Addresses of scripts, also of those that a policy keeps from loading. */
  readonly addresses: readonly string[];
  /** What says of a file which bytes it has. */
  readonly hashed: readonly { readonly url: string; readonly integrity: string }[];
  /** Attributes that are code, and import maps. */
  readonly texts: readonly string[];
}

/**
 * Opens a page as a citizen's browser would and notes its policy and every script: files that came over the network, inline ones
 * that ran though they may have removed themselves, and what is in the markup and was kept from running.
 * @throws CannotCheck
 */
export async function lookAtPage(browser: Browser, address: string): Promise<SeenPage> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    const files = new Map<string, Response>();
    let policies: Promise<readonly string[]> = Promise.resolve([]);
    page.on('response', (response) => {
      const request = response.request();
      if (request.resourceType() === 'script') files.set(response.url(), response);
      if (request.isNavigationRequest() && response.frame() === page.mainFrame() && response.status() < 300)
        policies = policiesOf(response);
    });
    const ran = await watchInline(page);
    const still = watchRequests(page);
    await openPage(page, new URL(address));
    await still();
    const { addresses, hashed, texts } = await marked(page);
    const bytes = new Map<string, Buffer>();
    for (const [url, response] of files) {
      const body = await response.body().catch(() => undefined);
      if (body) bytes.set(url, body);
    }
    const scripts: readonly SeenScript[] = [
      ...[...new Set([...files.keys(), ...addresses])].map((url) => {
        const body = bytes.get(url);
        return { from: plain(url), ...(body && { sha384: sha(body) }) };
      }),
      ...(await ran()),
      ...texts.map((text) => ({ from: inline, sha384: sha(text) })),
    ];
    return {
      url: plain(page.url()),
      policy: directives(await policies),
      scripts,
      refused: hashed.flatMap(({ url, integrity }) => {
        const body = bytes.get(url);
        return body && !matches(body, integrity) ? [plain(url)] : [];
      }),
    };
  } finally {
    await context.close();
  }
}

/** Asks the browser's own debugger, which a script cannot hide from by removing its element. */
async function watchInline(page: Page): Promise<() => Promise<readonly SeenScript[]>> {
  const session = await page.context().newCDPSession(page);
  const parsed: { readonly scriptId: string; readonly url: string; readonly startLine: number }[] = [];
  session.on('Debugger.scriptParsed', (script) => void parsed.push(script));
  await session.send('Debugger.enable');
  return async () => {
    const documents = new Set(page.frames().map((frame) => frame.url()));
    const own = parsed.filter(({ url }) => documents.has(url));
    return Promise.all(
      own.map(async ({ scriptId, startLine }) => {
        const { scriptSource } = await session.send('Debugger.getScriptSource', { scriptId });
        return { from: inline, sha384: sha(scriptSource), line: startLine + 1 };
      }),
    );
  };
}

const marked = (page: Page): Promise<Marked> =>
  page.evaluate(`(() => {
    const all = [...document.querySelectorAll('*')];
    const scripts = all.filter((one) => one.localName === 'script');
    const isCode = ({ name }) => name.startsWith('on');
    return {
      addresses: scripts.filter((one) => one.src).map((one) => one.src),
      hashed: all
        .filter((one) => one.integrity && (one.src || one.href))
        .map((one) => ({ url: one.src || one.href, integrity: one.integrity })),
      texts: [
        ...scripts.filter((one) => one.type === 'importmap').map((one) => one.textContent),
        ...all.flatMap((one) => [...one.attributes].filter(isCode).map(({ value }) => value)),
      ],
    };
  })()`);

async function policiesOf(response: Response): Promise<readonly string[]> {
  const headers = await response.headersArray();
  return headers
    .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    .map(({ value }) => value);
}

/** A nonce is another each time. */
const directives = (policies: readonly string[]): readonly string[] =>
  policies
    .flatMap((one) => one.split(/[;,]/))
    .map((one) =>
      one
        .trim()
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/'nonce-[^']*'/g, "'nonce-*'"),
    )
    .filter(Boolean);

/** As browsers judge: of the strongest kind that is named, one must be right. */
function matches(body: Buffer, integrity: string): boolean {
  const named = [...integrity.matchAll(/\b(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})/g)];
  const strongest = named
    .map(([, kind = '']) => kind)
    .sort()
    .at(-1);
  if (!strongest) return true;
  const right = createHash(strongest).update(body).digest('base64');
  return named.some(([, kind, value = '']) => kind === strongest && value === right);
}

const sha = (body: Buffer | string): string => createHash('sha384').update(body).digest('base64');

/** Without user, query and fragment. */
function plain(address: string): string {
  const url = new URL(address);
  return url.protocol.startsWith('http') ? url.origin + url.pathname : url.protocol;
}
