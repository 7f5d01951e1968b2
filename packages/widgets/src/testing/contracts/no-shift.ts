import { contract } from './contract.js';
import { must, none } from './look.js';
import type { Subject } from './subject.js';

/** Height of a page that the shift is judged by, in every engine: a small phone's, less what the browser itself takes. */
const sight = 600;

/** What stands below the widget does not move, as far as it is in sight, when the widget comes, nor when its answer does. */
export const noShift = contract('no-shift', (subject, holds) => {
  for (const width of [320, 800]) {
    holds(`nothing below it moves while the answer comes, ${width} px`, async () => {
      const below = neighbour();
      const box = document.body.appendChild(document.createElement('div'));
      box.style.inlineSize = `${width}px`;
      const shown = await subject.show(subject.main, { gateway: 'slow' });
      try {
        box.append(shown.place);
        document.body.append(below);
        await shown.rest();
        const tops = new Set<number>();
        const look = () => tops.add(Math.round(Math.min(below.getBoundingClientRect().top, sight)));
        look();
        const watch = new MutationObserver(look);
        watch.observe(shown.widget.shadowRoot as ShadowRoot, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        shown.mend?.();
        await shown.rest();
        look();
        watch.disconnect();
        must(tops.size === 1, `moved: top at ${[...tops].join(', ')} px`);
      } finally {
        shown.remove();
        box.remove();
        below.remove();
      }
    });
  }

  const { reserve, waiting } = subject;
  if (reserve === undefined || waiting === undefined) return;
  for (const width of [320, 800]) {
    holds(`as high before it is loaded as when it waits, ${width} px`, async () => {
      const [early, late] = [await reserved(subject, reserve, width), await waits(subject, waiting, width)];
      none('heights', Math.abs(early - late) > 1 ? [`${early} px are kept, ${late} px are needed`] : []);
    });
  }
});

function neighbour(): HTMLElement {
  const below = document.createElement('p');
  below.textContent = 'Bên dưới';
  return below;
}

/** Height of the tag on a page that has only the style sheet, as far as it is in sight. */
async function reserved(subject: Subject, reserve: string, width: number): Promise<number> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: `${sight}px`, border: '0' });
  const attributes = Object.entries(subject.attributes).map(
    ([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  frame.srcdoc = `<!doctype html><link rel="stylesheet" href="${reserve}"><style>body{margin:0}</style>
    <${subject.tag} ${attributes.join(' ')}></${subject.tag}>`;
  await new Promise((resolve) => (frame.onload = resolve));
  const box = frame.contentDocument?.querySelector(subject.tag)?.getBoundingClientRect();
  frame.remove();
  return Math.min(box?.height ?? 0, sight);
}

/** Height of the widget while it waits, as far as it is in sight. */
async function waits(subject: Subject, waiting: string, width: number): Promise<number> {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.inlineSize = `${width}px`;
  const { place, widget, remove } = await subject.show(waiting, { attributes: subject.attributes });
  box.append(place);
  const { height } = widget.getBoundingClientRect();
  remove();
  box.remove();
  return Math.min(height, sight);
}
