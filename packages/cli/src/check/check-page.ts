import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Advice, DoctorOptions } from '@dvcqg/widgets/doctor';
import type { Browser, BrowserContext, Frame, Response } from 'playwright-core';
import { CannotCheck } from './find-browser.js';

export interface PageCheck {
  readonly lang: 'vi' | 'en';
  /** `false`: no gateway is asked. */
  readonly gateway: boolean;
  /** Called before the page is opened, e.g. to answer for hosts that are not there. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

export interface CheckedPage {
  /** Where the page was in the end. */
  readonly url: string;
  readonly findings: readonly Advice[];
}

/** How long a page may take to load, and then its scripts to settle, ms. */
const patience = { load: 30_000, settle: 3_000 };

/**
 * Opens a page as a citizen's browser would and asks the doctor, in the page and in those of its frames that hold widgets.
 * From outside come the response's headers and the markup as it was sent.
 * @throws CannotCheck `no_page`
 */
export async function checkPage(
  browser: Browser,
  url: string,
  { lang, gateway, prepare }: PageCheck,
): Promise<CheckedPage> {
  const doctor = await readFile(
    createRequire(import.meta.url).resolve('@dvcqg/widgets/doctor/inject.js'),
    'utf8',
  );
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    await prepare?.(context);
    const page = await context.newPage();
    const documents = new Map<Frame, Response>();
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.status() < 300)
        documents.set(response.frame(), response);
    });
    const answer = await page.goto(url, { waitUntil: 'load', timeout: patience.load }).catch(() => undefined);
    if (!answer?.ok()) throw new CannotCheck('no_page', answer ? String(answer.status()) : url);
    await page.waitForLoadState('networkidle', { timeout: patience.settle }).catch(() => undefined);
    const findings: Advice[] = [];
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && !(await hasWidgets(frame))) continue;
      const sent = await sentOf(documents.get(frame));
      findings.push(...(await ask(frame, doctor, { lang, gateway, ...sent })));
    }
    return { url: page.url(), findings: once(findings) };
  } finally {
    await context.close();
  }
}

const hasWidgets = (frame: Frame): Promise<boolean> =>
  frame
    .evaluate("[...document.querySelectorAll('*')].some(({ localName }) => localName.startsWith('dvc-'))")
    .then(Boolean, () => false);

/** What only the outside sees of a document. */
async function sentOf(response: Response | undefined): Promise<Pick<DoctorOptions, 'html' | 'policies'>> {
  if (!response) return { html: '', policies: [] };
  const headers = await response.headersArray();
  return {
    html: await response.text().catch(() => ''),
    policies: headers
      .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
      .map(({ value }) => value),
  };
}

/** Evaluated by the browser itself, so no policy of the page keeps it out. */
async function ask(frame: Frame, doctor: string, options: DoctorOptions): Promise<readonly Advice[]> {
  await frame.evaluate(doctor);
  return frame.evaluate(`dvcqg.doctor(${JSON.stringify(options)})`);
}

/** A page and its frames say the same of the same file once. */
function once(findings: readonly Advice[]): readonly Advice[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.code, one.params]), one])).values()];
}
