import { debtFields, feeLines, totalOf } from './debt.js';
import { digestOf } from './digest.js';
import { Journal, type Place } from './journal/journal.js';
import type { Line } from './journal/line.js';
import type { Debt, DossierLedger, PlatformPayment, WireDossier, WireObject, WriteKind } from './ledger.js';
import { afterPayment, afterPut, afterStep, asDossier, type Extras, type State } from './state.js';
import { compare, textOf } from './trail.js';

/** Small, because there may be a million: the state itself stands in the journal, or is the seed's. */
interface Entry {
  readonly status: string;
  readonly kept: Place | State;
}

export interface StoreOptions {
  readonly now: () => Date;
  /** Where the journal stands; absent: in memory. */
  readonly folder?: string | undefined;
  /** Puts in what is there before anybody sent anything, dated around `born`. */
  readonly seed: (store: DossierStore, born: Date) => void;
}

/** All dossiers the national side knows: the only place with adapter state besides sessions. */
export class DossierStore implements DossierLedger {
  readonly #now: () => Date;
  readonly #seed: StoreOptions['seed'];
  readonly #journal: Journal;
  readonly #entries = new Map<string, Entry>();
  readonly #byOwner = new Map<string, Set<string>>();
  readonly #notSynced = new Set<string>();
  /** The last number that `GetNextValue` gave out, by agency and day. */
  readonly #issued = new Map<string, number>();
  /** Digest of every uploaded file, by its id. */
  readonly #files = new Map<string, string>();

