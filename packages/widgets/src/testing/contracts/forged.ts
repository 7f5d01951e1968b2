import { contract } from './contract.js';
import { all, must, words } from './look.js';

/** Events and fields that the page forges change nothing: what is so, the gateway says. */
export const forged = contract('forged', (subject, holds) => {
  holds('events dispatched by the page change neither words nor state', async () => {
    const { widget, calls, rest, remove } = await subject.show(subject.main);
    try {
      const [said, state, asked] = [words(widget), widget.state, calls()];
      for (const name of subject.events)
        for (const target of [widget, document])
          target.dispatchEvent(
            new CustomEvent(name, {
              bubbles: true,
              composed: true,
              detail: { state: 'succeeded', status: 'succeeded' },
            }),
          );
      window.dispatchEvent(
        new MessageEvent('message', { data: { state: 'succeeded' }, origin: 'https://evil.example' }),
      );
      await rest();
      must(widget.state === state && words(widget) === said, `became "${widget.state}": ${words(widget)}`);
      must(calls() === asked, 'asked the gateway because of it');
    } finally {
      remove();
    }
  });

  holds('`state` cannot be set', async () => {
    const { widget, rest, remove } = await subject.show(subject.main);
    try {
      const { state } = widget;
      try {
        Object.assign(widget, { state: 'succeeded', language: 'en' });
      } catch {
        // That it throws is as good.
      }
      await rest();
      must(widget.state === state, 'took the state it was given');
    } finally {
      remove();
    }
  });

  holds('every button pressed twice at once sends once', async () => {
    const { widget: first, remove } = await subject.show(subject.main);
    const count = all(first, 'button').length;
    remove();
    for (let n = 0; n < count; n++) {
      const once = await pressed(n, 1);
      const twice = await pressed(n, 2);
      must(twice <= once, `button ${n + 1} sent ${twice} requests instead of ${once}`);
    }
  });

  async function pressed(index: number, times: number): Promise<number> {
    const { widget, calls, rest, remove } = await subject.show(subject.main);
    const before = calls();
    const button = all<HTMLButtonElement>(widget, 'button')[index];
    for (let n = 0; n < times; n++) button?.click();
    await rest();
    const asked = calls() - before;
    remove();
    return asked;
  }
});
