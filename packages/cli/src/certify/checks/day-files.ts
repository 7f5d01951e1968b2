import type { DayFile } from '@dvcqg/sandbox';
import type { Bench } from '../bench.js';
import { said } from '../bench.js';
import type { Check } from '../check.js';
import { expect, Failure } from '../failure.js';

/** The file of a day, `yyyyMMdd` in Vietnam, whole. */
async function fileOf(bench: Bench, day: string): Promise<DayFile> {
  const file = await bench.wallet.dayFile(day);
  if ('answer' in file)
    throw new Failure(
      'file',
      '200 text/plain',
      `${file.answer.http ?? '–'} ${file.answer.code ?? file.answer.signed}`,
    );
  if ('fault' in file) throw new Failure('file', '✓', file.fault);
  return file;
}

const dayOf = (at: Date) =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

/** Rows of one order, as text that can be compared. */
const rowsOf = (file: DayFile, order: string) =>
  file.rows.filter((row) => row.order === order).map(({ type, id, amount }) => `${type} ${id} ${amount}`);

export const dayFiles: readonly Check[] = [
  {
    id: 'W-131',
    title: {
      vi: 'Tệp đối soát trong ngày: đúng dạng, chữ ký, số dòng, tổng',
      en: "The day's file: form, signature, number of rows and sums are right",
    },
    shows: { vi: 'Đối soát khớp đến từng đồng.', en: 'Reconciliation is right to the đồng.' },
    source: 'decision 12, Day file; security P39',
    async run(bench) {
      const order = await bench.paid();
      const file = await fileOf(bench, dayOf(order.debit.at));
      expect('file', false, file.isFinal);
    },
  },
  {
    id: 'W-132',
    title: {
      vi: 'Khoản trả và khoản hoàn đều có trong tệp, không thừa không thiếu',
      en: 'Payment and refunds are in the file, none missing, none twice',
    },
    shows: { vi: 'Không có khoản nào lọt sổ.', en: 'Nothing slips through the books.' },
    source: 'decision 12, Day file; journeys 2.3 (one missing, one extra, one mismatch)',
    async run(bench) {
      const order = await bench.paid();
      const refund = bench.backOf(order, 10_000);
      said('00', await bench.wallet.refund(refund));
      await bench.givesBack(order.id, 10_000);
      const rows = rowsOf(await fileOf(bench, dayOf(order.debit.at)), order.id);
      expect(
        'rows',
        [`PAY ${order.debit.id} ${order.amount}`, `REFUND ${refund.id} 10000`].join(', '),
        rows.join(', '),
      );
    },
  },
  {
    id: 'W-133',
    title: { vi: 'Khoản không thành không có trong tệp', en: 'What was not paid is not in the file' },
    shows: { vi: 'Đơn hủy không bị tính tiền.', en: 'A cancelled order is not counted as money.' },
    source: 'decision 12, Day file',
    async run(bench) {
      const order = await bench.opened();
      await bench.payer.decline(order.id);
      const file = await fileOf(bench, dayOf(bench.world.now()));
      expect('rows', '', rowsOf(file, order.id).join(', '));
    },
  },
  {
    id: 'W-134',
    title: {
      vi: 'Tệp của ngày đã qua là bản cuối, không có khoản của ngày khác',
      en: 'The file of a day that is over is final and has no other day in it',
    },
    shows: { vi: 'Ranh giới nửa đêm giờ Việt Nam đúng.', en: 'Midnight in Vietnam is where the day ends.' },
    source: 'decision 12, Day file; journeys 2.3 (daily cut-off)',
    async run(bench) {
      const order = await bench.paid();
      const file = await fileOf(bench, dayOf(new Date(bench.world.now().getTime() - 86_400_000)));
      expect('file', true, file.isFinal);
      expect('rows', '', rowsOf(file, order.id).join(', '));
    },
  },
  {
    id: 'W-135',
    title: { vi: 'Ngày chưa đến thì không có tệp', en: 'There is no file of a day to come' },
    shows: {
      vi: 'Không có tệp trống bị hiểu là không có giao dịch.',
      en: 'An empty file is not taken for a day without payments.',
    },
    source: 'decision 12, Fields (FILE)',
    async run(bench) {
      const file = await bench.wallet.dayFile(dayOf(new Date(bench.world.now().getTime() + 2 * 86_400_000)));
      if (!('answer' in file)) throw new Failure('file', '01', '200');
      said('01', file.answer);
    },
  },
  {
    id: 'W-241',
    title: {
      vi: 'Khoản bị từ chối rồi trả lại: tệp có cả hai chiều',
      en: 'Refused and given back: the file has both ways',
    },
    shows: { vi: 'Tổng hai bên bằng nhau sau ngày xấu.', en: 'Both sums agree after a bad day.' },
    source: 'decision 12, rules 4 and 8, Day file',
    async run(bench) {
      const order = await bench.opened();
      bench.twist('confirm', { code: '11' });
      await bench.payer.confirm(order.id);
      await bench.until(() => bench.calls('reversal', order.id).length > 0);
      const rows = rowsOf(await fileOf(bench, dayOf(bench.world.now())), order.id);
      expect('rows', 'PAY REVERSAL', rows.map((row) => row.split(' ')[0]).join(' '));
    },
  },
];
