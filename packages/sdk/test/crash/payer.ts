import type { Payment } from '../../src/payments/schema.js';
import type { History } from './history.js';
import type { NationalSide } from './national-side.js';
import type { Processes } from './processes.js';

export interface World {
  readonly processes: Processes;
  readonly national: NationalSide;
  readonly random: () => number;
  /** Asks any process, which may be killed meanwhile. */
  readonly ask: (path: string, body: object, moment: string) => Promise<unknown>;
  readonly told: History['told'][number][];
  /** Error codes payers were answered with. */
  readonly refusals: Set<string>;
  /** References of those whom nobody waits for, and of whom no notification arrives: only the resolver can tell. */
  readonly abandoned: Set<string>;
}

const isFinal = (status: string) => ['succeeded', 'failed', 'expired', 'mismatch'].includes(status);

/** Someone with one debt, who tries until it is paid: presses again when nothing comes, in two tabs at times. */
export class Payer {
  readonly owner: string;
  readonly dossier: string;
  readonly #amount: number;
  /** Pays, and closes the browser: on the pay page, or when back from it. */
  readonly #leaves: 'on the page' | 'when back' | undefined;
  #left = false;
  #intent = 1;
  #payment: Payment | undefined;

  constructor(number: number, national: NationalSide) {
    this.owner = `payer-${number}`;
    // Most banks pay; one declines, one stays silent.
    this.#amount = number % 5 === 3 ? 150_004 : number % 5 === 4 ? 150_003 : 150_000;
    this.#leaves = number % 10 === 2 ? 'on the page' : number % 10 === 7 ? 'when back' : undefined;
    this.dossier = `H99.01-20260706-${String(number).padStart(4, '0')}`;
    national.owe(this.dossier, this.#amount);
  }

  /** It is decided; a payer whose bank declined has pressed twice and gives up. */
  get done(): boolean {
    const status = this.#payment?.status;
    if (this.#left) return true;
    return status === 'succeeded' || (status === 'failed' && this.#intent > 1);
  }

  async act(world: World): Promise<void> {
    if (this.#payment && isFinal(this.#payment.status)) {
      this.#intent++;
      this.#payment = undefined;
    }
    for (let tries = 0; tries < 5 && !this.#payment; tries++) {
      const tabs = world.random() < 0.4 ? 2 : 1;
      await Promise.all(Array.from({ length: tabs }, () => this.#create(world)));
    }
    if (this.#payment?.payUrl !== undefined) {
      if (this.#leaves) world.abandoned.add(this.#payment.reference);
      await world.national.confirm(this.#payment.payUrl);
      this.#left = this.#leaves !== undefined;
      if (this.#leaves === 'on the page') return;
      await world.ask('/returned', { reference: this.#payment.reference, owner: this.owner }, 'return');
    }
    if (this.#left) return;
    for (let tries = 0; tries < 3 && this.#payment && !isFinal(this.#payment.status); tries++) {
      await this.#hear(world, '/check', { id: this.#payment.id, owner: this.owner });
    }
  }

  /** The bank that was silent answers. */
  async settle(world: World): Promise<void> {
    if (this.#payment?.status === 'pending') await world.national.settle(this.#payment.reference);
  }

  #create(world: World): Promise<void> {
    const { owner, dossier } = this;
    return this.#hear(world, '/create', {
      owner,
      dossierCode: dossier,
      amount: this.#amount,
      returnTo: '/',
      idempotencyKey: this.#key,
    });
  }

  get #key(): string {
    return `${this.owner}-${this.#intent}`;
  }

  async #hear(world: World, path: '/create' | '/check', body: object): Promise<void> {
    const key = this.#key;
    const answer = (await world.ask(path, body, path.slice(1))) as Payment | { code: string } | undefined;
    if (answer === undefined) return;
    if ('code' in answer) {
      world.refusals.add(answer.code);
      return;
    }
    world.told.push({ key, payment: { id: answer.id, reference: answer.reference, status: answer.status } });
    this.#payment = answer;
  }
}
