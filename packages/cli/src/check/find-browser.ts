import { existsSync } from 'node:fs';

/** Where Chromium and Chrome are usually installed. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What keeps a page from being looked at at all; told in the language of the run. */
export class CannotCheck extends Error {
  constructor(
    readonly reason: 'no_browser' | 'no_playwright' | 'no_page' | 'no_file',
    readonly what = '',
  ) {
    super(reason);
  }
}

/** Path of a Chromium: CHROME_PATH, or the usual places. @throws CannotCheck `no_browser` */
export function findBrowser(): string {
  const given = process.env['CHROME_PATH'];
  const path = given || usual.find((one) => existsSync(one));
  if (!path || !existsSync(path)) throw new CannotCheck('no_browser', given);
  return path;
}

/** The driver is large and only this command needs it, so it is installed by those who check. @throws CannotCheck `no_playwright` */
export async function loadDriver(): Promise<typeof import('playwright-core')> {
  return import('playwright-core').catch(() => {
    throw new CannotCheck('no_playwright');
  });
}
