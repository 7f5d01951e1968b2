import { expect } from '@open-wc/testing';
import { type Answers, type FakeGateway, fakeGateway, quiet } from '../src/testing/fake-gateway.js';
import { chooseAll, pdf } from '../src/testing/files.js';
import {
  chooseOrder,
  payableDossier,
  payment,
  signedIn,
  signedOut,
  supplementDossier,
  transferPayment,
} from '../src/testing/fixtures.js';
import { find } from '../src/testing/mount.js';
import { until } from '../src/testing/until.js';

interface Widget extends HTMLElement {
  readonly state?: string;
  readonly updateComplete: Promise<boolean>;
}

/** What a person does with a widget that is on the page; the answers of the gateway may change meanwhile. */
type Visit = (widget: Widget, fake: FakeGateway) => Promise<void>;

const code = payableDossier.code;
const state = (widget: Widget, wanted: string) =>
  until(`${widget.localName} to be ${wanted}`, () => widget.state === wanted);
const shown = (widget: Widget, selector: string) =>
  until(selector, () => Boolean(widget.shadowRoot?.querySelector(selector)));
const press = async (widget: Widget, selector: string): Promise<void> => {
  await shown(widget, selector);
  find(widget, selector).click();
};

const transfer = {
  ...transferPayment,
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
};
const { payUrl: _, transfer: _t, ...made } = transfer;
const mine = { ...supplementDossier, mine: true };

interface Ordinary {
  readonly attributes?: string;
  /** Where the gateway answers otherwise than to a visitor who pays. */
  readonly answers?: Answers;
  readonly visit: Visit;
}

/**
 * The ordinary visit of each widget, in Vietnamese: nothing fails, nobody turns back. `build/visits.json` has the files it
 * loads, and `.size-limit.mjs` their bytes.
 */
const five: Readonly<Record<string, Ordinary>> = {
  'login-button': {
    // The sign-in itself is another page, after which this one is loaded again, from the cache.
    visit: async (widget, fake) => {
      await state(widget, 'idle');
      fake.answers.session = signedIn;
      await fake.gateway.session.refresh();
      await state(widget, 'ready');
      await press(widget, '.who');
      await press(widget, '.menu .btn');
      await state(widget, 'idle');
    },
  },
  'dossier-tracker': {
    visit: async (widget) => {
      await shown(widget, 'form');
      const input = find<HTMLInputElement>(widget, 'input');
      input.value = code;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      find<HTMLFormElement>(widget, 'form').requestSubmit();
      await state(widget, 'ready');
      await shown(widget, '[part=as-of]');
    },
  },
  'fee-payment': {
    attributes: `dossier-code="${code}" receipt-url="/bien-lai?payment={paymentId}"`,
    visit: async (widget, fake) => {
      await state(widget, 'ready');
      await press(widget, '.method:last-of-type input');
      await widget.updateComplete;
      await press(widget, '.btn-main');
      await state(widget, 'pending');
      await shown(widget, '.qr path');
      fake.answers.checkPayment = {
        ...made,
        status: 'succeeded',
        paidAt: '2026-07-01T03:00:00Z',
        receiptId: 'rec_1',
      };
      await press(widget, '.btn-main');
      await state(widget, 'succeeded');
    },
  },
  'payment-status': {
    attributes: `payment-id="${payment.id}" receipt-url="/bien-lai?payment={paymentId}"`,
    visit: (widget) => state(widget, 'succeeded'),
  },
  receipt: {
    attributes: `payment-id="${payment.id}"`,
    visit: async (widget) => {
      await state(widget, 'ready');
      await shown(widget, '.qr path');
    },
  },
};
const further: Readonly<Record<string, Ordinary>> = {
  'dossier-list': {
    attributes: 'detail-url="/tra-cuu?ma={dossierCode}"',
    answers: { session: signedIn },
    visit: async (widget) => {
      await state(widget, 'ready');
      await shown(widget, 'li.dossier a');
    },
  },
  'dossier-supplement': {
    attributes: `code="${mine.code}" return-url="/ho-so?ma={dossierCode}"`,
    answers: { session: signedIn, dossier: mine, supplement: { ...mine, turn: 'agency' } },
    visit: async (widget) => {
      await state(widget, 'ready');
      await chooseAll(widget, pdf(), pdf('ket-hon.pdf'));
      await press(widget, '[part=next]');
      await press(widget, '[part=send]');
      await state(widget, 'succeeded');
    },
  },
  'refund-request': {
    attributes: `payment-id="${payment.id}"`,
    answers: { refunds: { paymentId: payment.id, refundable: payment.amount, refunds: [] } },
    visit: async (widget) => {
      await state(widget, 'ready');
      for (const at of [0, 5]) widget.shadowRoot?.querySelectorAll<HTMLElement>('.choice input')[at]?.click();
      await widget.updateComplete;
      await shown(widget, '#amount');
      const input = find<HTMLInputElement>(widget, '#amount');
      input.value = '50.000';
      input.dispatchEvent(new Event('input'));
      await press(widget, '[part=button]');
      await shown(widget, '.review');
      await press(widget, '[part=button]');
      await state(widget, 'pending');
    },
  },
};
const visits: Readonly<Record<string, Ordinary>> = { ...five, ...further };

describe('an ordinary visit', () => {
  const frames: HTMLIFrameElement[] = [];
  let known: Readonly<Record<string, readonly string[]>>;

  before(async () => {
    known = (await (await fetch('/packages/widgets/build/visits.json')).json()) as typeof known;
  });
  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  /** A page with these widgets from the built release, and the names of the files it loads. */
  const page = async (names: readonly string[]) => {
    const fake = fakeGateway({
      session: signedOut,
      fees: chooseOrder,
      createPayment: transfer,
      payment: { ...made, status: 'succeeded', paidAt: '2026-07-01T03:00:00Z', receiptId: 'rec_1' },
      dossier: payableDossier,
      ...Object.assign({}, ...names.map((name) => visits[name]?.answers)),
    });
    const gateways = new Map([[`${location.origin}/dvcqg`, fake.gateway]]);
    Object.assign(window, { visited: gateways });
    const frame = document.createElement('iframe');
    frame.title = names.join(', ');
    frame.style.cssText = 'inline-size: 800px; block-size: 600px';
    frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
      <script>globalThis[Symbol.for('dvcqg.gateways.v1')] = parent.visited;
        addEventListener('dvc-before-redirect', (event) => event.preventDefault());</script></head>
      <body>${names.map((name) => `<dvc-${name} ${visits[name]?.attributes ?? ''}></dvc-${name}>`).join('')}
      ${names.map((name) => `<script type="module" src="/release/none/x/${name}.js"></script>`).join('')}</body></html>`;
    frames.push(frame);
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const host = frame.contentWindow as Window;
    for (const name of names)
      await visits[name]!.visit(host.document.querySelector<Widget>(`dvc-${name}`)!, fake);
    await quiet();
    return host.performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/release\/none\/x\/(?:chunks\/)?([\w.-]+?)(?:-[\w-]{8})?\.js$/.exec(name)?.[1])
      .filter((name) => name !== undefined)
      .sort();
  };

  for (const name of Object.keys(visits)) {
    it(`of ${name} loads what it needs and nothing else`, async () => {
      expect(await page([name])).to.deep.equal(known[name]);
    });
  }

  it('of a page with five widgets loads what they share once', async () => {
    expect(await page(Object.keys(five))).to.deep.equal(known['five']);
  });
});
