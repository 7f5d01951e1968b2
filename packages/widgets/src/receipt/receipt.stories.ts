import type { Receipt } from '@dvcqg/sdk';
import { payment, portalError, receipt, signedOut } from '../testing/fixtures.js';
import { storiesOf } from '../testing/story.js';

/** A receipt is of one kind. */
const many: Receipt['fees'] = Array.from({ length: 6 }, (_, index) => ({
  name: `Phí thẩm định nội dung thứ ${index + 1} của hồ sơ có tên gọi dài để xuống dòng`,
  kind: 'fee',
  amount: 20_000 * (index + 1),
}));
const official = { state: 'ready', url: 'https://bienlai.songmau.example/1.pdf' } as const;
const byPayment = { 'receipt-id': '', 'payment-id': payment.id };

export const receiptStories = storiesOf(
  'dvc-receipt',
  { 'receipt-id': receipt.id },
  {
    'no receipt named': { state: 'idle', attributes: { 'receipt-id': '' } },
    waiting: { state: 'loading', waiting: true },
    'the sheet': { state: 'ready' },
    'the agency’s own is ready': {
      state: 'ready',
      answers: { session: { ...signedOut, environment: 'live' }, receipt: { ...receipt, official } },
    },
    'many fees': {
      state: 'ready',
      answers: { receipt: { ...receipt, kind: 'fee', fees: many, amount: 420_000 } },
    },
    'phí and lệ phí': {
      state: 'ready',
      answers: {
        payment: {
          ...payment,
          receipts: [
            { id: receipt.id, kind: 'charge', amount: 150_000 },
            { id: 'rcp_2', kind: 'fee', amount: 1_000_000 },
          ],
        },
      },
    },
    'being made': {
      state: 'pending',
      attributes: byPayment,
      answers: { payment: { ...payment, status: 'succeeded' } },
    },
    'not paid': { state: 'empty', attributes: byPayment, answers: { payment } },
    'another’s receipt': { state: 'failed', answers: { receipt: portalError('receipt_not_found') } },
    'service down': {
      state: 'failed',
      answers: { receipt: portalError('service_down', { retriable: true }) },
    },
  },
);