  constructor({ now, folder, seed }: StoreOptions) {
    this.#now = now;
    this.#seed = seed;
    this.#journal = Journal.open(
      { folder, now },
      (born) => seed(this, born),
      (line, place) => this.#recall(line, place),
    );
  }

  get notices(): readonly string[] {
    return this.#journal.notices;
  }

  /** Back to the seed. */
  reset(): void {
    for (const index of [this.#entries, this.#byOwner, this.#notSynced, this.#issued, this.#files])
      index.clear();
    this.#seed(this, this.#journal.clear());
  }

  /** Resolves when all that was written so far is where it must be. */
  settled(): Promise<void> {
    return this.#journal.settled();
  }

  close(): void | Promise<void> {
    return this.#journal.close();
  }

  /** All writes in there are one call: there as a whole after a crash, or not at all. */
  together(work: () => void): void {
    this.#journal.together(work);
  }

  /** The agency has this dossier and has not sent it yet (assumed A16). */
  expect(code: string): void {
    this.#notSynced.add(code);
  }

  isExpected(code: string): boolean {
    return this.#notSynced.has(code);
  }

  has(code: string): boolean {
    return this.#entries.has(code);
  }

  get(code: string): WireDossier | undefined {
    const state = this.#state(code);
    return state && asDossier(state);
  }

  get size(): number {
    return this.#entries.size;
  }

  codes(status?: string): readonly string[] {
    const codes: string[] = [];
    for (const [code, entry] of this.#entries)
      if (status === undefined || entry.status === status) codes.push(code);
    return codes;
  }

  /** Those that somebody wrote: all but what the seed put in and nobody touched. */
  writtenCodes(): readonly string[] {
    return [...this.#entries].filter(([, { kept }]) => 'from' in kept).map(([code]) => code);
  }

  list(): readonly WireDossier[] {
    return [...this.#entries.values()].map((entry) => asDossier(this.#read(entry)));
  }

  /** Newest received first (assumed A3). */
  ofOwner(techId: string): readonly WireDossier[] {
    return [...(this.#byOwner.get(techId) ?? [])]
      .flatMap((code) => this.get(code) ?? [])
      .filter((dossier) => dossier.MaDoiTuong === techId)
      .sort((a, b) => compare(b.NgayTiepNhan, a.NgayTiepNhan) || compare(b.MaHoSo, a.MaHoSo));
  }

  /** A dossier of the seed: as `put`, and no write that anybody made. */
  plantSeed(sent: WireObject, extras: Extras): void {
    const state = afterPut(undefined, sent, extras, this.#now());
    this.#index(textOf(sent['MaHoSo']), textOf(sent['TrangThaiHoSo']), textOf(sent['MaDoiTuong']), state);
  }

  /** Creates or replaces. `record` is what was sent, where that was another language. */
  put(sent: WireObject, extras: Extras = {}, record = sent): void {
    const before = this.#state(textOf(sent['MaHoSo']));
    this.#keep(
      before === undefined ? 'create' : 'update',
      record,
      afterPut(before, sent, extras, this.#now()),
    );
  }

  /** One item of `CapNhatTienDoHoSoMC`; the dossier must be there. The same item twice counts once. */
  addProgress(item: WireObject, record = item): void {
    this.change(textOf(item['MaHoSo']), 'progress', record, (before) => afterStep(before, item));
  }

  /** Follows one state by another, which `record` asked for; nothing when there is nothing to follow. */
  change(
    code: string,
    kind: WriteKind,
    record: WireObject,
    next: (before: State) => State | undefined,
  ): void {
    const before = this.#state(code);
    const after = before && next(before);
    if (after !== undefined) this.#keep(kind, record, after);
  }

  debt(code: string): Debt {
    const state = this.#state(code);
    if (state === undefined) return { kind: 'unknown-dossier' };
    if (state.paidAt !== undefined) return { kind: 'paid', at: new Date(state.paidAt) };
    const dossier = asDossier(state);
    const lines = feeLines(dossier);
    const total = totalOf(lines);
    if (dossier.TrangThaiHoSo !== '6' || total === 0) return { kind: 'none' };
    return { kind: 'payable', fields: debtFields(dossier, lines, this.#now()), total };
  }

  markPaid(code: string, payment: PlatformPayment): void {
    const record = { MaHoSo: code, MaThamChieu: payment.reference, SoTien: String(payment.amount) };
    this.change(code, 'status', record, (before) =>
      before.paidAt === undefined ? afterPayment(before, payment) : undefined,
    );
  }

  /** A difference that nobody is told of, for tests of those who compare; null takes the dossier away. */
  plantDifference(code: string, changes: WireObject | null): void {
    const before = this.#state(code);
    if (before === undefined) return;
    if (changes === null) {
      this.#journal.note({ kind: 'planted', code, status: '' });
      this.#entries.delete(code);
      return;
    }
    const after = { ...before, sent: { ...before.sent, ...changes } };
    const [status, owner] = [textOf(after.sent['TrangThaiHoSo']), textOf(after.sent['MaDoiTuong'])];
    this.#index(
      code,
      status,
      owner,
      this.#journal.note({ kind: 'planted', code, status }, owner, JSON.stringify(after)),
    );
  }

  /** The next number of this agency and day (assumed A73). */
  issue(prefix: string): number {
    const codeOf = (number: number) => `${prefix}-${String(number).padStart(7, '0')}`;
    let last = (this.#issued.get(prefix) ?? 0) + 1;
    while (this.has(codeOf(last))) last += 1;
    this.#issued.set(prefix, last);
    this.#journal.note({ kind: 'issued', code: prefix, last });
    return last;
  }

  keepFile(id: string, digest: string): void {
    this.#files.set(id, digest);
    this.#journal.note({ kind: 'file', id, digest });
  }

  fileDigest(id: string): string | undefined {
    return this.#files.get(id);
  }

  /** Each write with a number above `after`, as JSON. */
  ledger(after: number): Generator<string> {
    return this.#journal.ledger(after);
  }

  #state(code: string): State | undefined {
    const entry = this.#entries.get(code);
    return entry && this.#read(entry);
  }

  #read({ kept }: Entry): State {
    return 'from' in kept ? (JSON.parse(this.#journal.read(kept)) as State) : kept;
  }

  #keep(kind: WriteKind, record: WireObject, state: State): void {
    const code = textOf(state.sent['MaHoSo']);
    const status = textOf(state.sent['TrangThaiHoSo']);
    const owner = textOf(state.sent['MaDoiTuong']);
    const fact = { code, kind, digest: digestOf(record), status };
    this.#index(code, status, owner, this.#journal.write(fact, owner, JSON.stringify(state)));
  }

  #index(code: string, status: string, owner: string, kept: Place | State): void {
    this.#entries.set(code, { status, kept });
    if (owner === '') return;
    const codes = this.#byOwner.get(owner);
    if (codes === undefined) this.#byOwner.set(owner, new Set([code]));
    else codes.add(code);
  }

  #recall({ fact, meta }: Line, place: Place): void {
    if (fact.kind === 'begin' || fact.kind === 'end') return;
    if (fact.kind === 'issued') this.#issued.set(fact.code, fact.last);
    else if (fact.kind === 'file') this.#files.set(fact.id, fact.digest);
    else if (place.length === 0) this.#entries.delete(fact.code);
    else this.#index(fact.code, fact.status, meta.owner ?? '', place);
  }
}
