import type { Payment } from '@dvcqg/sdk';
import { readVietQr } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import '../define/fee-payment.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { cutOff } from '../testing/cut-off.js';
import { circumstance } from '../testing/fake-events.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import {
  chooseOrder,
  feeOrder,
  payableDossier,
  payment,
  portalError,
  signedIn,
  transferPayment,
} from '../testing/fixtures.js';
import { HeldTimers } from '../testing/held-timers.js';
import { hostileStrings } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { said, until } from '../testing/until.js';

const code = payableDossier.code;
const { payUrl: _, transfer: _t, ...ended } = transferPayment;
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** From now, so that the code is valid: `minutes` until it ends. */
const open = (minutes: number): Payment => ({
  ...transferPayment,
  expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
});

describe('<dvc-fee-payment>, paying by a transfer', () => {
  let timers: HeldTimers;
  const left: string[] = [];
  const hold = (event: Event): void => {
    event.preventDefault();
    left.push((event as CustomEvent<{ url: string }>).detail.url);
  };
  beforeEach(() => {
    timers = new HeldTimers();
    document.addEventListener('dvc-before-redirect', hold);
  });
  afterEach(() => {
    timers.restore();
    document.removeEventListener('dvc-before-redirect', hold);
    circumstance.back();
    unmount();
    left.length = 0;
  });

  /** Waits before the next look at whether the money came: five seconds from the last word, whenever that was. */
  const looks = () => timers.waiting().filter((ms) => ms > 4_000 && ms <= 5_000);
  const look = () => timers.pass(looks()[0] ?? NaN);

  const choose = async (payment = open(15), fake = fakeGateway()) => {
    Object.assign(fake.answers, { fees: chooseOrder, createPayment: payment, payment });
    const widget = await mount('dvc-fee-payment', fake, { 'dossier-code': code });
    await inState(widget, 'ready');
    const radios = widget.shadowRoot?.querySelectorAll<HTMLInputElement>('.method input') ?? [];
    return { fake, widget, radios };
  };
  const shown = async (...args: Parameters<typeof choose>) => {
    const { fake, widget, radios } = await choose(...args);
    radios[1]?.click();
    await widget.updateComplete;
    find(widget, '.btn-main').click();
    await inState(widget, 'pending');
    return { fake, widget };
  };

  it('looks a third as often where the connection is to be spared', async () => {
    const { fake, widget } = await choose();
    widget.setAttribute('bandwidth', 'low');
    widget.shadowRoot?.querySelectorAll<HTMLInputElement>('.method input')[1]?.click();
    await widget.updateComplete;
    find(widget, '.btn-main').click();
    await inState(widget, 'pending');
    // Fifteen seconds from the last word, whenever that was.
    const sparse = timers.waiting().filter((ms) => ms > 5_000 && ms <= 15_000);
    expect(sparse).to.have.length(1);
    await timers.pass(sparse[0] ?? NaN);
    expect(fake.count('payment')).to.equal(1);
  });

  it('one of several beneficiaries has its money: what is left is shown and goes on from it', async () => {
    const part = { number: 1, of: 2, orderAmount: 150_000 };
    const { fake, widget } = await shown({ ...open(15), part });
    const paid = { ...ended, part, status: 'succeeded' as const };
    const second = { ...open(15), id: 'pay_second', amount: 50_000, part: { ...part, number: 2 } };
    Object.assign(fake.answers, {
      payment: paid,
      checkPayment: paid,
      fees: { ...chooseOrder, amount: 50_000, fees: feeOrder.fees.slice(1) },
      continuePayment: second,
    });
    find(widget, '.btn-main').click();
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Đã nộp khoản 1 trên 2').and.not.contain('đã thanh toán đủ');
    await axeClean(widget);
    find(widget, '.btn-main').click();
    await inState(widget, 'pending');
    expect(
      fake.calls.filter(({ method }) => method === 'continuePayment').map(({ args }) => args[0]),
    ).to.deep.equal([payment.id]);
    expect(fake.count('createPayment')).to.equal(1);
    expect(seen(widget)).to.contain('50.000');
  });

  it('a code that ran out is followed by a new one of the same intent', async () => {
    const { fake, widget } = await shown({
      ...ended,
      transfer: transferPayment.transfer!,
      status: 'initiated',
    });
    const over = { ...ended, status: 'expired' as const };
    Object.assign(fake.answers, {
      payment: over,
      checkPayment: over,
      continuePayment: { ...open(15), id: 'pay_2' },
    });
    find(widget, '.btn-main').click();
    await inState(widget, 'expired');
    find(widget, '.actions .btn:not(.btn-main)').click();
    await inState(widget, 'pending');
    expect(fake.count('continuePayment')).to.equal(1);
    expect(fake.count('createPayment')).to.equal(1);
  });

  it('turning back: an open code cannot be closed and that is said; one that can be is given up', async () => {
    const { fake, widget } = await shown();
    fake.answers.cancelPayment = portalError('payment_not_cancellable', { messageKey: 'payment_page_open' });
    find(widget, 'summary').click();
    find(widget, '.fold .btn').click();
    await until('why not', () => seen(widget).includes('Một trang thanh toán đã mở vẫn còn hiệu lực'));
    expect(widget.state).to.equal('pending');
    await axeClean(widget);
    fake.answers.cancelPayment = { ...ended, status: 'expired' };
    find(widget, '.fold .btn').click();
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Đã dừng khoản thanh toán trước');
    find<HTMLElement>(widget, '.btn-main').click();
    await quiet();
    const keys = fake.calls.filter(({ method }) => method === 'createPayment').map(({ args }) => args[1]);
    expect(new Set(keys).size).to.equal(2);
  });

  it('offers the ways by name, with the pay page chosen, and only where there is a choice', async () => {
    const { widget, radios } = await choose();
    expect(radios.length).to.equal(2);
    expect(radios[0]?.checked).to.equal(true);
    for (const words of ['Cách nộp tiền', 'Ngân hàng, ví điện tử', 'Chuyển khoản bằng mã VietQR'])
      expect(seen(widget)).to.contain(words);
    radios[1]?.click();
    await widget.updateComplete;
    expect(seen(widget)).to.contain('Hiện mã thanh toán 150.000 ₫');
    await axeClean(widget);
    const only = await mount('dvc-fee-payment', fakeGateway(), { 'dossier-code': code });
    await inState(only, 'ready');
    expect(only.shadowRoot?.querySelector('input') === null).to.equal(true);
  });

  it('a code that cannot be drawn: says that the text does the same, in the place of the code', async () => {
    const places = (widget: HTMLElement) =>
      [800, 320].map((width) => {
        widget.style.inlineSize = `${width}px`;
        const { top, left } = find(widget, '.transfer .facts').getBoundingClientRect();
        const own = widget.getBoundingClientRect();
        return { top: top - own.top, left: left - own.left, cut: cutOff(widget) };
      });
    const { widget: drawn } = await shown();
    await until('the code', () => Boolean(drawn.shadowRoot?.querySelector('.qr path')));
    const wanted = places(drawn);
    unmount();
    // More than any QR code holds: it fails as the encoder does that did not come.
    const { widget } = await shown({
      ...open(15),
      transfer: { ...transferPayment.transfer!, qr: 'x'.repeat(5000) },
    });
    await until('the words', () => seen(widget).includes('Chưa vẽ được mã QR'));
    await axeClean(widget);
    expect(places(widget)).to.deep.equal(wanted);
    expect(wanted.flatMap(({ cut }) => cut)).to.deep.equal([]);
  });

  it('draws the code here and has the same as text, each with its own copy button', async () => {
    const { widget } = await shown();
    await until('the code', () => Boolean(widget.shadowRoot?.querySelector('.qr path')));
    expect(find(widget, '.qr').getAttribute('aria-label')).to.equal(
      'Mã QR thanh toán một trăm năm mươi nghìn đồng cho Sở Tư pháp tỉnh Sông Mẫu',
    );
    // Four modules of quiet zone on each side, on white, wide enough for any camera.
    expect(find(widget, '.qr').getBoundingClientRect().width).to.be.at.least(224);
    const { account, amount, purpose } = readVietQr(transferPayment.transfer?.qr ?? '');
    for (const words of ['Ngân hàng Thử', account, '150.000 ₫', String(purpose)])
      expect(seen(widget)).to.contain(words);
    expect(amount).to.equal(150_000);
    const names = [...(widget.shadowRoot?.querySelectorAll('.copy') ?? [])].map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(names).to.deep.equal([
      'Sao chép Số tài khoản',
      'Sao chép Số tiền',
      'Sao chép Nội dung chuyển khoản',
    ]);
    expect(left).to.deep.equal([]);
    await axeClean(widget);
  });

  it('a copy button says in words how it went, and the others stay as they are', async () => {
    const { widget } = await shown();
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copied.push(text) },
      configurable: true,
    });
    const buttons = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.copy') ?? [])];
    buttons[0]?.click();
    await until('the word', () => buttons[0]?.textContent?.includes('Đã chép') ?? false);
    expect(buttons[1]?.textContent).not.to.contain('Đã chép');
    expect(copied).to.deep.equal(['99250703000001']);
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('asks whether the money came, every few seconds, and says so when it did', async () => {
    const { fake, widget } = await shown();
    expect(looks().length).to.equal(1);
    await look();
    expect(fake.count('payment')).to.equal(1);
    expect(seen(widget)).to.contain('Kiểm tra gần nhất lúc');
    fake.answers.payment = { ...ended, status: 'succeeded', receiptId: 'rcp_1', paidAt: payment.updatedAt };
    find(widget, '.btn-main').focus();
    await look();
    await inState(widget, 'succeeded');
    await said(widget, 'Hồ sơ này đã thanh toán đủ');
    expect(widget.shadowRoot?.activeElement === find(widget, '.title')).to.equal(true);
    expect(looks()).to.deep.equal([]);
  });

  it('asked by hand, the server asks the platform; no answer changes nothing', async () => {
    const { fake, widget } = await shown();
    fake.answers.checkPayment = portalError('offline', { retriable: true });
    find(widget, '.btn-main').click();
    find(widget, '.btn-main').click();
    await quiet();
    expect(fake.count('checkPayment')).to.equal(1);
    expect(widget.state).to.equal('pending');
    expect(seen(widget)).to.contain('99250703000001');
  });

  it('a bank that took the money and is silent: nobody is led to pay again', async () => {
    const { fake, widget } = await shown();
    fake.answers.payment = { ...ended, status: 'unknown', resolvesBy: '2025-07-03T12:00:00+07:00' };
    await look();
    await until('the headline', () => seen(widget).includes('Xin đừng thanh toán lại'));
    expect(seen(widget)).to.contain(payment.reference);
    expect(widget.shadowRoot?.querySelector('button') === null).to.equal(true);
  });

  it('out of date: says to wait for the result first, then a new code has a new key', async () => {
    const { fake, widget } = await shown();
    fake.answers.payment = { ...ended, status: 'expired' };
    await look();
    await inState(widget, 'expired');
    await said(widget, 'Mã thanh toán đã hết hiệu lực');
    expect(seen(widget)).to.contain('xin chờ kết quả trước khi tạo mã mới');
    expect(widget.shadowRoot?.querySelector('.qr') === null).to.equal(true);
    await axeClean(widget);
    find(widget, '.actions .btn:last-child').click();
    await inState(widget, 'loading');
    await inState(widget, 'ready');
    find(widget, '.btn-main').click();
    await inState(widget, 'pending');
    const keys = fake.calls.filter(({ method }) => method === 'createPayment').map(({ args }) => args[1]);
    expect(new Set(keys).size).to.equal(2);
  });

  it('money that turns up after the code ran out is told', async () => {
    const { fake, widget } = await shown();
    fake.answers.payment = { ...ended, status: 'expired' };
    await look();
    await inState(widget, 'expired');
    fake.answers.checkPayment = { ...ended, status: 'mismatch' };
    find(widget, '.btn-main').click();
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('Xin đừng thanh toán lại');
  });

  it('tells its end in good time, once, and only to ears', async () => {
    const { widget } = await shown({
      ...transferPayment,
      expiresAt: new Date(Date.now() + 120_400).toISOString(),
    });
    expect(seen(widget)).to.contain('còn 2 phút');
    expect(find(widget, '.facts .note').getAttribute('aria-hidden')).to.equal('true');
    await said(widget, 'còn hiệu lực 2 phút');
  });

  it('asks nothing while nobody looks, and goes on when somebody does', async () => {
    const { fake, widget } = await shown();
    circumstance.hide();
    expect(looks()).to.deep.equal([]);
    circumstance.back();
    await quiet();
    expect(looks().length).to.equal(1);
    expect(fake.count('payment')).to.equal(0);
    widget.remove();
    await quiet();
    expect(looks()).to.deep.equal([]);
  });

  it('another way leads to the page of the same payment', async () => {
    const { fake, widget } = await shown();
    find(widget, '.actions .btn:nth-of-type(2)').click();
    await inState(widget, 'ready');
    widget.shadowRoot?.querySelector<HTMLInputElement>('.method input')?.click();
    await widget.updateComplete;
    find(widget, '.btn-main').click();
    await quiet();
    const keys = fake.calls.filter(({ method }) => method === 'createPayment').map(({ args }) => args[1]);
    expect(keys[0]).to.equal(keys[1]);
    expect(left).to.deep.equal([transferPayment.payUrl]);
  });

  it('a platform that gave no code this time: its page', async () => {
    const { widget, radios } = await choose(payment);
    radios[1]?.click();
    await widget.updateComplete;
    find(widget, '.btn-main').click();
    await quiet();
    expect(left).to.deep.equal([payment.payUrl]);
  });

  it('back from the cache of the browser, the code stands', async () => {
    const { fake, widget } = await shown();
    const asked = fake.count('fees');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await quiet();
    expect(widget.state).to.equal('pending');
    expect(fake.count('fees')).to.equal(asked);
  });

  it('shows what the platform wrote as text', async () => {
    for (const text of hostileStrings.slice(0, 6)) {
      const transfer = { qr: text, bank: text, bankName: text, account: text, name: text, purpose: text };
      const { widget } = await shown({ ...open(15), reference: text, transfer });
      expect(widget.shadowRoot?.querySelector('img, script, math, b, style') === null).to.equal(true);
      unmount();
    }
    expect('pwned' in globalThis).to.equal(false);
  });
});

