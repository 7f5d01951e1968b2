import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Answer, Diagnosis, Examined, Outside } from '@dvcqg/widgets/doctor';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Response } from 'playwright-core';
import type { Lang } from '../words.js';
import { CannotCheck, whyNot } from './cannot.js';
import { readOutside } from './read-file.js';

export interface PageCheck {
  readonly lang: Lang;
  /** `false`: no gateway is asked. */
  readonly gateway: boolean;
  /** Told what is done now. */
  readonly tell?: (step: 'open' | 'look', host: string) => void;
  /** How people meet the page. */
  readonly visitor?: BrowserContextOptions;
  /** Called before the page is opened, e.g. to answer for hosts that are not there. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** A diagnosis, and the address of the frame that it is of, where it is not of the page. */
export type Found = Diagnosis & { readonly frame?: string };

export interface CheckedPage {
  /** Where the page was in the end, without anything that could be about a person. */
  readonly url: string;
  readonly findings: readonly Found[];
}

/** Files by address; `null` for what cannot be known. */
type Answers = Record<string, Answer | null>;

/** Pages change their colours by `prefers-color-scheme` too: those of each scheme are judged while it is on, all else in the light. */
const schemes = ['light', 'dark'] as const;

/** How long a page may take to load, and then its scripts to settle, ms. */
const patience = { load: 30_000, settle: 8_000 };
/** Manifests, then scripts, then what tags that did not start need. */
const rounds = 4;

/**
 * Opens a page as a citizen's browser would and asks the doctor, in the page and in those of its frames that hold widgets.
 * From outside come the response's headers, the markup as it was sent, and files that the page may not read.
 * @throws CannotCheck
 */
export async function checkPage(browser: Browser, url: string, check: PageCheck): Promise<CheckedPage> {
  const doctor = await readFile(
    createRequire(import.meta.url).resolve('@dvcqg/widgets/doctor/inject.js'),
    'utf8',
  );
  const context = await browser.newContext({ locale: 'vi-VN', ...check.visitor });
  try {
    await check.prepare?.(context);
    const page = await context.newPage();
    const documents = new Map<Frame, Response>();
    const answers: Answers = {};
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (/NAME_NOT_RESOLVED|CONNECTION|TIMED_OUT/.test(why)) answers[request.url()] = { status: 0 };
    });
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.status() < 300)
        documents.set(response.frame(), response);
    });
    const { host } = new URL(url);
    check.tell?.('open', host);
    await openPage(page, new URL(url));
    check.tell?.('look', host);
    const found: Found[] = [];
    let address = '';
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      const isFirst = scheme === 'light';
      for (const frame of page.frames()) {
        const isPage = frame === page.mainFrame();
        if (!isPage && !(await hasWidgets(frame))) continue;
        const outside = { ...(await sentOf(documents.get(frame))), answers };
        const examined = await examine(frame, doctor, outside, {
          ...check,
          gateway: check.gateway && isFirst,
        });
        if (isPage) address = examined.page;
        const told = examined.diagnoses.filter(({ params }) => (params.scheme === 'dark') !== isFirst);
        found.push(...told.map((one) => (isPage ? one : { ...one, frame: examined.page })));
      }
    }
    return { url: address, findings: once(found) };
  } finally {
    await context.close();
  }
}

/**
 * Goes to a page and lets it settle.
 * @throws CannotCheck
 */
export async function openPage(page: Page, url: URL): Promise<void> {
  let status = 0;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      status = response.status();
  });
  const answer = await page
    .goto(url.href, { waitUntil: 'load', timeout: patience.load })
    .catch((error: unknown) => {
      // A refusal without a text is no page to Chromium.
      throw status >= 400 ? new CannotCheck('status', `${url.origin}: ${status}`) : whyNot(error, url);
    });
  if (!answer?.ok()) throw new CannotCheck('status', `${url.origin}: ${status}`);
  if (!/html/i.test((await answer.headerValue('content-type')) ?? ''))
    throw new CannotCheck('no_page', url.origin);
  // A page whose widgets watch the gateway is never idle.
  const idle = page.waitForLoadState('networkidle', { timeout: patience.settle }).catch(() => undefined);
  await Promise.race([
    idle,
    page.waitForFunction(started, undefined, { timeout: patience.settle }).catch(() => idle),
  ]);
}

/** Whether all tags of the page run. */
const started = `(() => {
  const tags = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('dvc-'));
  return tags.length > 0 && tags.every(({ localName }) => customElements.get(localName));
})()`;

const hasWidgets = (frame: Frame): Promise<boolean> =>
  frame
    .evaluate("[...document.querySelectorAll('*')].some(({ localName }) => localName.startsWith('dvc-'))")
    .then(Boolean, () => false);

/** What only the outside sees of a document. */
async function sentOf(response: Response | undefined): Promise<Pick<Outside, 'html' | 'policies'>> {
  if (!response) return { html: '', policies: [] };
  const headers = await response.headersArray();
  return {
    html: await response.text().catch(() => ''),
    policies: headers
      .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
      .map(({ value }) => value),
  };
}

/** Evaluated by the browser itself, so no policy of the page keeps it out, and nothing of it stays there. */
async function examine(
  frame: Frame,
  doctor: string,
  outside: Pick<Outside, 'html' | 'policies'> & { readonly answers: Answers },
  { lang, gateway }: PageCheck,
): Promise<Examined> {
  for (let round = 1; ; round += 1) {
    const options = `${JSON.stringify({ lang, gateway })}, ${JSON.stringify(outside)}`;
    const examined: Examined = await frame.evaluate(
      `(() => { ${doctor}\n return dvcqgDoctor.examine(${options}); })()`,
    );
    if (examined.missing.length === 0 || round === rounds) return examined;
    await Promise.all(
      examined.missing.map(async (url) => {
        outside.answers[url] = (await readOutside(url)) ?? null;
      }),
    );
  }
}

/** A page and its frames say the same of the same file once. */
function once(found: readonly Found[]): readonly Found[] {
  const byText = new Map<string, Found>();
  for (const one of found) {
    const key = JSON.stringify([one.code, one.params]);
    if (!byText.has(key)) byText.set(key, one);
  }
  return [...byText.values()];
}
