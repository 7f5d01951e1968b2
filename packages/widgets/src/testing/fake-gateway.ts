import type { GatewayClient } from '@dvcqg/sdk';
import { arrivals } from '../foundation/arrivals.js';
import type { Gateway } from '../foundation/gateways.js';
import { provideGateway } from '../foundation/gateways.js';
import { dossier, dossierPage, feeOrder, payment, receipt, refund, signedOut } from './fixtures.js';

type Method = Exclude<keyof GatewayClient, 'url' | 'loginUrl' | 'eventsUrl' | 'receiptUrl'>;
type Answer<M extends Method> = Awaited<ReturnType<GatewayClient[M]>>;
/** A value, an error to throw, or a function of the arguments that gives (a promise of) either. */
export type Answers = {
  [M in Method]?: Answer<M> | Error | ((...args: Parameters<GatewayClient[M]>) => unknown);
};

/** A client in the page's registry whose answers a test may change at any time. */
export interface FakeGateway {
  readonly url: string;
  readonly gateway: Gateway;
  readonly client: GatewayClient;
  /** What each method answers; change it between calls. */
  readonly answers: Answers;
  /** Every call so far, oldest first. */
  readonly calls: { readonly method: Method; readonly args: readonly unknown[] }[];
  /** Ms before each answer; `Infinity` leaves every call open until it is aborted. */
  delay: number;
  count(method: Method): number;
  /** Ends the delay, also of calls under way. */
  answerNow(): void;
}

const defaults: Answers = {
  session: signedOut,
  logout: { redirectTo: '/' },
  dossier,
  prove: dossier,
  upload: { id: 'upl_1', name: 'giay.pdf', size: 4 },
  supplement: dossier,
  dossiers: dossierPage,
  fees: feeOrder,
  createPayment: payment,
  payment,
  checkPayment: payment,
  receipt,
  requestRefund: refund,
  refund,
  refunds: { paymentId: payment.id, refundable: 0, refunds: [refund] },
};

// Test files run side by side in tabs of one origin: what one tells its gateway's other tabs must not reach another file.
const page = crypto.randomUUID();
let serial = 0;

/** Ms by which answers may be late, each by its own random part: shakes out tests that count on an order. */
const jitter = Number(document.documentElement.dataset['jitter'] ?? 0);

/** Calls under way at all fake gateways, without those meant to stay open. */
let underWay = 0;
const staysOpen = 5_000;

/**
 * Waits until no fake gateway has a call under way and what their answers started has been drawn. For "and then nothing
 * more happens"; wait for what must happen with `until` or `inState`.
 */
export async function quiet(): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (let calm = 0; calm < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    // Nothing is drawn while words are on the way.
    calm = underWay === 0 && !arrivals('vi') ? calm + 1 : 0;
    if (Date.now() > deadline) throw new Error('a fake gateway never came to rest');
  }
}

/** Makes a fake gateway at a URL of its own. Put the widget under test into `<dvc-gateway url=…>` with that URL. */
export function fakeGateway(answers: Answers = {}): FakeGateway {
  const url = `${self.origin}/fake-gateway-${page}-${++serial}`;
  const fake = { url, answers: { ...defaults, ...answers }, calls: [], delay: 0 } as unknown as {
    -readonly [K in keyof FakeGateway]: FakeGateway[K];
  };
  const waiting = new Set<() => void>();

  const call =
    (method: Method) =>
    async (...args: unknown[]): Promise<never> => {
      fake.calls.push({ method, args });
      const signal = (args.at(-1) as { signal?: AbortSignal } | undefined)?.signal;
      const counts = fake.delay < staysOpen ? 1 : 0;
      underWay += counts;
      try {
        await pause(fake.delay + Math.random() * jitter, waiting, signal);
        const answer: unknown = fake.answers[method];
        const value: unknown =
          typeof answer === 'function' ? await (answer as (...a: unknown[]) => unknown)(...args) : answer;
        if (value instanceof Error) throw value;
        return value as never;
      } finally {
        underWay -= counts;
      }
    };

  fake.client = {
    url,
    loginUrl: (returnTo = location.href) => `${url}/login?return_to=${encodeURIComponent(returnTo)}`,
    session: call('session'),
    logout: call('logout'),
    dossier: call('dossier'),
    eventsUrl: (code) => `${url}/dossiers/${code}/events`,
    prove: call('prove'),
    upload: call('upload'),
    supplement: call('supplement'),
    dossiers: call('dossiers'),
    fees: call('fees'),
    createPayment: call('createPayment'),
    payment: call('payment'),
    checkPayment: call('checkPayment'),
    continuePayment: call('continuePayment'),
    cancelPayment: call('cancelPayment'),
    receipt: call('receipt'),
    receiptUrl: (id, form) => `${url}/receipts/${id}.${form}`,
    requestRefund: call('requestRefund'),
    refund: call('refund'),
    refunds: call('refunds'),
  };
  fake.gateway = provideGateway(fake.client);
  fake.answerNow = () => {
    fake.delay = 0;
    for (const answer of waiting) answer();
    waiting.clear();
  };
  fake.count = (method) => fake.calls.filter((one) => one.method === method).length;
  return fake;
}

function pause(ms: number, waiting: Set<() => void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    if (ms === Infinity) waiting.add(resolve);
    else setTimeout(resolve, ms);
  });
}