describe('<dvc-fee-payment>, several places at once', () => {
  afterEach(unmount);
  const two = async () => {
    const fake = fakeGateway();
    const tabs = [];
    for (let i = 0; i < 2; i += 1) tabs.push(await mount('dvc-fee-payment', fake, { 'dossier-code': code }));
    for (const tab of tabs) await inState(tab, 'ready');
    const [here, there] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
    return { fake, here, there };
  };

  it('paying in one is known in the other before anybody clicks there', async () => {
    const { fake, here, there } = await two();
    const silent: Payment = { ...ended, status: 'unknown' };
    fake.answers.createPayment = silent;
    find(here, '.btn-main').click();
    fake.answers.fees = { ...feeOrder, payment: silent };
    await inState(there, 'pending');
    expect(seen(there)).to.contain('Xin đừng thanh toán lại');
    expect(there.shadowRoot?.querySelector('button') === null).to.equal(true);
  });

  it('what is shown elsewhere and did not change keeps its focus', async () => {
    const { fake, here, there } = await two();
    find(there, '.btn-main').focus();
    fake.answers.createPayment = { ...ended, status: 'failed' };
    find(here, '.btn-main').click();
    await until('asked again', () => fake.count('fees') === 3);
    await quiet();
    expect(there.state).to.equal('ready');
    expect(there.shadowRoot?.activeElement === find(there, '.btn-main')).to.equal(true);
  });

  it('a reload while the gateway works: the open payment of the server stands, whatever the new page knows', async () => {
    const fake = fakeGateway();
    const before = await mount('dvc-fee-payment', fake, { 'dossier-code': code });
    await inState(before, 'ready');
    fake.answers.createPayment = async () => {
      await soon(40);
      return { ...ended, status: 'unknown' };
    };
    find(before, '.btn-main').click();
    unmount();
    fake.answers.fees = { ...feeOrder, payment: { ...ended, status: 'unknown' } };
    const after = await mount('dvc-fee-payment', fake, { 'dossier-code': code });
    await inState(after, 'pending');
    await quiet();
    expect(fake.count('createPayment')).to.equal(1);
  });

  it('a click by a script, and fake events of the page, make one payment and no other state', async () => {
    const { fake, here } = await two();
    fake.answers.createPayment = async () => {
      await soon(30);
      return { ...ended, status: 'unknown' };
    };
    for (let i = 0; i < 5; i += 1)
      find(here, '.btn-main').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    here.dispatchEvent(new CustomEvent('dvc-payment-created', { detail: { status: 'succeeded' } }));
    await inState(here, 'pending');
    expect(fake.count('createPayment')).to.equal(1);
  });
});

