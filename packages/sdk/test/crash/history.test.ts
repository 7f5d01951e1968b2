import { describe, expect, it } from 'vitest';
import { violations, type History } from './history.js';

/** One payment that went well, and one that the bank declined. */
const sound: History = {
  told: [
    { key: 'k1', payment: { id: 'pay_1', reference: 'DVC1', status: 'initiated' } },
    { key: 'k2', payment: { id: 'pay_2', reference: 'DVC2', status: 'failed' } },
    { key: 'k1', payment: { id: 'pay_1', reference: 'DVC1', status: 'succeeded' } },
  ],
  inits: ['DVC1', 'DVC2'],
  notifications: [
    { reference: 'DVC1', accepted: false },
    { reference: 'DVC1', accepted: true },
    { reference: 'DVC2', accepted: true },
  ],
  money: [{ reference: 'DVC1', dossier: 'D1', transaction: 'T1' }],
  books: {
    payments: [
      { id: 'pay_1', reference: 'DVC1', status: 'succeeded', transaction_id: 'T1', version: 3 },
      { id: 'pay_2', reference: 'DVC2', status: 'failed', transaction_id: null, version: 3 },
    ],
    keys: [
      { key: 'k1', payment_id: 'pay_1' },
      { key: 'k2', payment_id: 'pay_2' },
    ],
    events: [
      { payment_id: 'pay_1', seq: 1, type: 'created', status: 'created', note: null },
      { payment_id: 'pay_1', seq: 2, type: 'page-opened', status: 'initiated', note: null },
      { payment_id: 'pay_1', seq: 3, type: 'notification_succeeded', status: 'succeeded', note: null },
      { payment_id: 'pay_2', seq: 1, type: 'created', status: 'created', note: null },
      { payment_id: 'pay_2', seq: 2, type: 'page-opened', status: 'initiated', note: null },
      { payment_id: 'pay_2', seq: 3, type: 'notification_failed', status: 'failed', note: null },
    ],
    inbox: [
      { reference: 'DVC1', applied_at: 1 },
      { reference: 'DVC2', applied_at: 2 },
    ],
    receipts: [{ payment_id: 'pay_1' }],
  },
};

type Table = keyof History['books'];
const [first, second] = sound.books.payments as [
  History['books']['payments'][0],
  History['books']['payments'][0],
];
const withBooks = (change: Partial<History['books']>): History => ({
  ...sound,
  books: { ...sound.books, ...change },
});
const without = (table: Table, at: number) =>
  withBooks({ [table]: sound.books[table].filter((_, index) => index !== at) });

describe('the checker of crash histories', () => {
  it('finds nothing in a sound history', () => {
    expect(violations(sound)).toEqual([]);
  });

  const telling = sound.told[0] as History['told'][0];
  it.each<[string, History, RegExp]>([
    ['a lost payment', without('payments', 0), /^lost: payment pay_1 was acknowledged/],
    ['a lost intent', without('keys', 1), /^lost: intent k2/],
    [
      'another reference',
      withBooks({ payments: [{ ...first, reference: 'DVC9' }, second] }),
      /another reference/,
    ],
    [
      'an outcome taken back',
      withBooks({ payments: [first, { ...second, status: 'pending' }] }),
      /told failed and is pending/,
    ],
    [
      'money not booked',
      withBooks({ payments: [{ ...first, status: 'pending' }, second] }),
      /money for DVC1 is not booked/,
    ],
    [
      'another transaction booked',
      withBooks({ payments: [{ ...first, transaction_id: 'T2' }, second] }),
      /not booked/,
    ],
    ['money the bank never took', { ...sound, money: [] }, /^invented: payment pay_1/],
    ['a lost receipt', without('receipts', 0), /pay_1 has no receipt/],
    ['a result acknowledged and lost', without('inbox', 0), /result of DVC1 was acknowledged/],
    [
      'a result acknowledged and not applied',
      withBooks({
        inbox: [
          { reference: 'DVC1', applied_at: 1 },
          { reference: 'DVC2', applied_at: null },
        ],
      }),
      /result of DVC2/,
    ],
    [
      'a doubled booking',
      withBooks({
        payments: [{ ...first, version: 4 }, second],
        events: [
          ...sound.books.events,
          { payment_id: 'pay_1', seq: 4, type: 'query_succeeded', status: 'succeeded', note: null },
        ],
      }),
      /pay_1 was booked 2 times/,
    ],
    [
      'a doubled receipt',
      withBooks({ receipts: [{ payment_id: 'pay_1' }, { payment_id: 'pay_1' }] }),
      /two receipts/,
    ],
    ['a second INIT', { ...sound, inits: [...sound.inits, 'DVC1'] }, /INIT of DVC1 was sent again/],
    ['an INIT of nobody', { ...sound, inits: [...sound.inits, 'DVC3'] }, /INIT of DVC3, which is in no book/],
    [
      'two payments for one intent',
      {
        ...sound,
        told: [...sound.told, { key: 'k1', payment: { ...telling.payment, id: 'pay_2', reference: 'DVC2' } }],
      },
      /intent k1 gave two payments/,
    ],
    [
      'a debt paid twice',
      { ...sound, money: [...sound.money, { reference: 'DVC2', dossier: 'D1', transaction: 'T2' }] },
      /dossier D1 was paid twice/,
    ],
    ['a gap in the events', without('events', 1), /^broken: payment pay_1 is at 3 with 2/],
    [
      'events that lead elsewhere',
      withBooks({
        events: sound.books.events.map((one) => (one.seq === 3 ? { ...one, status: 'unknown' } : one)),
      }),
      /not where its events lead/,
    ],
  ])('flags %s', (_, history, words) => {
    expect(violations(history)).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });
});
