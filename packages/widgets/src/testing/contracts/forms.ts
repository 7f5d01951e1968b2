import { contract, inEveryState } from './contract.js';
import { all, inside, must, nameOf, none, wait } from './look.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const fields = 'input:not([type=hidden]), select, textarea';

/** Label and input stand in one root, and the browser is told what it may fill in. */
export const labels = inEveryState('labels', ({ widget }) => {
  const found: string[] = [];
  const root = inside(widget);
  for (const field of all<HTMLElement & Field>(widget, fields)) {
    if (!field.labels?.length && !named(root, field))
      found.push(`no label in its own root: ${nameOf(field)}`);
    for (const name of ['aria-labelledby', 'aria-describedby'])
      for (const id of field.getAttribute(name)?.split(/\s+/) ?? [])
        if (id && !root.getElementById(id)) found.push(`${name} names nothing in its root: ${nameOf(field)}`);
    if (isTyped(field) && !field.autocomplete) found.push(`no autocomplete: ${nameOf(field)}`);
  }
  none('fields', found);
});

/** What a host's form sees of the widget's fields: nothing. */
export const forms = contract('forms', (subject, holds) => {
  for (const state of subject.states) {
    if (!subject.keys?.includes(state) && state !== subject.main && !subject.refused?.includes(state))
      continue;
    holds(`Enter and buttons never send the host’s form: ${state}`, async () => {
      const shown = await subject.show(state);
      const form = document.createElement('form');
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent += 1;
      });
      shown.place.replaceWith(form);
      form.append(shown.place);
      try {
        await shown.rest();
        must(form.elements.length === 0, 'the host’s form counts fields of the widget as its own');
        for (const field of all<HTMLElement & Field>(shown.widget, fields)) {
          if (isTyped(field)) field.form?.requestSubmit();
          must(field.form !== form, `belongs to the host’s form: ${nameOf(field)}`);
        }
        for (const button of all<HTMLButtonElement>(shown.widget, 'button'))
          must(button.form !== form, `sends the host’s form: ${nameOf(button)}`);
        must(sent === 0, 'the host’s form was sent');
      } finally {
        shown.remove();
        form.remove();
      }
    });
  }

  holds('nothing is called wrong before it was touched', async () => {
    const { widget, remove } = await subject.show(subject.main);
    try {
      none('called wrong', all(widget, '[aria-invalid=true]').map(nameOf));
    } finally {
      remove();
    }
  });

  for (const state of subject.refused ?? []) {
    holds(`what was refused is told where the focus is, and leads to its field: ${state}`, async () => {
      const { widget, remove } = await subject.show(state);
      try {
        const root = inside(widget);
        await wait('the focus inside the widget', () => Boolean(root.activeElement));
        const focused = root.activeElement;
        const links = [...(focused?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
        must(
          links.length > 0 || focused?.getAttribute('aria-invalid') === 'true',
          `neither a summary nor a wrong field has the focus: ${focused && nameOf(focused)}`,
        );
        for (const link of links) {
          const field = root.getElementById(decodeURIComponent(link.hash.slice(1)));
          must(Boolean(field), `leads to no field in its root: ${nameOf(link)}`);
          link.click();
          must(root.activeElement === field, `does not move the focus to its field: ${nameOf(link)}`);
        }
      } finally {
        remove();
      }
    });
  }
});

const isTyped = (field: Field): boolean =>
  !(field instanceof HTMLInputElement) || !/^(radio|checkbox|file|submit|button|range)$/.test(field.type);

function named(root: ShadowRoot, field: Element): boolean {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return (
    Boolean(field.getAttribute('aria-label')) ||
    ids.some((id) => root.getElementById(id)?.textContent?.trim())
  );
}