describe('<dvc-fee-payment>, for somebody else', () => {
  afterEach(unmount);
  const other = { ...payableDossier, mine: false, ownerName: 'V. V. T.' };

  it('says whose dossier it is, masked, and whose name the receipt gets', async () => {
    const fake = fakeGateway({ session: signedIn, dossier: other });
    const widget = await mount('dvc-fee-payment', fake, { 'dossier-code': code });
    await until('the notice', () => seen(widget).includes('nộp thay'));
    expect(seen(widget)).to.contain('V. V. T.').and.contain('biên nhận ghi người nộp tiền là Nguyễn Thị Mẫu');
    expect(fake.count('dossier')).to.equal(1);
    await axeClean(widget);
  });

  it('several beneficiaries are told apart, each with its own sum', async () => {
    const parts = feeOrder.fees.map((fee, at) => ({
      amount: fee.amount,
      fees: [fee],
      payee: { name: `Cơ quan ${at}` },
    }));
    const fake = fakeGateway({ fees: { ...feeOrder, parts } });
    const widget = await mount('dvc-fee-payment', fake, { 'dossier-code': code });
    await inState(widget, 'ready');
    const shown = [...(widget.shadowRoot?.querySelectorAll('.step') ?? [])].map((one) => one.textContent);
    expect(shown.length).to.equal(2);
    expect(shown[0]).to.contain('Cơ quan 0').and.contain('100.000').and.not.contain('Cơ quan 1');
    expect(shown[0]).to.contain('Nộp bây giờ');
    expect(shown[1]).to.contain('Nộp sau');
    expect(seen(widget)).to.contain('Tiền chuyển đến 2 đơn vị');
    // The page that opens takes the first sum, and so says the button.
    expect(find(widget, '.btn-main').textContent).to.contain('Thanh toán khoản đầu tiên: 100.000');
    await axeClean(widget);
  });

  it('asks nothing of the kind for a guest, and holds nobody up when it cannot be told', async () => {
    const guest = fakeGateway({ dossier: other });
    await inState(await mount('dvc-fee-payment', guest, { 'dossier-code': code }), 'ready');
    await quiet();
    expect(guest.count('dossier')).to.equal(0);
    const silent = fakeGateway({ session: signedIn, dossier: portalError('service_down') });
    const widget = await mount('dvc-fee-payment', silent, { 'dossier-code': code });
    await inState(widget, 'ready');
    await quiet();
    expect(seen(widget)).not.to.contain('nộp thay');
    find(widget, '.btn-main');
  });
});
