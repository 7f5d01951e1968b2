import { contract } from './contract.js';
import type { HostWindow } from './host-page.js';
import { hostPage } from './host-page.js';
import { inside, must, none, wait } from './look.js';
import { picture } from './picture.js';
import type { Subject, Widget } from './subject.js';

/** No answer comes: what is seen is what the widget shows by itself. */
const silence = 'window.fetch = () => new Promise(() => {});';

/** What a server declared is what the widget shows first: when its code comes, no frame looks different, and nothing moves. */
export const hydrates = contract('hydrates', (subject, holds) => {
  const { declared } = subject;
  if (!declared) return;
  for (const width of [320, 800]) {
    holds(`every frame looks as the server declared it, ${width} px`, async () => {
      for (const markup of await declared()) {
        const frames = await upgraded(subject, markup, width);
        none('looks different', differences(frames));
      }
    });
  }

  holds('the focus and what was typed stay', async () => {
    for (const markup of await declared()) await typed(subject, markup);
  });
});

/** The pictures of the widget and of what stands below it: the declared one first, then each frame until the widget rests. */
async function upgraded(subject: Subject, markup: string, width: number): Promise<string[]> {
  const frames: string[] = [];
  const page = await hostPage(subject, {
    before: silence,
    body: `${subject.reserve ? `<link rel="stylesheet" href="${subject.reserve}">` : ''}
      <div style="inline-size: ${width}px">${markup}</div><p id="below">Bên dưới</p>`,
    early: async (window) => {
      const widget = await linked(window, subject);
      const look = (): void => {
        const below = window.document.getElementById('below')?.getBoundingClientRect().top ?? 0;
        frames.push(`${picture(widget)}\nbelow ${Math.round(below)}`);
        window.requestAnimationFrame(look);
      };
      look();
    },
  });
  try {
    await settled(page.window, subject);
    none('went wrong', page.violations);
    return frames;
  } finally {
    page.close();
  }
}

/** What the first frame has and another has not, and the other way round. */
function differences([first = '', ...others]: readonly string[]): string[] {
  must(first.includes('|'), 'the server declared nothing that is seen');
  must(others.length > 0, 'no frame was drawn');
  const wanted = first.split('\n');
  for (const other of others) {
    const seen = other.split('\n');
    const gone = wanted.filter((line) => !seen.includes(line)).map((line) => `gone: ${line}`);
    const come = seen.filter((line) => !wanted.includes(line)).map((line) => `new: ${line}`);
    if (gone.length + come.length || seen.length !== wanted.length)
      return [...gone, ...come, `${wanted.length} lines, then ${seen.length}`];
  }
  return [];
}

/** Puts the focus on what can have it, and types, before the widget's code comes. */
async function typed(subject: Subject, markup: string): Promise<void> {
  let part: string | null | undefined;
  let isField = false;
  const page = await hostPage(subject, {
    before: silence,
    body: markup,
    early: async (window) => {
      const root = inside(await linked(window, subject));
      const field = root.querySelector('input');
      const focused = field ?? root.querySelector<HTMLElement>('a[href], button');
      isField = Boolean(field);
      if (field) field.value = 'H99';
      focused?.focus();
      part = focused?.getAttribute('part');
    },
  });
  try {
    const root = inside(await settled(page.window, subject));
    if (part)
      must(root.activeElement?.getAttribute('part') === part, `the focus was on "${part}" and is not`);
    if (isField) must(root.querySelector('input')?.value === 'H99', 'what was typed is gone');
  } finally {
    page.close();
  }
}

/** The tag in the page, once the sheet that its root links is there. */
async function linked(window: HostWindow, subject: Subject): Promise<Widget> {
  const widget = window.document.querySelector<Widget>(subject.tag);
  if (!widget) throw new Error(`what a server sends holds no <${subject.tag}>`);
  await wait('the linked sheet', () =>
    [...inside(widget).querySelectorAll('link')].every(({ sheet }) => Boolean(sheet)),
  );
  return widget;
}

/** The widget, some frames after its code came. */
async function settled(window: HostWindow, subject: Subject): Promise<Widget> {
  const widget = window.document.querySelector<Widget>(subject.tag) as Widget;
  const here = window as HostWindow & typeof globalThis;
  await here.customElements.whenDefined(subject.tag);
  await widget.updateComplete;
  for (let n = 0; n < 6; n++) await new Promise((resolve) => here.requestAnimationFrame(resolve));
  return widget;
}
