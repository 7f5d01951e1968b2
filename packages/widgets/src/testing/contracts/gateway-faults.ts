import { contract } from './contract.js';
import { all, must, none, wait, words } from './look.js';

/** A gateway that is slow, that fails or that is not there: the widget says so, and works once it is back. */
export const gatewayFaults = contract('gateway-faults', (subject, holds) => {
  holds('slow: waits without a wrong word, then shows what came', async () => {
    const good = await subject.show(subject.main);
    const wanted = words(good.widget);
    good.remove();
    const { widget, mend, rest, remove } = await subject.show(subject.main, { gateway: 'slow' });
    try {
      must(widget.state !== 'failed', 'gave up at once');
      none(
        'alarms somebody who only waits',
        all(widget, '[role=alert]').map(({ textContent }) => textContent ?? ''),
      );
      mend?.();
      await rest();
      await wait('what came late', () => words(widget) === wanted);
    } finally {
      remove();
    }
  });

  for (const gateway of ['failing', 'absent'] as const) {
    holds(`${gateway}: says so, shows nothing that is not known, can be tried again`, async () => {
      const { widget, mend, rest, remove } = await subject.show(subject.main, { gateway });
      try {
        await rest();
        must(words(widget) !== '', 'says nothing');
        must(!widget.matches(':state(succeeded)'), 'calls it a success');
        must(!widget.matches(':state(loading)'), 'waits for ever');
        none(
          'not for people',
          words(widget).match(/PortalError|TypeError|undefined|\bat \w+ \(|ECONN\w+/g) ?? [],
        );
        const again = all(widget, 'button, a[href]');
        must(again.length > 0 || widget.childElementCount > 0, 'nothing to press and no fallback');
        mend?.();
      } finally {
        remove();
      }
    });
  }
});
