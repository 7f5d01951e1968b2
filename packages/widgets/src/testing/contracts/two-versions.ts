import { contract } from './contract.js';
import { hostPage } from './host-page.js';
import { must, none } from './look.js';

/** Two builds on one page, or a tag that somebody else took: the first wins, nobody throws, the developer is told. */
export const twoVersions = contract('two-versions', (subject, holds) => {
  const { other, tag } = subject;
  const told = (warnings: readonly string[]) =>
    must(
      warnings.some((text) => text.includes(`<${tag}>`)),
      `nobody was told: ${JSON.stringify(warnings)}`,
    );

  if (other !== undefined) {
    holds('after another build', async () => {
      const page = await hostPage(subject, { first: other });
      try {
        none('went wrong', page.violations);
        told(page.warnings);
        const shown = await page.show(subject.main);
        await shown.rest();
        none('went wrong', page.violations);
      } finally {
        page.close();
      }
    });
  }

  holds('after another library that took the tag', async () => {
    const before = `window.theirs = class extends HTMLElement {}; customElements.define('${tag}', theirs);`;
    const page = await hostPage(subject, { before });
    try {
      none('went wrong', page.violations);
      told(page.warnings);
      const { theirs } = page.window as unknown as { theirs: CustomElementConstructor };
      must(
        (page.window as unknown as typeof globalThis).customElements.get(tag) === theirs,
        'the first did not win',
      );
    } finally {
      page.close();
    }
  });
});
