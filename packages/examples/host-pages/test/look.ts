import type { Frame, Page } from 'playwright-core';

/** All widgets of a page, as tags or as the `div` that editors keep. */
const widgets =
  'dvc-login-button, dvc-dossier-tracker, dvc-fee-payment, dvc-payment-status, [data-dvcqg-widget]';
/** What moves by itself on the hosts. */
const restless = 'marquee, #dongho { visibility: hidden !important }';

export interface Look {
  /** Each element of the host: where it is and how it is drawn. */
  readonly elements: readonly string[];
  readonly globals: readonly string[];
  readonly picture: Buffer;
  readonly boxes: readonly string[];
}

/**
 * How the host looks around the widgets, which are not painted. With `boxes` the widgets, which must not have been
 * loaded, are given the room that they took on another page.
 */
export async function lookAround(page: Page, stage: Frame, boxes?: readonly string[]): Promise<Look> {
  const added = await stage.evaluate(
    ({ tags, rest, given }) => {
      const found = [...document.querySelectorAll<HTMLElement>(tags)].filter(
        (tag) => tag.parentElement?.closest(tags) === null,
      );
      const taken = found.map((tag) => {
        const { width, height } = tag.getBoundingClientRect();
        const { display, verticalAlign } = getComputedStyle(tag);
        return `display: ${display}; vertical-align: ${verticalAlign}; box-sizing: border-box; width: ${width}px; height: ${height}px`;
      });
      // A sheet of the page's own making: no policy minds it.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        [
          rest,
          `:is(${tags}) { opacity: 0 !important; }`,
          ...(given ?? []).map(
            (box, index) =>
              `[data-place='${index}'] { ${box.replaceAll(';', ' !important;')} !important; overflow: hidden !important }`,
          ),
        ].join('\n'),
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      found.forEach((tag, index) => tag.setAttribute('data-place', String(index)));
      return taken;
    },
    { tags: widgets, rest: restless, given: boxes },
  );
  const elements = await stage.evaluate((tags) => {
    const drawn = (element: Element) => {
      const style = getComputedStyle(element);
      // Margins are left out: what `auto` comes to is told in two ways, and the rectangles have it anyway.
      return [...style]
        .filter((property) => !property.startsWith('margin'))
        .sort()
        .map((name) => `${name}:${style.getPropertyValue(name)}`)
        .join(';');
    };
    return [...document.querySelectorAll('html, body, body *')]
      .filter((element) => !element.closest(tags) && !element.closest('marquee, #dongho'))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName}#${element.id}.${element.className} ${[x, y, width, height].join(' ')} ${drawn(element)}`;
      });
  }, widgets);
  return {
    elements,
    globals: await stage.evaluate(() => Object.getOwnPropertyNames(globalThis)),
    picture: await page.screenshot({ fullPage: true, animations: 'disabled' }),
    boxes: added,
  };
}

/** What of a widget's inside is wrong: type that the host changed, text that is cut off, parts outside the box. */
export async function faultsInside(stage: Frame, size: number): Promise<readonly string[]> {
  return stage.evaluate(
    ({ tags, expected }) => {
      const faults: string[] = [];
      for (const tag of document.querySelectorAll<HTMLElement>(tags)) {
        const root = tag.shadowRoot?.querySelector('.root');
        if (!root) continue;
        const name = tag.localName;
        const type = getComputedStyle(root);
        if (type.fontSize !== `${expected}px`) faults.push(`${name} is set in ${type.fontSize}`);
        const box = tag.getBoundingClientRect();
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          const style = getComputedStyle(element);
          if (element.closest('.vh') || !element.checkVisibility()) continue;
          const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          const what = `${name} ${element.localName}.${element.className}`;
          if (style.textTransform !== 'none' || style.letterSpacing !== 'normal' || style.float !== 'none')
            faults.push(`${what}: ${style.textTransform} ${style.letterSpacing} ${style.float}`);
          if (own && parseFloat(style.fontSize) < 12) faults.push(`${what} is set in ${style.fontSize}`);
          if (own && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
            faults.push(`${what} is cut off`);
          const { left, right } = element.getBoundingClientRect();
          if (right > left && (left < box.left - 2 || right > box.right + 2))
            faults.push(`${what} stands out of its box`);
        }
      }
      return faults;
    },
    { tags: widgets, expected: size },
  );
}

/** What moves on the page by itself, in any frame, from the first moment. */
export async function watchShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    (globalThis as { shifts?: string[] }).shifts = shifts;
    const place = ({ x, y, width, height }: DOMRectReadOnly) =>
      [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node, previousRect, currentRect }) => {
          const name =
            node instanceof Element ? `${node.localName}.${node.className}` : node?.parentElement?.localName;
          return `${name} from ${place(previousRect)} to ${place(currentRect)}`;
        });
        shifts.push(`${entry.value.toFixed(4)}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    const all = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => (globalThis as { shifts?: string[] }).shifts ?? [])),
    );
    return all.flat();
  };
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
