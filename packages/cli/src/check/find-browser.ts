import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { CannotCheck } from './cannot.js';
import usual from './usual-browsers.json' with { type: 'json' };

/** How this system gets one. */
const lines: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'sudo apt install chromium',
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
};

/**
 * Starts a Chromium: CHROME_PATH, where one usually is, the one that Playwright has fetched.
 * @throws CannotCheck `no_playwright`, `no_browser`, `browser_failed`
 */
export async function startBrowser(): Promise<Browser> {
  // The driver is large and only this command needs it, so those who check install it.
  const { chromium } = await import('playwright-core').catch(() => {
    throw new CannotCheck('no_playwright');
  });
  const executablePath = findBrowser(chromium.executablePath());
  try {
    return await chromium.launch({
      executablePath,
      // Root, as in containers, has no sandbox of the browser's.
      args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  } catch {
    throw new CannotCheck('browser_failed', executablePath);
  }
}

function findBrowser(fetched: string): string {
  const given = process.env['CHROME_PATH'];
  const path = given || [...usual, fetched].find((one) => existsSync(one));
  if (path && existsSync(path)) return path;
  const line = lines[process.platform] ?? 'npx playwright-core install chromium';
  throw new CannotCheck('no_browser', given ? `${line}; CHROME_PATH=${given}` : line);
}
