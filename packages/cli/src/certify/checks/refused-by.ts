import { said } from '../bench.js';
import type { Check } from '../check.js';
import { expect } from '../failure.js';
import type { Words } from '../../words.js';

/** The money has left and the platform refuses the confirmation for good. */
export const refusedBy = (id: Check['id'], code: string, why: Words): Check => ({
  id,
  title: {
    vi: `Xác nhận bị từ chối ${code} (${why.vi}): trả lại tiền một lần và báo`,
    en: `A confirmation refused with ${code} (${why.en}): the money goes back once, and is told`,
  },
  shows: {
    vi: 'Tiền không được ghi nhận thì về lại người trả.',
    en: 'Money that nobody books goes back to the payer.',
  },
  source: 'decision 12, rule 4; security P14',
  async run(bench) {
    const order = await bench.opened();
    bench.twist('confirm', { code });
    await bench.costs(0, async () => {
      await bench.payer.confirm(order.id);
      await bench.until(() => bench.calls('reversal', order.id).length > 0);
      await bench.settle();
    });
    const told = bench.calls('reversal', order.id);
    expect('reversals', 1, new Set(told.map(({ reversal }) => reversal)).size);
    expect('reason', 'refused', told[0]?.reason);
    expect('amount', order.amount, told[0]?.amount);
    expect('state', ['returned', 'closed'], said('00', await bench.wallet.status(order.id)).state);
  },
});
