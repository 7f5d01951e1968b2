import type { Payment, Refund, RefundList } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/gateway.js';
import '../define/refund-request.js';
import { axeClean } from '../testing/axe.js';
import { circumstance } from '../testing/fake-events.js';
import type { Answers } from '../testing/fake-gateway.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { payment, portalError, refund } from '../testing/fixtures.js';
import { hostileStrings } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { said, until } from '../testing/until.js';

const { payUrl: _, ...rest } = payment;
const paid: Payment = { ...rest, status: 'succeeded', paidAt: payment.updatedAt };
const list = (refundable: number, ...refunds: Refund[]): RefundList => ({
  paymentId: payment.id,
  refundable,
  refunds,
});
const down = portalError('service_down', { retriable: true });

describe('<dvc-refund-request>', () => {
  afterEach(() => {
    unmount();
    circumstance.back();
    document.documentElement.lang = 'vi';
  });

  const open = async (answers: Answers = {}) => {
    const fake = fakeGateway({ payment: paid, refunds: list(150_000), ...answers });
    const widget = await mount('dvc-refund-request', fake, { 'payment-id': payment.id });
    return { fake, widget };
  };
  const ready = async (answers?: Answers) => {
    const { fake, widget } = await open(answers);
    await inState(widget, 'ready');
    const radio = (at: number) =>
      (widget.shadowRoot?.querySelectorAll<HTMLInputElement>('.choice input') ?? [])[at] as HTMLInputElement;
    const press = async () => {
      find(widget, '[part=button]').click();
      await widget.updateComplete;
    };
    const type = async (text: string) => {
      const input = find<HTMLInputElement>(widget, '#amount');
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await widget.updateComplete;
    };
    const choose = async (...at: number[]) => {
      for (const one of at) {
        radio(one).click();
        await widget.updateComplete;
      }
    };
    return { fake, widget, radio, press, type, choose };
  };
  const asked = (fake: ReturnType<typeof fakeGateway>) =>
    fake.calls.filter(({ method }) => method === 'requestRefund').map(({ args }) => args);

  it('says who decides and who pays, and promises nothing', async () => {
    const { widget } = await ready();
    for (const words of [
      'Cơ quan thu xem xét yêu cầu và quyết định',
      'Kho bạc Nhà nước chi trả',
      'gửi yêu cầu chưa có nghĩa là được hoàn trả',
      'Còn có thể yêu cầu hoàn trả 150.000 ₫',
    ])
      expect(seen(widget)).to.contain(words);
    await axeClean(widget);
  });

  it('handed in empty: a summary with the focus, whose link leads to the field', async () => {
    const { fake, widget, press, radio } = await ready();
    await press();
    expect(widget.shadowRoot?.activeElement === find(widget, '.summary')).to.equal(true);
    expect(find(widget, '.summary a').textContent?.trim()).to.equal(
      find(widget, '#reason-fault').textContent?.trim(),
    );
    find(widget, '.summary a').click();
    expect(widget.shadowRoot?.activeElement === radio(0)).to.equal(true);
    expect(fake.count('requestRefund')).to.equal(0);
    await axeClean(widget);
  });

  it('a part: amounts as people type them, none below one, none above what is left', async () => {
    const { widget, press, type, choose } = await ready();
    await choose(0, 5);
    for (const [text, words] of [
      ['', 'Nhập số tiền là số nguyên'],
      ['0', 'Nhập số tiền là số nguyên'],
      ['12,5', 'Nhập số tiền là số nguyên'],
      ['-5', 'Nhập số tiền là số nguyên'],
      ['150.001', 'không được lớn hơn 150.000 ₫'],
    ] as const) {
      await type(text);
      await press();
      expect(seen(widget), text).to.contain(words);
      expect(find(widget, '#amount').getAttribute('aria-invalid')).to.equal('true');
    }
    await axeClean(widget);
    await type('50.000 đ');
    expect(widget.shadowRoot?.querySelector('.summary') === null).to.equal(true);
    await press();
    expect(seen(widget)).to.contain('Kiểm tra trước khi gửi').and.contain('50.000 ₫');
  });

  it('reads back, sends once with one key, and follows it', async () => {
    const { fake, widget, press, type, choose } = await ready();
    const told: unknown[] = [];
    widget.addEventListener('dvc-refund-sent', (event) => told.push((event as CustomEvent).detail));
    await choose(1, 5);
    await type('50.000');
    await press();
    expect(widget.shadowRoot?.activeElement === find(widget, '.review .title')).to.equal(true);
    await axeClean(widget);
    fake.delay = 40;
    find(widget, '[part=button]').click();
    find(widget, '[part=button]').click();
    await inState(widget, 'pending');
    const [id, request, key] = asked(fake)[0] ?? [];
    expect(asked(fake).length).to.equal(1);
    expect([id, request]).to.deep.equal([payment.id, { reason: 'wrong-dossier', amount: 50_000 }]);
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(told).to.deep.equal([{ paymentId: payment.id, refundId: refund.id, status: 'requested' }]);
    await said(widget, 'Đã gửi yêu cầu hoàn trả');
    expect(widget.shadowRoot?.activeElement === find(widget, '.title')).to.equal(true);
    await axeClean(widget);
  });

  it('twenty presses of Enter send once, and none of them posts the form around the tag', async () => {
    const { fake, widget, press, choose } = await ready();
    const form = document.createElement('form');
    let posted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      posted += 1;
    });
    document.body.append(form);
    form.append(widget.parentElement as Element);
    await inState(widget, 'ready');
    await choose(0);
    (find(widget, '.choice input') as HTMLInputElement).focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(seen(widget)).to.contain('Kiểm tra trước khi gửi');
    fake.delay = 10_000;
    find(widget, '[part=button]').focus();
    for (let i = 0; i < 20; i += 1) await sendKeys({ press: 'Enter' });
    await press();
    expect(fake.count('requestRefund')).to.equal(1);
    expect(posted).to.equal(0);
    form.remove();
  });

  it('a lost answer is asked for with the same key; a changed request has another', async () => {
    const { fake, widget, press, choose } = await ready({ requestRefund: down });
    await choose(0);
    await press();
    await press();
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('gửi lại cũng chỉ tính một lần');
    await axeClean(widget);
    await press();
    await inState(widget, 'ready');
    find(widget, '.btn-quiet').click();
    await widget.updateComplete;
    await choose(2);
    await press();
    await press();
    await quiet();
    const [first, second, third] = asked(fake).map(([, , key]) => key);
    expect(first).to.equal(second);
    expect(third).not.to.equal(second);
  });

  it('asked for more than is left meanwhile: says how much, and nothing is lost', async () => {
    const { widget, press, choose } = await ready({
      requestRefund: portalError('refund_exceeds', { params: { left: 20_000 } }),
    });
    await choose(0);
    await press();
    await press();
    await until('the refusal', () => seen(widget).includes('20.000 ₫'));
    expect(widget.state).to.equal('ready');
  });

  it('paid twice: the reason is there already, the whole is the server’s to say', async () => {
    const { fake, widget, press, radio } = await ready({
      payment: { ...paid, paidTwice: true },
      refunds: list(300_000),
    });
    expect(radio(0).checked).to.equal(true);
    await press();
    await press();
    await inState(widget, 'pending');
    expect(asked(fake)[0]?.[1]).to.deep.equal({ reason: 'paid-twice' });
  });

  const followed = (over: Partial<Refund>, left = 0): Answers => {
    const told = { ...refund, ...over };
    return { refunds: list(left, told), refund: told };
  };
  for (const [name, over, state, words] of [
    ['requested', {}, 'pending', 'Thời gian tùy thuộc quy định'],
    ['unknown', { status: 'unknown' }, 'pending', 'Xin đừng gửi lại yêu cầu'],
    ['accepted', { status: 'accepted', acceptedAt: refund.updatedAt }, 'pending', 'Chưa có tiền được trả'],
    [
      'paid',
      { status: 'paid', paidAt: refund.updatedAt },
      'succeeded',
      'Kho bạc Nhà nước đã chi trả 150.000 ₫',
    ],
    ['refused', { status: 'refused' }, 'failed', 'Cơ quan thu không đồng ý hoàn trả'],
    ['refund_failed', { status: 'refund_failed' }, 'failed', 'vẫn được ghi nhận là chưa hoàn trả'],
  ] as const) {
    it(`${name}: told in words, with the way so far, and no more than is known`, async () => {
      const { widget } = await open(followed(over));
      await inState(widget, state);
      expect(seen(widget)).to.contain(words).and.contain(refund.reference);
      if (state !== 'succeeded') expect(seen(widget)).not.to.contain('đã chi trả');
      const now = widget.shadowRoot?.querySelectorAll('[aria-current=step]').length;
      expect(now).to.equal(state === 'pending' ? 1 : 0);
      await axeClean(widget);
    });
  }

  it('asked by hand: what changed is told, what did not is said too', async () => {
    const { fake, widget } = await open(followed({}));
    await inState(widget, 'pending');
    find(widget, '.btn-main').click();
    await said(widget, 'Chưa có gì mới');
    Object.assign(fake.answers, followed({ status: 'paid', paidAt: refund.updatedAt }));
    find(widget, '.btn-main').focus();
    find(widget, '.btn-main').click();
    await inState(widget, 'succeeded');
    await said(widget, 'đã chi trả');
    expect(widget.shadowRoot?.activeElement === find(widget, '.title')).to.equal(true);
  });

  it('a check without an answer keeps what is known; back in sight it asks again', async () => {
    const { fake, widget } = await open(followed({ status: 'accepted' }));
    await inState(widget, 'pending');
    fake.answers.payment = down;
    find(widget, '.btn-main').click();
    await quiet();
    expect(seen(widget)).to.contain('đang chờ Kho bạc Nhà nước chi trả');
    circumstance.hide();
    Object.assign(fake.answers, { payment: paid, ...followed({ status: 'paid' }) });
    circumstance.back();
    await inState(widget, 'succeeded');
  });

  it('a refusal gives the money free again: the rest can be asked for', async () => {
    const { widget } = await open(followed({ status: 'refused' }, 150_000));
    await inState(widget, 'failed');
    find(widget, '.actions .btn').click();
    await inState(widget, 'ready');
  });

  it('what one tab asked for, the other shows', async () => {
    const fake = fakeGateway({ payment: paid, ...followed({ status: 'accepted' }, 50_000) });
    const tabs = [];
    for (let i = 0; i < 2; i += 1)
      tabs.push(await mount('dvc-refund-request', fake, { 'payment-id': payment.id }));
    const [here, there] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
    await inState(here, 'pending');
    await inState(there, 'pending');
    find(here, '.actions .btn:last-child').click();
    await inState(here, 'ready');
    const second = { ...refund, id: 'rfd_2', amount: 50_000, reference: 'HT-SECOND' };
    fake.answers.requestRefund = second;
    fake.answers.refund = (id: string) => (id === second.id ? second : { ...refund, status: 'accepted' });
    fake.answers.refunds = list(0, { ...refund, status: 'accepted' }, second);
    find(here, '.choice input').click();
    for (let i = 0; i < 2; i += 1) {
      await here.updateComplete;
      find(here, '[part=button]').click();
    }
    await until('the second', () => seen(there).includes('HT-SECOND'));
  });

  for (const [name, answers, words] of [
    ['not paid', { payment, refunds: list(0) }, 'Khoản này chưa thanh toán xong'],
    ['nothing left', { refunds: list(0) }, 'Không có khoản nào để hoàn trả'],
  ] as const) {
    it(`${name}: says so`, async () => {
      const { widget } = await open(answers);
      await inState(widget, 'empty');
      expect(seen(widget)).to.contain(words);
      await axeClean(widget);
    });
  }

  it('another’s payment, what cannot be an id, and a service that is down', async () => {
    const stranger = await open({ payment: portalError('payment_not_found') });
    await inState(stranger.widget, 'failed');
    expect(seen(stranger.widget)).to.contain('Không tìm thấy khoản thanh toán này');
    stranger.widget.paymentId = '../../session';
    await stranger.widget.updateComplete;
    await inState(stranger.widget, 'failed');
    expect(stranger.fake.count('payment')).to.equal(1);
    const { fake, widget } = await open({ refunds: down });
    await inState(widget, 'failed');
    await axeClean(widget);
    fake.answers.refunds = list(150_000);
    find(widget, 'button').click();
    await inState(widget, 'ready');
  });

  it('shows what others wrote as text, and speaks English', async () => {
    for (const text of hostileStrings.slice(0, 5)) {
      const { widget } = await open(followed({ reference: text }));
      await inState(widget, 'pending');
      expect(widget.shadowRoot?.querySelector('img, script, math, b, style') === null).to.equal(true);
      unmount();
    }
    expect('pwned' in globalThis).to.equal(false);
    document.documentElement.lang = 'en';
    const { widget } = await ready();
    expect(seen(widget)).to.contain('The collecting agency examines the request and decides');
  });
});
