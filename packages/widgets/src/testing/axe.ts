import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const { axe } = globalThis as unknown as {
  axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
};

const themes = [
  { scheme: 'light', background: '#ffffff' },
  { scheme: 'dark', background: '#0f1318' },
] as const;

// axe keeps one run at a time per page.
let queue: Promise<unknown> = Promise.resolve();

async function check(element: Element): Promise<void> {
  const page = document.documentElement;
  const before = page.getAttribute('style');
  const found: string[] = [];
  try {
    for (const { scheme, background } of themes) {
      page.style.colorScheme = scheme;
      page.style.background = background;
      const { violations } = await axe.run(element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A widget is a part of a page, not a page.
        rules: { region: { enabled: false } },
        resultTypes: ['violations'],
      });
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes) {
          found.push(`${scheme}: ${id} at ${JSON.stringify(target)}\n  ${failureSummary ?? ''}`);
        }
      }
    }
  } finally {
    if (before === null) page.removeAttribute('style');
    else page.setAttribute('style', before);
  }
  if (found.length) throw new Error(`axe found ${found.length}:\n${found.join('\n')}`);
}

/** Throws when axe finds anything in the element, in light or in dark. */
export function axeClean(element: Element): Promise<void> {
  const run = queue.then(() => check(element));
  queue = run.catch(() => undefined);
  return run;
}
