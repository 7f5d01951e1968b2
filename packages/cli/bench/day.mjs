/** A day of so many payments, the same for the same numbers: as the ledger has it, and as a platform that errs writes it. */
import { createHash, createHmac } from 'node:crypto';

export const day = '2026-07-06';
const from = Date.parse(`${day}T00:00:00+07:00`);
const partner = 'DOITACTEST';
const secret = 'SANDBOX-SECRET-0001';

/** Kinds of planted error, and what each must be called. */
const plants = [
  'missing_there',
  'missing_here',
  'amount',
  'status',
  'duplicate',
  'currency',
  'wrong_day',
  'double_payment',
  'mismatch',
  'unknown_order',
];

/** `each` of every kind, spread over the day. */
export function planOf(count, each) {
  const kinds = new Map();
  const step = Math.floor(count / (each * plants.length));
  for (let n = 0; n < each * plants.length; n++) kinds.set(n * step, plants[n % plants.length]);
  const plan = { count, kinds: plants, rows: 0, here: 0n, there: 0n, expected: new Map(), kindOf: (n) => kinds.get(n) };
  for (let n = 0; n < count; n++) {
    const kind = plan.kindOf(n);
    if (kind) plan.expected.set(referenceOf(n), kind);
    if (inLedger(kind) && kind !== 'mismatch') plan.here += BigInt(amountOf(n));
    for (const row of rowsOf(n, kind)) {
      plan.rows++;
      if (row.code === '00' && row.currency === 'VND') plan.there += BigInt(row.amount);
    }
  }
  return plan;
} // prettier-ignore

/** The file, in pieces. */
export function* fileOf(plan) {
  const keyId = createHash('sha256').update(`MaKhoa|${secret}`).digest('hex').slice(0, 8);
  const mac = createHmac('sha256', secret);
  const signed = (text) => {
    mac.update(text);
    return text;
  };
  yield signed(`DOISOAT|1.0|${partner}|${day.replaceAll('-', '')}|${plan.rows}|${plan.there}|${keyId}\n`);
  let piece = '';
  for (let n = 0; n < plan.count; n++) {
    for (const row of rowsOf(n, plan.kindOf(n)))
      piece += `GD|${row.reference}|${row.transactionId}|${row.amount}|${row.currency}|${row.code}|${bankOf(n)}|${wireTime(row.at)}|${agencyOf(n)}\n`;
    if (piece.length > 60_000) {
      yield signed(piece);
      piece = '';
    }
  }
  yield signed(piece);
  yield `KETTHUC|${mac.digest('hex')}\n`;
}

/** The ledger, put there without living through it. */
export async function storeDay(db, { count, kindOf }) {
  const size = 100;
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < count; at += size) {
      const numbers = Array.from({ length: Math.min(size, count - at) }, (_, i) => at + i);
      const payments = numbers.filter((n) => inLedger(kindOf(n))).map((n) => paymentOf(n, kindOf(n)));
      const strangers = numbers.filter((n) => kindOf(n) === 'unknown_order').map(strangerOf);
      if (payments.length > 0) await trx.insertInto('payment').values(payments).execute();
      if (strangers.length > 0) await trx.insertInto('inbox').values(strangers).execute();
    }
  });
}

const inLedger = (kind) => kind !== 'missing_here' && kind !== 'unknown_order';
/** In no order that has to do with time. */
const referenceOf = (n) => `DVC${createHash('md5').update(`r${n}`).digest('hex').slice(0, 17).toUpperCase()}`;
const amountOf = (n) => 10_000 + ((n * 7919) % 5_000_000);
/** In a day of 86,400 seconds; the first and the last second are among them. */
const timeOf = (n) => from + ((n * 7907) % 86_400) * 1_000;
const bankOf = (n) => ['VIMAU', 'NHTHU', 'VIETQR'][n % 3];
const agencyOf = (n) => `H99.${String((n % 40) + 1).padStart(2, '0')}`;
const transactionOf = (n) => `GD260706${String(n).padStart(10, '0')}`;
const wireTime = (ms) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '');

function rowsOf(n, kind) {
  const reference = referenceOf(n);
  const row = { reference, transactionId: transactionOf(n), amount: amountOf(n), currency: 'VND', code: '00', at: timeOf(n) };
  switch (kind) {
    case 'missing_there':
      return [];
    case 'amount':
      return [{ ...row, amount: row.amount + 1 }];
    case 'status':
      return [{ ...row, code: '99' }];
    case 'duplicate':
      return [row, row];
    case 'currency':
      return [{ ...row, currency: 'USD' }];
    case 'wrong_day':
      return [{ ...row, at: n % 2 ? from - 1_000 : from + 86_400_000 }];
    case 'double_payment':
      return [row, { ...row, transactionId: `${row.transactionId}X` }];
    default:
      return [row];
  }
} // prettier-ignore

function paymentOf(n, kind) {
  const [at, amount] = [timeOf(n), amountOf(n)];
  const fee = Math.floor(amount / 3);
  return {
    id: `pay_${String(n).padStart(22, '0')}`,
    owner: 'x',
    dossier: `H99.01-20260706-${String(n).padStart(7, '0')}`,
    amount,
    fees: JSON.stringify([
      { name: 'Phí', kind: 'fee', amount: fee },
      { name: 'Lệ phí', kind: 'charge', amount: amount - fee },
    ]),
    order_details: JSON.stringify({ agency: { code: agencyOf(n), name: 'Ủy ban nhân dân xã Mẫu' } }),
    purpose: 'THANH TOAN',
    partner,
    reference: referenceOf(n),
    status: kind === 'mismatch' ? 'mismatch' : 'succeeded',
    return_to: '/',
    created_at: at,
    updated_at: at,
    expires_at: at,
    returned: 1,
    transaction_id: transactionOf(n),
    paid_at: at,
    asks: 0,
    next_ask_at: at,
    version: 1,
  };
}

const strangerOf = (n) => ({
  hash: `hash${n}`,
  reference: referenceOf(n),
  message: `CONFIRM|00|${partner}|${referenceOf(n)}|${amountOf(n)}|VND|${transactionOf(n)}|${bankOf(n)}|${wireTime(timeOf(n))}|X`,
  digest: '',
  received_at: timeOf(n),
  times: 1,
});
