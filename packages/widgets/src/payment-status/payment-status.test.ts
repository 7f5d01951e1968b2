import type { Payment } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import '../define/gateway.js';
import '../define/payment-status.js';
import { axeClean } from '../testing/axe.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { feeOrder, payment, portalError } from '../testing/fixtures.js';
import { HeldTimers } from '../testing/held-timers.js';
import { hostileStrings } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { said, until } from '../testing/until.js';
import { succeeded } from '../testing/wire/return-query.js';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const a = (over: Partial<Payment>): Payment => {
  const { payUrl: _, ...rest } = payment;
  return { ...rest, ...over };
};
const silent = a({ status: 'unknown', resolvesBy: '2025-07-03T12:00:00+07:00' });
const paid = a({
  status: 'succeeded',
  paidAt: '2025-07-03T10:04:12+07:00',
  transactionId: 'TX20250703100412',
  receiptId: 'rcp_1',
});
const down = portalError('service_down', { retriable: true });

describe('<dvc-payment-status>', () => {
  let timers: HeldTimers;
  const here = location.href;

  beforeEach(() => {
    timers = new HeldTimers();
    // The runner opens several pages at once; all but one are behind.
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
  });
  afterEach(() => {
    unmount();
    timers.restore();
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'onLine');
    history.replaceState(null, '', here);
  });

  const open = async (
    answers: Parameters<typeof fakeGateway>[0],
    attributes: Record<string, string> = {},
  ) => {
    const fake = fakeGateway(answers);
    const widget = await mount('dvc-payment-status', fake, { 'payment-id': payment.id, ...attributes });
    return { fake, widget };
  };
  const waiting = async () => {
    const { fake, widget } = await open({ payment: silent, checkPayment: silent });
    await inState(widget, 'pending');
    return { fake, widget };
  };
  const show = (visibilityState: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const connect = (onLine: boolean) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: onLine });
    window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  };

  it('while nobody knows: not to pay again, the reference, and until when', async () => {
    const { widget } = await waiting();
    expect(find(widget, '.title').textContent).to.equal('Xin đừng thanh toán lại');
    expect(find(widget, '.reference-code').textContent).to.contain(payment.reference);
    const text = seen(widget);
    for (const words of [
      '150.000 ₫',
      '12:00, 03/07/2025',
      'Ông/Bà có thể đóng trang này',
      'Kiểm tra tiếp theo lúc',
    ])
      expect(text).to.contain(words);
    expect(text).not.to.contain('Thanh toán lại');
    await axeClean(widget);
  });

  it('asks after 2, 5, 10 and 30 seconds, then only when the payer asks', async () => {
    const { fake, widget } = await waiting();
    for (const [index, ms] of [2_000, 5_000, 10_000, 30_000].entries()) {
      expect(timers.waiting()).to.deep.equal([ms]);
      expect(fake.count('checkPayment')).to.equal(index);
      await timers.pass(ms);
    }
    expect(timers.waiting()).to.deep.equal([]);
    expect(fake.count('checkPayment')).to.equal(4);
    await widget.updateComplete;
    expect(seen(widget)).to.contain('khi Ông/Bà bấm “Kiểm tra lại”');
    find(widget, '.btn-main').click();
    await quiet();
    expect(fake.count('checkPayment')).to.equal(5);
    expect(fake.count('payment')).to.equal(1);
  });

  it('money that turns up late: told, announced, and the receipt offered', async () => {
    const { fake, widget } = await waiting();
    fake.answers.checkPayment = paid;
    await timers.pass(2_000);
    await inState(widget, 'succeeded');
    expect(seen(widget)).to.contain('Đã nhận được khoản thanh toán 150.000 ₫');
    // Looked at twice more, for a second transaction and for the receipt.
    for (const ms of [5_000, 60_000]) {
      expect(timers.waiting()).to.deep.equal([ms]);
      await timers.pass(ms);
    }
    expect(timers.waiting()).to.deep.equal([]);
    expect(seen(widget)).to.contain('Đã nhận được khoản thanh toán 150.000 ₫');
    await said(widget, 'Đã nhận được khoản thanh toán');
    await axeClean(widget);
  });

  it('a press that finds nothing new is answered to a screen reader; an automatic check is not', async () => {
    const { widget } = await waiting();
    const region = find(widget, '[role=status]');
    await until('the first words', () => region.textContent !== '');
    region.textContent = '';
    await timers.pass(2_000);
    await soon(150);
    expect(region.textContent).to.equal('');
    find(widget, '.btn-main').click();
    await said(widget, 'Chưa có kết quả');
  });

  it('two presses ask once', async () => {
    const { fake, widget } = await waiting();
    fake.delay = 50;
    find(widget, '.btn-main').click();
    find(widget, '.btn-main').click();
    await quiet();
    expect(fake.count('checkPayment')).to.equal(1);
  });

  it('rests while nobody looks, and asks at once when somebody is back', async () => {
    const { fake, widget } = await waiting();
    show('hidden');
    expect(timers.waiting()).to.deep.equal([]);
    fake.answers.checkPayment = paid;
    show('visible');
    await inState(widget, 'succeeded');
    expect(fake.count('checkPayment')).to.equal(1);
  });

  it('rests while offline, says so, and goes on by itself', async () => {
    const { fake, widget } = await waiting();
    fake.answers.checkPayment = portalError('offline', { action: 'retry', retriable: true });
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    await timers.pass(2_000);
    await widget.updateComplete;
    expect(timers.waiting()).to.deep.equal([]);
    expect(seen(widget)).to.contain('Tạm dừng vì mất kết nối');
    expect(seen(widget)).to.contain('Xin đừng thanh toán lại');
    await axeClean(widget);
    fake.answers.checkPayment = paid;
    connect(true);
    await inState(widget, 'succeeded');
  });

  it('asked too often: says so, and not that the system is down', async () => {
    const { fake, widget } = await waiting();
    fake.answers.checkPayment = portalError('rate_limited', { action: 'retry', retriable: true });
    await timers.pass(2_000);
    await widget.updateComplete;
    expect(seen(widget)).to.contain('Vừa hỏi nhiều lần');
    expect(seen(widget)).not.to.contain('gián đoạn');
    await axeClean(widget);
  });

  it('the service goes down while waiting: what is known stays', async () => {
    const { fake, widget } = await waiting();
    fake.answers.checkPayment = down;
    await timers.pass(2_000);
    await widget.updateComplete;
    expect(seen(widget)).to.contain(payment.reference);
    expect(seen(widget)).to.contain('tạm gián đoạn');
    expect(timers.waiting()).to.deep.equal([5_000]);
  });

  it('the service is down from the start: says that money is safe, and asks again by itself', async () => {
    const { fake, widget } = await open({ payment: down });
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('Xin đừng thanh toán lại');
    await axeClean(widget);
    fake.answers.payment = paid;
    await timers.pass(2_000);
    await inState(widget, 'succeeded');
  });

  it('succeeded: amount, facts, receipt', async () => {
    const { widget } = await open({ payment: paid }, { 'receipt-url': '/bien-lai?receipt={receiptId}' });
    await inState(widget, 'succeeded');
    const text = seen(widget);
    for (const words of [
      'Đã thanh toán 150.000 ₫',
      '10:04, 03/07/2025',
      'TX20250703100412',
      payment.reference,
    ])
      expect(text).to.contain(words);
    const told: unknown[] = [];
    widget.addEventListener('dvc-receipt-requested', (event) => told.push((event as CustomEvent).detail));
    const link = find<HTMLAnchorElement>(widget, 'a.btn-main');
    expect(link.href).to.equal(`${location.origin}/bien-lai?receipt=rcp_1`);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(told).to.deep.equal([{ paymentId: payment.id, receiptId: 'rcp_1' }]);
    await axeClean(widget);
  });

  it('succeeded without a receipt yet: says so', async () => {
    const { receiptId: _, ...early } = paid;
    const { widget } = await open({ payment: early });
    await inState(widget, 'succeeded');
    expect(seen(widget)).to.contain('Biên nhận đang được lập');
    await axeClean(widget);
  });

  it('a receipt that is made while the page is open turns up by itself', async () => {
    const { receiptId: _, ...early } = paid;
    const { fake, widget } = await open({ payment: early });
    await inState(widget, 'succeeded');
    fake.answers.payment = paid;
    await timers.pass(5_000);
    await until('the receipt', () => seen(widget).includes('Xem biên nhận'));
  });

  it('paid twice: told before all else, announced, and where to ask for the money back', async () => {
    const { fake, widget } = await open({ payment: paid }, { 'receipt-url': '/bien-lai?id={receiptId}' });
    await inState(widget, 'succeeded');
    fake.answers.payment = { ...paid, paidTwice: true };
    await timers.pass(5_000);
    await until('the headline', () =>
      seen(widget).startsWith('MÔI TRƯỜNG THỬ NGHIỆM Khoản này đã được thanh toán 2 lần'),
    );
    await said(widget, 'đã được thanh toán 2 lần');
    const told: unknown[] = [];
    widget.addEventListener('dvc-refund-requested', (event) => told.push((event as CustomEvent).detail));
    find(widget, 'button.btn-main').click();
    expect(told).to.deep.equal([{ paymentId: payment.id }]);
    expect(widget.shadowRoot?.querySelectorAll('.btn-main').length).to.equal(1);
    await axeClean(widget);
    widget.refundUrl = '/hoan-tra?payment={paymentId}';
    await widget.updateComplete;
    expect(find<HTMLAnchorElement>(widget, 'a.btn-main').href).to.equal(
      `${location.origin}/hoan-tra?payment=${payment.id}`,
    );
  });

  it('P14: what was asked back by itself is followed, and the payer asks only when it was refused', async () => {
    const surplus = (status: 'requested' | 'accepted' | 'paid' | 'refused') =>
      ({ ...paid, paidTwice: true, surplus: { refundId: 'rfd_1', status, amount: 150_000 } }) as const;
    const texts = {
      requested: 'đã được tự động đề nghị cơ quan thu hoàn trả',
      accepted: 'đã đồng ý hoàn trả',
      paid: 'Kho bạc đã chi trả lại',
      refused: 'Phần nộp thừa có thể được hoàn trả',
    } as const;
    for (const status of ['requested', 'accepted', 'paid', 'refused'] as const) {
      const { widget } = await open({ payment: surplus(status) });
      await inState(widget, 'succeeded');
      expect(seen(widget)).to.contain('Khoản này đã được thanh toán 2 lần').and.contain(texts[status]);
      expect(seen(widget).includes('Yêu cầu hoàn trả')).to.equal(status === 'refused');
      expect(seen(widget)).not.to.contain('Theo dõi việc hoàn trả');
      widget.refundUrl = '/hoan-tra?payment={paymentId}';
      await widget.updateComplete;
      expect(seen(widget).includes('Theo dõi việc hoàn trả')).to.equal(status !== 'refused');
      const { href } = find<HTMLAnchorElement>(widget, 'a[href*="hoan-tra"]');
      expect(href).to.equal(`${location.origin}/hoan-tra?payment=${payment.id}`);
      if (status === 'requested') await axeClean(widget);
    }
    const second = { ...surplus('requested'), status: 'mismatch' } as const;
    const { widget } = await open({ payment: second }, { 'refund-url': '/hoan-tra?payment={paymentId}' });
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('Theo dõi việc hoàn trả');
    expect(seen(widget)).to.contain('Xin đừng thanh toán lại').and.contain(texts.requested);
  });

  it('a refund of what was paid once can be asked for where the page says, quietly', async () => {
    const { widget } = await open({ payment: paid });
    await inState(widget, 'succeeded');
    expect(seen(widget)).not.to.contain('hoàn trả');
    widget.refundUrl = '/hoan-tra?payment={paymentId}';
    await widget.updateComplete;
    expect(find(widget, 'a.btn-quiet[href*="hoan-tra"]').textContent).to.contain('Yêu cầu hoàn trả');
  });

  it('goes off line while waiting: says so at once, and how old is what stands there', async () => {
    const { widget } = await waiting();
    const now = Date.now;
    connect(false);
    await until('the pause', () => seen(widget).includes('Tạm dừng vì mất kết nối'));
    expect(seen(widget)).to.contain('khi trang này được mở lại');
    Date.now = () => now() + 7 * 60_000;
    widget.requestUpdate();
    await widget.updateComplete;
    Date.now = now;
    expect(seen(widget)).to.contain('(cách đây 7 phút)');
  });

  it('what one tab learns, the other asks about at once', async () => {
    const fake = fakeGateway({ payment: silent, checkPayment: silent });
    const [here, there] = [
      await mount('dvc-payment-status', fake, { 'payment-id': payment.id }),
      await mount('dvc-payment-status', fake, { 'payment-id': payment.id }),
    ];
    await inState(here, 'pending');
    await inState(there, 'pending');
    fake.answers.checkPayment = paid;
    fake.answers.payment = paid;
    find(here, '.btn-main').click();
    await inState(there, 'succeeded');
    await quiet();
    // And does not tell it back: two tabs must not keep each other busy.
    expect(fake.count('checkPayment')).to.be.at.most(2);
  });

  it('one of several beneficiaries is paid: what is left, and where to pay it', async () => {
    const part = { number: 1, of: 2, orderAmount: 400_000 };
    const { widget } = await open({ payment: { ...paid, part } }, { 'retry-url': '/nop?ma={dossierCode}' });
    await inState(widget, 'succeeded');
    expect(seen(widget)).to.contain('khoản thứ 1 trong 2 khoản').and.contain('Nộp khoản tiếp theo');
    await axeClean(widget);
    const last = await open({ payment: { ...paid, part: { ...part, number: 2 } } });
    await inState(last.widget, 'succeeded');
    expect(seen(last.widget)).not.to.contain('trong 2 khoản');
  });

  it('failed: nothing was taken, and it can be paid again where the page says', async () => {
    const { widget } = await open(
      { payment: a({ status: 'failed' }) },
      { 'retry-url': '/nop?ma={dossierCode}' },
    );
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('Chưa ghi nhận khoản tiền nào');
    find(widget, '[role=alert]');
    expect(find<HTMLAnchorElement>(widget, 'a').href).to.equal(
      `${location.origin}/nop?ma=${payment.dossierCode}`,
    );
    expect(timers.waiting()).to.deep.equal([]);
    await axeClean(widget);
  });

  describe('going on and turning back', () => {
    const left: string[] = [];
    const hold = (event: Event): void => {
      event.preventDefault();
      left.push((event as CustomEvent<{ url: string }>).detail.url);
    };
    beforeEach(() => document.addEventListener('dvc-before-redirect', hold));
    afterEach(() => {
      document.removeEventListener('dvc-before-redirect', hold);
      left.length = 0;
    });
    const button = (widget: Element, words: string): HTMLElement => {
      const found = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) =>
        one.textContent?.includes(words),
      );
      if (!found) throw new Error(`no button "${words}"`);
      return found;
    };
    const next = { ...payment, id: 'pay_next', continues: payment.id };
    const toTwo = {
      ...feeOrder,
      amount: 250_000,
      payee: { name: 'Văn phòng đăng ký đất đai Sông Mẫu' },
    };

    it('several beneficiaries: each line with its state, and the next one’s page by one press', async () => {
      const part = { number: 1, of: 2, orderAmount: 400_000 };
      const { fake, widget } = await open({
        payment: { ...paid, part },
        fees: toTwo,
        continuePayment: { ...next, part: { ...part, number: 2 } },
      });
      await inState(widget, 'succeeded');
      await until('both lines', () => widget.shadowRoot?.querySelectorAll('.step').length === 2);
      const lines = [...(widget.shadowRoot?.querySelectorAll('.step') ?? [])].map(
        (one) => one.textContent?.replaceAll(/\s+/g, ' ') ?? '',
      );
      expect(lines[0]).to.contain('Sở Tư pháp').and.contain('150.000').and.contain('Đã nộp');
      expect(lines[1]).to.contain('Văn phòng đăng ký').and.contain('250.000').and.contain('Nộp bây giờ');
      expect(seen(widget)).not.to.contain('không cần làm gì thêm');
      await axeClean(widget);
      const on = button(widget, 'Nộp khoản tiếp theo: 250.000');
      on.click();
      on.click();
      await until('the way on', () => left.length > 0);
      await quiet();
      expect(fake.count('continuePayment')).to.equal(1);
      expect(left).to.deep.equal([payment.payUrl]);
    });

    it('lines that do not add up are not shown; the way on is', async () => {
      const part = { number: 1, of: 3, orderAmount: 400_000 };
      const { widget } = await open({ payment: { ...paid, part }, fees: toTwo });
      await inState(widget, 'succeeded');
      await quiet();
      expect(widget.shadowRoot?.querySelectorAll('.step').length).to.equal(0);
      button(widget, 'Nộp khoản tiếp theo');
    });

    it('a page that ran out: a new one for the same payment; a refusal is said where it was pressed', async () => {
      const { fake, widget } = await open({
        payment: a({ status: 'expired' }),
        continuePayment: portalError('payment_pending_bank', { params: { reference: payment.reference } }),
      });
      await inState(widget, 'expired');
      button(widget, 'Mở trang thanh toán mới').click();
      await until('the refusal', () => Boolean(widget.shadowRoot?.querySelector('[part=failure]')));
      expect(left).to.deep.equal([]);
      await axeClean(widget);
      fake.answers.continuePayment = next;
      button(widget, 'Mở trang thanh toán mới').click();
      await until('the way on', () => left.length > 0);
      expect(fake.calls.filter(({ method }) => method === 'continuePayment')[0]?.args[0]).to.equal(
        payment.id,
      );
    });

    it('pressed again while the way on is made, whatever is heard in between: one new page', async () => {
      const over = a({ status: 'expired' });
      let made: (next: Payment) => void = () => undefined;
      const { fake, widget } = await open({
        payment: over,
        checkPayment: over,
        continuePayment: () => new Promise<Payment>((resolve) => (made = resolve)),
      });
      await inState(widget, 'expired');
      button(widget, 'Mở trang thanh toán mới').click();
      const heard = async (times: number) => {
        await until('what was heard', () => fake.count('checkPayment') === times);
        await until(
          'the end of the check',
          () => find(widget, '.view').getAttribute('aria-busy') === 'false',
        );
        button(widget, 'Đang mở trang thanh toán').click();
      };
      // The payer asks, and comes back from another tab.
      button(widget, 'Kiểm tra lại').click();
      await heard(1);
      show('hidden');
      show('visible');
      button(widget, 'Đang mở trang thanh toán').click();
      expect(fake.count('continuePayment')).to.equal(1);
      made(next);
      await until('the way on', () => left.length > 0);
      await quiet();
      expect(fake.count('continuePayment')).to.equal(1);
      expect(left).to.deep.equal([payment.payUrl]);
    });

    it('turning back says first what it means; what was given up can be paid again', async () => {
      const { fake, widget } = await open({ payment, cancelPayment: a({ status: 'expired' }) });
      await inState(widget, 'pending');
      expect(find<HTMLDetailsElement>(widget, 'details').open).to.equal(false);
      find(widget, 'summary').click();
      expect(seen(widget))
        .to.contain('Chưa chuyển tiền thì không bị trừ tiền')
        .and.contain('10:15, 03/07/2025');
      button(widget, 'Dừng khoản thanh toán này').click();
      await inState(widget, 'expired');
      expect(find(widget, '.title').textContent).to.equal('Đã dừng khoản thanh toán này');
      expect(fake.count('cancelPayment')).to.equal(1);
      await axeClean(widget);
    });

    it('an open page cannot be closed, and that is what is said; nothing is called stopped', async () => {
      const { widget } = await open({
        payment,
        cancelPayment: portalError('payment_not_cancellable', {
          messageKey: 'payment_page_open',
          params: { reference: payment.reference, by: '2025-07-03T10:15:00+07:00' },
        }),
      });
      await inState(widget, 'pending');
      find(widget, 'summary').click();
      button(widget, 'Dừng khoản thanh toán này').click();
      await until('why not', () => seen(widget).includes('Một trang thanh toán đã mở vẫn còn hiệu lực'));
      expect(widget.state).to.equal('pending');
      expect(seen(widget)).not.to.contain('Đã dừng');
      await axeClean(widget);
    });

    it('paid meanwhile: the payer sees that and not a refusal', async () => {
      const { fake, widget } = await open({ payment, cancelPayment: portalError('already_paid') });
      await inState(widget, 'pending');
      fake.answers.payment = paid;
      find(widget, 'summary').click();
      button(widget, 'Dừng khoản thanh toán này').click();
      await inState(widget, 'succeeded');
    });

    it('nobody who may have paid is asked whether to turn back', async () => {
      const { widget } = await waiting();
      await inState(widget, 'pending');
      const { expiresAt: _, ...unsent } = silent;
      expect(seen(widget)).not.to.contain('Không nộp nữa');
      const never = await open({ payment: unsent });
      await inState(never.widget, 'pending');
      expect(seen(never.widget)).to.contain('Không nộp nữa');
    });

    it('the receipt can be saved from here', async () => {
      const { fake, widget } = await open({ payment: paid });
      await inState(widget, 'succeeded');
      const { href } = find<HTMLAnchorElement>(widget, 'a[href$=".pdf"]');
      expect(href).to.equal(`${fake.url}/receipts/rcp_1.pdf`);
      expect(seen(widget)).to.contain('(PDF, dưới 100 kB)');
    });

    it('two receipts to save stand by each other, below the button, or below each other where it is narrow', async () => {
      const receipts: Payment['receipts'] = [
        { id: 'rcp_1', kind: 'fee', amount: 100_000 },
        { id: 'rcp_2', kind: 'charge', amount: 50_000 },
      ];
      const { widget } = await open({ payment: { ...paid, receipts } });
      await inState(widget, 'succeeded');
      const places = (width: string) => {
        widget.style.inlineSize = width;
        const links = [...(widget.shadowRoot?.querySelectorAll('a[href$=".pdf"]') ?? [])];
        return links.map((link) => link.getBoundingClientRect());
      };
      // Wide enough for the widest font of a machine.
      const [fee, charge] = places('1200px');
      expect(fee!.top).to.be.greaterThan(find(widget, '.btn-main').getBoundingClientRect().bottom);
      expect(charge!.top).to.equal(fee!.top);
      const [above, below] = places('340px');
      expect(below!.top).to.be.greaterThan(above!.bottom);
      expect(below!.left).to.equal(above!.left);
    });
  });

  it('expired: to wait before a new code, and money that was sent still turns up', async () => {
    const { fake, widget } = await open({ payment: a({ status: 'expired' }) }, { 'retry-url': '/nop' });
    await inState(widget, 'expired');
    expect(seen(widget)).to.contain('xin chờ kết quả trước khi mở trang mới');
    expect(seen(widget)).to.contain('Mở trang thanh toán mới');
    expect(timers.waiting()).to.deep.equal([]);
    await axeClean(widget);
    fake.answers.checkPayment = paid;
    find(widget, 'button.btn-main').click();
    await inState(widget, 'succeeded');
  });

  it('mismatch: people settle it; nobody is led to pay', async () => {
    const { widget } = await open({ payment: a({ status: 'mismatch' }) }, { 'retry-url': '/nop' });
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('Xin đừng thanh toán lại');
    expect(seen(widget)).to.contain('đối soát');
    expect(timers.waiting()).to.deep.equal([]);
    expect(widget.shadowRoot?.querySelector('a') === null).to.equal(true);
    await axeClean(widget);
  });

  it('not yet paid: the same pay page can be opened again', async () => {
    const { widget } = await open({ payment });
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('Chưa nhận được kết quả thanh toán');
    expect(seen(widget)).not.to.contain('có thể đóng trang');
    expect(find<HTMLAnchorElement>(widget, 'a').href).to.equal(payment.payUrl);
    await axeClean(widget);
  });

  it('another’s or unknown payment: says nothing of it, and stops asking', async () => {
    const { widget } = await open({ payment: portalError('payment_not_found') });
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('Không tìm thấy khoản thanh toán này');
    expect(timers.waiting()).to.deep.equal([]);
    await axeClean(widget);
  });

  it('what cannot be an id is not asked about', async () => {
    for (const id of [...hostileStrings, 'pay_', 'pay_../receipts/x', 'rcp_1']) {
      const { fake, widget } = await open({}, { 'payment-id': id });
      await inState(widget, 'failed');
      expect(fake.count('payment')).to.equal(0);
      unmount();
    }
  });

  it('reads the id from the page’s address, and nothing else', async () => {
    history.replaceState(null, '', `?payment=${payment.id}&status=success&state=succeeded&${succeeded}`);
    const fake = fakeGateway({ payment: silent, checkPayment: silent });
    const widget = await mount('dvc-payment-status', fake);
    await inState(widget, 'pending');
    expect(fake.calls.find(({ method }) => method === 'payment')?.args[0]).to.equal(payment.id);
    expect(seen(widget)).to.contain('Xin đừng thanh toán lại');
  });

  it('events and properties from the page change no outcome', async () => {
    const { widget } = await waiting();
    widget.dispatchEvent(new CustomEvent('dvc-state-change', { detail: { state: 'succeeded' } }));
    (widget as unknown as { status: string }).status = 'succeeded';
    await widget.updateComplete;
    expect(widget.state).to.equal('pending');
  });

  it('turned to another payment: the old answer is not shown', async () => {
    const other = a({ status: 'failed', id: 'pay_other', reference: 'H99-OTHER' });
    const { fake, widget } = await waiting();
    fake.answers.checkPayment = async () => {
      await soon(60);
      return paid;
    };
    find(widget, '.btn-main').click();
    fake.answers.payment = other;
    widget.paymentId = 'pay_other';
    await inState(widget, 'failed');
    await quiet();
    expect(widget.state).to.equal('failed');
    expect(seen(widget)).to.contain('H99-OTHER');
  });

  it('copies the reference and says so in words; when it cannot, says that', async () => {
    const { widget } = await waiting();
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    find(widget, '.copy').click();
    await quiet();
    expect(copied).to.deep.equal([payment.reference]);
    expect(find(widget, '.copy').textContent).to.contain('Đã chép');
    await timers.pass(3_000);
    expect(find(widget, '.copy').textContent).to.contain('Sao chép');
    clipboard.writeText = () => Promise.reject(new DOMException('no'));
    find(widget, '.copy').click();
    await quiet();
    expect(seen(widget)).to.contain('Chưa chép được');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('keeps the keyboard where the answer is when the button goes', async () => {
    const { fake, widget } = await waiting();
    fake.answers.checkPayment = paid;
    find(widget, '.btn-main').focus();
    find(widget, '.btn-main').click();
    await inState(widget, 'succeeded');
    expect(widget.shadowRoot?.activeElement === find(widget, '.title')).to.equal(true);
  });

  it('waits in words, and leaves no timer behind', async () => {
    const fake = fakeGateway();
    fake.delay = Infinity;
    const slow = await mount('dvc-payment-status', fake, { 'payment-id': payment.id });
    expect(seen(slow)).to.contain('Đang hỏi kết quả thanh toán');
    await axeClean(slow);
    const { widget } = await waiting();
    expect(timers.waiting()).to.deep.equal([2_000]);
    widget.remove();
    await quiet();
    expect(timers.waiting()).to.deep.equal([]);
    const none = await mount('dvc-payment-status', fakeGateway());
    await inState(none, 'idle');
    await axeClean(none);
  });

  it('shows what others wrote as text, whatever it is', async () => {
    for (const text of hostileStrings) {
      const said = {
        reference: text,
        transactionId: text,
        dossierCode: text,
        payee: { name: text },
        paidAt: text,
      };
      const widgets = await Promise.all(
        (['succeeded', 'failed', 'unknown', 'expired'] as const).map((status) =>
          open({ payment: a({ ...said, status }) }, { 'retry-url': text, 'receipt-url': text }),
        ),
      );
      await quiet();
      for (const { widget } of widgets) {
        expect(widget.shadowRoot?.querySelector('img, script, math, b, style') === null).to.equal(true);
        for (const { protocol } of widget.shadowRoot?.querySelectorAll('a') ?? [])
          expect(protocol).to.match(/^https?:$/);
      }
      unmount();
    }
    expect('pwned' in globalThis).to.equal(false);
  });

  it('speaks English', async () => {
    const { widget } = await open({ payment: silent }, { lang: 'en' });
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('Please do not pay again');
    await axeClean(widget);
  });
});
