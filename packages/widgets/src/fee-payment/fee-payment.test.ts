import type { FeeOrder, Payment } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/fee-payment.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { feeOrder, payableDossier, payment, portalError, signedIn } from '../testing/fixtures.js';
import { needs } from '../testing/engine.js';
import { hostileStrings } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { said, until } from '../testing/until.js';

const code = payableDossier.code;
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const down = portalError('service_down', { retriable: true });
const unpaid = (over: Partial<Payment>): Payment => {
  const { payUrl: _, ...rest } = payment;
  return { ...rest, ...over };
};

describe('<dvc-fee-payment>', () => {
  const held: string[] = [];
  const hold = (event: Event): void => {
    event.preventDefault();
    held.push((event as CustomEvent<{ url: string }>).detail.url);
  };
  /** Lets the redirect be asked for, and the page stay, with the widget on its way. */
  const stay = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  beforeEach(() => document.addEventListener('dvc-before-redirect', hold));
  afterEach(() => {
    document.removeEventListener('dvc-before-redirect', hold);
    unmount();
    held.length = 0;
    document.documentElement.lang = 'vi';
  });

  const open = async (fake = fakeGateway(), attributes: Record<string, string> = {}) => {
    const widget = await mount('dvc-fee-payment', fake, { 'dossier-code': code, ...attributes });
    return { fake, widget };
  };
  const ready = async (...args: Parameters<typeof open>) => {
    const { fake, widget } = await open(...args);
    await inState(widget, 'ready');
    return { fake, widget, button: find(widget, '.btn-main') };
  };

  it('shows the amount in figures and words, who gets it, what for, and asks once', async () => {
    const { fake, widget } = await ready();
    // Who is signed in is told apart from the fees.
    await until('what a guest is told', () => seen(widget).includes('Không cần đăng nhập'));
    const text = seen(widget);
    for (const words of [
      '150.000 ₫',
      'Một trăm năm mươi nghìn đồng',
      'Sở Tư pháp tỉnh Sông Mẫu',
      'Phí cung cấp thông tin lý lịch tư pháp',
      'Lệ phí cấp bản giấy',
      'Thông tư 16/2025/TT-BTC',
      'Cán bộ không bao giờ gọi điện yêu cầu mã OTP',
      'Không cần đăng nhập',
    ])
      expect(text).to.contain(words);
    expect(find(widget, '.amount-figure').textContent).to.contain('150.000\u00a0₫');
    expect(find<HTMLDetailsElement>(widget, 'details').open).to.equal(false);
    expect(fake.count('fees')).to.equal(1);
    await axeClean(widget);
  });

  it('names the payer only when that is known', async () => {
    const { widget } = await ready(fakeGateway({ session: signedIn }));
    await until('the payer', () => seen(widget).includes('Người nộp tiền Nguyễn Thị Mẫu'));
    expect(seen(widget)).not.to.contain('Không cần đăng nhập');
  });

  it('creates the payment with what the payer saw, and goes to the pay page', async () => {
    const { fake, widget, button } = await ready(fakeGateway(), { 'return-url': '/ket-qua?a=1' });
    const told: unknown[] = [];
    widget.addEventListener('dvc-payment-created', (event) => told.push((event as CustomEvent).detail));
    button.click();
    await quiet();
    const [request, key] = fake.calls.find(({ method }) => method === 'createPayment')?.args ?? [];
    expect(request).to.deep.equal({
      dossierCode: code,
      amount: 150_000,
      returnTo: `${location.origin}/ket-qua?a=1`,
    });
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(held).to.deep.equal([payment.payUrl]);
    expect(told).to.deep.equal([{ paymentId: payment.id, status: 'initiated' }]);
  });

  it('says where the browser is going while it goes', async () => {
    const { fake, widget, button } = await ready();
    fake.delay = 60;
    button.click();
    await inState(widget, 'submitting');
    expect(seen(widget)).to.contain('Đang mở trang thanh toán…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await axeClean(widget);
  });

  it('a way back to another kind of place is this page', async () => {
    const { fake, button } = await ready(fakeGateway(), { 'return-url': 'javascript:alert(1)' });
    button.click();
    await quiet();
    expect(fake.calls.at(-1)?.args[0]).to.have.property('returnTo', location.href);
  });

  it('double click: one payment', async () => {
    const { fake, button } = await ready();
    fake.delay = 50;
    button.click();
    button.click();
    await quiet();
    expect(fake.count('createPayment')).to.equal(1);
    expect(held.length).to.equal(1);
  });

  it('twenty presses of Enter, and Enter held down: one payment', async () => {
    const { fake, button } = await ready();
    // Longer than any machine needs for twenty presses: the answer must not come between them.
    fake.delay = 10_000;
    button.focus();
    for (let i = 0; i < 20; i += 1) await sendKeys({ press: 'Enter' });
    await quiet();
    expect(fake.count('createPayment')).to.equal(1);
  });

  it('Enter held down does not start again after a failure that comes at once', async function () {
    needs(this, 'heldKeys');
    const { fake, widget, button } = await ready(fakeGateway({ createPayment: down }));
    button.focus();
    await sendKeys({ down: 'Enter' });
    await inState(widget, 'failed');
    for (let i = 0; i < 5; i += 1) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    await quiet();
    expect(fake.count('createPayment')).to.equal(1);
  });

  it('a second attempt after a lost answer sends the same key; after an attempt that ended, a new one', async () => {
    const { fake, widget, button } = await ready(fakeGateway({ createPayment: down }));
    const keys = () =>
      fake.calls.filter(({ method }) => method === 'createPayment').map(({ args }) => args[1]);
    button.click();
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('Chưa có khoản tiền nào bị trừ.');
    await axeClean(widget);
    fake.answers.createPayment = unpaid({ status: 'failed' });
    button.click();
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Lần thanh toán trước không thành công');
    fake.answers.createPayment = payment;
    button.click();
    await quiet();
    const [first, second, third] = keys();
    expect(first).to.equal(second);
    expect(third).not.to.equal(second);
  });

  it('a page that ran out is called that, shown and said, and can be paid anew', async () => {
    const { widget, button } = await ready(fakeGateway({ createPayment: unpaid({ status: 'expired' }) }));
    button.click();
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Trang thanh toán trước đã hết hiệu lực');
    expect(seen(widget)).to.contain('Chưa ghi nhận khoản tiền nào.');
    expect(seen(widget)).not.to.contain('không thành công');
    await said(widget, 'Trang thanh toán trước đã hết hiệu lực');
    await axeClean(widget);
  });

  it('a key refused for other content is not sent again', async () => {
    const { fake, widget, button } = await ready(
      fakeGateway({ createPayment: portalError('idempotency_mismatch', { retriable: true }) }),
    );
    button.click();
    await inState(widget, 'failed');
    button.click();
    await quiet();
    const keys = fake.calls.filter(({ method }) => method === 'createPayment').map(({ args }) => args[1]);
    expect(new Set(keys).size).to.equal(2);
  });

  it('back by the back button: asks again what is due, and pays with the same key', async () => {
    const { fake, widget, button } = await ready();
    document.addEventListener('dvc-before-redirect', stay, { capture: true });
    fake.delay = 30;
    button.click();
    await quiet();
    document.removeEventListener('dvc-before-redirect', stay, { capture: true });
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await inState(widget, 'loading');
    await inState(widget, 'ready');
    expect(fake.count('fees')).to.equal(2);
    find(widget, '.btn-main').click();
    await quiet();
    const keys = fake.calls.filter(({ method }) => method === 'createPayment').map(({ args }) => args[1]);
    expect(keys.length).to.equal(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('back while the gateway still works: its late answer takes nobody anywhere', async () => {
    const { fake, widget, button } = await ready();
    fake.delay = 80;
    button.click();
    fake.delay = 0;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await inState(widget, 'ready');
    await quiet();
    expect(held).to.deep.equal([]);
    expect(widget.state).to.equal('ready');
  });

  it('turned to another dossier while the gateway works: goes nowhere', async () => {
    const { fake, widget, button } = await ready();
    fake.delay = 60;
    button.click();
    widget.dossierCode = 'H99.01-20250701-0001';
    await quiet();
    expect(held).to.deep.equal([]);
    expect(fake.calls.filter(({ method }) => method === 'fees').at(-1)?.args[0]).to.equal(
      'H99.01-20250701-0001',
    );
  });

  it('paying the next dossier: the answer about the one before takes nobody to its pay page', async () => {
    const other = 'H99.01-20250701-0001';
    const fake = fakeGateway({
      fees: async (asked: string) => {
        await soon(30);
        return { ...feeOrder, dossierCode: asked };
      },
      createPayment: async ({ dossierCode }: { dossierCode: string }) => {
        await soon(dossierCode === code ? 120 : 240);
        return { ...payment, dossierCode, payUrl: `https://pay.example/${dossierCode}` };
      },
    });
    const { widget, button } = await ready(fake);
    button.click();
    widget.dossierCode = other;
    await inState(widget, 'loading');
    await inState(widget, 'ready');
    find(widget, '.btn-main').click();
    await quiet();
    expect(held).to.deep.equal([`https://pay.example/${other}`]);
  });

  it('removed while the gateway works: goes nowhere', async () => {
    const { fake, widget, button } = await ready();
    fake.delay = 50;
    button.click();
    widget.remove();
    await quiet();
    expect(held).to.deep.equal([]);
  });

  it('a page that keeps the redirect to itself gets the button back', async () => {
    const { widget, button } = await ready();
    button.click();
    await quiet();
    expect(widget.state).to.equal('ready');
    expect(held.length).to.equal(1);
  });

  it('does not send a payer to a pay page that is not safe', async () => {
    for (const payUrl of [
      'javascript:alert(1)',
      'http://pay.example/x',
      '//evil.example',
      'data:text/html,x',
    ]) {
      const { widget, button } = await ready(fakeGateway({ createPayment: { ...payment, payUrl } }));
      button.click();
      await inState(widget, 'failed');
    }
    expect(held).to.deep.equal([]);
  });

  it('amount changed: shows both, asks to look again, and pays the new one with a new key', async () => {
    const fake = fakeGateway();
    const { widget, button } = await ready(fake);
    fake.answers.createPayment = () => {
      fake.answers.fees = { ...feeOrder, amount: 180_000 };
      throw portalError('payment_amount_changed');
    };
    button.click();
    await inState(widget, 'loading');
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Mức phí đã thay đổi từ 150.000 ₫ thành 180.000 ₫');
    expect(seen(widget)).to.contain('Thanh toán 180.000 ₫');
    await said(widget, 'một trăm tám mươi nghìn đồng');
    await axeClean(widget);
    fake.answers.createPayment = payment;
    find(widget, '.btn-main').click();
    await quiet();
    const creates = fake.calls.filter(({ method }) => method === 'createPayment');
    expect(creates[1]?.args[0]).to.have.property('amount', 180_000);
    expect(creates[1]?.args[1]).not.to.equal(creates[0]?.args[1]);
  });

  for (const status of ['created', 'pending', 'unknown', 'mismatch'] as const) {
    it(`a payment that is ${status}: nobody is led to pay again`, async () => {
      const fake = fakeGateway({
        createPayment: unpaid({ status, resolvesBy: '2025-07-03T12:00:00+07:00' }),
      });
      const { widget, button } = await ready(fake, { 'return-url': '/ket-qua' });
      button.focus();
      button.click();
      await inState(widget, 'pending');
      expect(seen(widget)).to.contain('Xin đừng thanh toán lại');
      expect(seen(widget)).to.contain(payment.reference);
      expect(seen(widget)).to.contain('12:00, 03/07/2025');
      expect(widget.shadowRoot?.querySelector('button') === null).to.equal(true);
      expect(find<HTMLAnchorElement>(widget, 'a').href).to.equal(
        `${location.origin}/ket-qua?payment=${payment.id}`,
      );
      expect(widget.shadowRoot?.activeElement === find(widget, '.title')).to.equal(true);
      await axeClean(widget);
    });
  }

  it('an earlier payment that the bank is silent about: the reference of the refusal', async () => {
    const refusal = portalError('payment_pending_bank', { params: { reference: 'H99-OLD' } });
    const { widget, button } = await ready(fakeGateway({ createPayment: refusal }));
    button.click();
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('H99-OLD');
    await axeClean(widget);
  });

  it('already paid: says when, and leads to the receipt', async () => {
    const paid = { ...feeOrder, state: 'paid', paidAt: payment.updatedAt, paymentId: payment.id } as const;
    const { widget } = await open(fakeGateway({ fees: paid }), {
      'receipt-url': '/bien-lai?payment={paymentId}',
    });
    await inState(widget, 'succeeded');
    expect(seen(widget)).to.contain('Hồ sơ này đã thanh toán đủ');
    expect(seen(widget)).to.contain('03/07/2025');
    expect(find<HTMLAnchorElement>(widget, 'a').href).to.equal(
      `${location.origin}/bien-lai?payment=${payment.id}`,
    );
    await axeClean(widget);
  });

  it('already paid: a receipt page that wants the receipt’s id gets it', async () => {
    const fees: FeeOrder = { ...feeOrder, state: 'paid', amount: 0, fees: [], paymentId: payment.id };
    const receipt = { ...payment, status: 'succeeded', receiptId: 'rcp_1' } as const;
    const { widget } = await open(fakeGateway({ fees, payment: receipt }), {
      'receipt-url': '/bien-lai/{receiptId}',
    });
    await inState(widget, 'succeeded');
    await quiet();
    expect(find<HTMLAnchorElement>(widget, 'a').href).to.equal(`${location.origin}/bien-lai/rcp_1`);
    expect(seen(widget)).to.contain('Đã thanh toán 150.000 ₫');
    const none = await open(fakeGateway({ fees, payment: down }), { 'receipt-url': '/bien-lai/{receiptId}' });
    await inState(none.widget, 'succeeded');
    await quiet();
    expect(none.widget.shadowRoot?.querySelector('a, button') === null).to.equal(true);
    // What is due is nothing; what was paid is not known.
    expect(seen(none.widget)).to.contain('Không cần nộp thêm').and.not.contain('₫');
  });

  it('without a receipt page, the page is told', async () => {
    const fees = { ...feeOrder, state: 'paid', paymentId: payment.id } as const;
    const { widget } = await open(fakeGateway({ fees, payment: down }));
    await inState(widget, 'succeeded');
    const told: unknown[] = [];
    widget.addEventListener('dvc-receipt-requested', (event) => told.push((event as CustomEvent).detail));
    find(widget, 'button').click();
    expect(told).to.deep.equal([{ paymentId: payment.id }]);
  });

  it('paid elsewhere meanwhile: the click finds out', async () => {
    const fake = fakeGateway();
    const { widget, button } = await ready(fake);
    fake.answers.createPayment = portalError('already_paid');
    fake.answers.fees = { ...feeOrder, state: 'paid' };
    button.click();
    await inState(widget, 'succeeded');
  });

  it('nothing due: says so, with the figure', async () => {
    const { widget } = await open(
      fakeGateway({ fees: { ...feeOrder, state: 'nothing-due', amount: 0, fees: [] } }),
    );
    await inState(widget, 'empty');
    expect(seen(widget)).to.contain('0 ₫');
    expect(seen(widget)).to.contain('Không có khoản nào phải nộp');
    await axeClean(widget);
  });

  it('a malformed code is told without asking the gateway', async () => {
    const { fake, widget } = await open(fakeGateway(), { 'dossier-code': 'H99.01-20251399-0001' });
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('20251399');
    expect(fake.count('fees')).to.equal(0);
    await axeClean(widget);
  });

  it('a code as people type it is understood', async () => {
    const { fake, widget } = await open(fakeGateway(), { 'dossier-code': ' h99.01 – 20250701 – 0003 ' });
    await inState(widget, 'ready');
    expect(fake.calls.find(({ method }) => method === 'fees')?.args[0]).to.equal(code);
  });

  for (const [name, error] of Object.entries({
    offline: portalError('offline', { action: 'retry', retriable: true }),
    'service down': down,
    'not found': portalError('dossier_not_found'),
    'too many look-ups': portalError('rate_limited', { params: { seconds: 9 } }),
  })) {
    it(`${name}: a quiet box, and a way on when there is one`, async () => {
      const { fake, widget } = await open(fakeGateway({ fees: error }));
      await inState(widget, 'failed');
      find(widget, '[role=alert]');
      expect(seen(widget)).to.contain('req_7f3a');
      await axeClean(widget);
      const retry = widget.shadowRoot?.querySelector('button');
      expect(Boolean(retry)).to.equal(error.retriable);
      if (!retry) return;
      fake.answers.fees = feeOrder;
      retry.click();
      await inState(widget, 'ready');
    });
  }

  it('waits in words, with the fallback in place, and asks nothing without a code', async () => {
    const fake = fakeGateway();
    fake.delay = Infinity;
    const { widget } = await open(fake);
    expect(seen(widget)).to.contain('Đang xem khoản phải nộp');
    await axeClean(widget);
    const none = await mount('dvc-fee-payment', fakeGateway());
    await inState(none, 'idle');
    await axeClean(none);
  });

  it('shows what others wrote as text, whatever it is', async () => {
    for (const text of hostileStrings) {
      const fees = [{ code: text, name: text, kind: 'other' as const, amount: 150_000 }];
      const { widget } = await ready(
        fakeGateway({
          fees: {
            ...feeOrder,
            fees,
            procedure: { name: text },
            payee: { name: text, account: text, bank: text },
            purpose: text,
            legalBasis: [text],
          },
          createPayment: unpaid({ status: 'unknown', reference: text, resolvesBy: text }),
        }),
        { 'return-url': text, 'receipt-url': text },
      );
      expect(widget.shadowRoot?.querySelector('img, script, math, b, style') === null).to.equal(true);
      find(widget, '.btn-main').click();
      await inState(widget, 'pending');
      expect(find<HTMLAnchorElement>(widget, 'a').protocol).to.match(/^https?:$/);
      unmount();
    }
    expect('pwned' in globalThis).to.equal(false);
  });

  it('speaks English, and changes while it is shown', async () => {
    const { widget } = await ready();
    document.documentElement.lang = 'en';
    await quiet();
    await widget.updateComplete;
    expect(seen(widget)).to.contain('Pay 150.000 ₫');
    expect(find(widget, '.amount-words').lang).to.equal('vi');
    await axeClean(widget);
  });

  it('leaves nothing in storage', async () => {
    localStorage.clear();
    sessionStorage.clear();
    const { button } = await ready(fakeGateway({ session: signedIn }));
    button.click();
    await quiet();
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});
