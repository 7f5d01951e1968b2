/**
 * The money of Ví Mẫu: an invented ledger of invented accounts. It keeps the contract of `WalletLedger`: the first answer for
 * a key is its answer for ever, and it is on disk before it is given, when there is a folder.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What every account has at the start, whole đồng. */
const opening = 2_000_000_000;

export function openLedger(folder) {
  const answers = new Map();
  const balances = new Map();
  const balanceOf = (account) => balances.get(account) ?? opening;
  const apply = ({ key, account, change, answer }) => {
    answers.set(key, answer);
    balances.set(account, balanceOf(account) + change);
  };
  const journal = openJournal(folder, apply);
  const write = (entry) => {
    journal.append(entry);
    apply(entry);
    return entry.answer;
  };

  return {
    balance: balanceOf,
    async debit({ account, amount }, { idempotencyKey: key, notAfter }) {
      const known = answers.get(key);
      if (known) return { ...known, ...(known.at && { at: new Date(known.at) }) };
      const refuse = (reason) => write({ key, account, change: 0, answer: { outcome: 'refused', reason } });
      if (Date.now() > notAfter.getTime()) return refuse('expired');
      if (balanceOf(account) < amount) return refuse('balance');
      const at = new Date();
      write({ key, account, change: -amount, answer: { outcome: 'debited', at: at.toISOString() } });
      return { outcome: 'debited', at };
    },
    async credit({ account, amount }, { idempotencyKey: key }) {
      if (!answers.has(key)) write({ key, account, change: amount, answer: { outcome: 'credited' } });
    },
    close: () => journal.close(),
  };
}

/** One line an entry, flushed before it counts. A last line that was cut off by a crash was never answered. */
function openJournal(folder, apply) {
  if (!folder) return { append: () => undefined, close: () => undefined };
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'ledger.ndjson'), 'a+', 0o600);
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.pop() !== '') writeSync(file, '\n');
  for (const line of lines) {
    try {
      if (line) apply(JSON.parse(line));
    } catch {
      // The cut-off line.
    }
  }
  return {
    append(entry) {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}
