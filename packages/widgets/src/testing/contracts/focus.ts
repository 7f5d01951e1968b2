import { inEveryState } from './contract.js';
import { all, inside, isHidden, must, nameOf, none, wait } from './look.js';
import type { Widget } from './subject.js';

/** What a person reaches with the keyboard or a pointer. */
const reachable =
  'a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select, textarea, summary, [tabindex="0"]';

/** The focus alone changes nothing: no event is told, nothing is asked, nothing else is shown (WCAG 3.2.1). */
export const onFocus = inEveryState('on-focus', async ({ widget, calls, rest }, _test, { events }) => {
  const before = { address: location.href, state: widget.state, calls: calls(), parts: partsOf(widget) };
  const told: string[] = [];
  const hear = ({ type }: Event) => told.push(type);
  for (const event of events) document.addEventListener(event, hear, true);
  try {
    await visiting(widget, async (element) => {
      await rest();
      must(inside(widget).activeElement === element, `does not keep the focus: ${nameOf(element)}`);
      none(`told by the focus on ${nameOf(element)}`, told);
      must(location.href === before.address, `leads away: ${nameOf(element)}`);
      must(widget.state === before.state, `changes the state: ${nameOf(element)}`);
      must(calls() === before.calls, `asks the gateway: ${nameOf(element)}`);
      must(partsOf(widget) === before.parts, `changes what is there: ${nameOf(element)}`);
    });
  } finally {
    for (const event of events) document.removeEventListener(event, hear, true);
  }
});

/** What has the focus is not covered by something else of the widget (WCAG 2.4.11). */
export const uncovered = inEveryState('uncovered', async ({ widget }) => {
  const covered: string[] = [];
  await visiting(widget, async (element) => {
    // WebKit brings what has the focus into sight a moment later.
    if (!isSeen(widget, element)) await wait('it', () => isSeen(widget, element), 500).catch(() => undefined);
    if (!isSeen(widget, element)) covered.push(nameOf(element));
  });
  none('covered while it has the focus', covered);
});

// Not the texts: those that count down change by themselves.
const partsOf = (widget: Widget): string =>
  all(widget)
    .map(({ localName, id }) => `${localName}#${id}`)
    .join();

/** Gives the focus to each in turn, and at the end to what had it. */
async function visiting(widget: Widget, look: (element: HTMLElement) => void | Promise<void>): Promise<void> {
  const root = inside(widget);
  const before = root.activeElement;
  const [x, y] = [scrollX, scrollY];
  try {
    // Nothing outside an open modal can be reached.
    const within = root.querySelector('dialog:modal') ?? root;
    for (const element of within.querySelectorAll<HTMLElement>(reachable)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus();
      await look(element);
    }
  } finally {
    if (before) (before as HTMLElement).focus();
    else (root.activeElement as HTMLElement | null)?.blur();
    scrollTo(x, y);
  }
}

/** A point of it, or of the label that is drawn in its place, is on top. Of what is higher than the window, what can be seen counts. */
function isSeen(widget: Widget, element: HTMLElement): boolean {
  const drawn = isHidden(element) ? ((element as HTMLInputElement).labels?.[0] ?? element) : element;
  return [...drawn.getClientRects()].some((box) =>
    between(box.left, Math.min(box.right, innerWidth)).some((x) =>
      between(Math.max(box.top, 0), Math.min(box.bottom, innerHeight)).some((y) =>
        drawn.contains(inside(widget).elementFromPoint(x, y)),
      ),
    ),
  );
}

const between = (from: number, to: number): number[] =>
  [0.1, 0.5, 0.9].map((part) => from + (to - from) * part);
