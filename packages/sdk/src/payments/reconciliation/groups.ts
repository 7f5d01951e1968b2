import { moneyOf } from '../../wire/reconciliation-1/file.js';
import type { Pairing } from './compare.js';
import type { HerePayment } from './here.js';
import type { Money, ReconciliationGroup } from './reconciliation.js';

type Kind = ReconciliationGroup['kind'];
type Side = 'here' | 'there';
type Sum = { -readonly [Key in keyof Money]: Money[Key] };
type Group = Omit<ReconciliationGroup, Side> & Readonly<Record<Side, Sum>>;

/** The day's money by agency, provider and kind, and in all: the parts add up to the whole on either side. */
export class Groups {
  readonly here: Sum = { count: 0, amount: 0 };
  readonly there: Sum = { count: 0, amount: 0 };
  readonly #groups = new Map<string, Group>();

  add({ row, payment, counted, bank }: Pairing): void {
    const money = row ? moneyOf(row) : 0;
    const agency = payment?.agency ?? row?.agency ?? '';
    const add = (side: Side, parts: readonly (readonly [Kind, number])[], amount: number) => {
      plus(this[side], amount);
      for (const [kind, part] of parts) plus(this.#group(agency, payment?.agencyName, bank, kind)[side], part);
    };
    if (payment && counted) add('here', partsOf(payment), payment.amount);
    if (money > 0)
      add('there', payment?.amount === money ? partsOf(payment) : [['unclear', money]], money);
  } // prettier-ignore

  /** In the order of a printed table. */
  list(): readonly ReconciliationGroup[] {
    return [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  }

  #group(agency: string, agencyName: string | undefined, provider: string, kind: Kind): Group {
    // An agency without a code is known by its name.
    const key = JSON.stringify([agency || (agencyName ?? ''), provider, kind]);
    let group = this.#groups.get(key);
    if (!group) {
      const [here, there] = [
        { count: 0, amount: 0 },
        { count: 0, amount: 0 },
      ];
      group = { agency, ...(agencyName !== undefined && { agencyName }), provider, kind, here, there };
      this.#groups.set(key, group);
    } else if (group.agencyName === undefined && agencyName !== undefined) {
      group = { ...group, agencyName };
      this.#groups.set(key, group);
    }
    return group;
  }
}

const partsOf = ({ parts }: HerePayment) =>
  (Object.entries(parts) as [Kind, number][]).filter(([, amount]) => amount !== 0);

function plus(sum: Sum, amount: number): void {
  sum.count++;
  sum.amount += amount;
  if (!Number.isSafeInteger(sum.amount)) throw new RangeError('A sum of money is no longer exact.');
}
