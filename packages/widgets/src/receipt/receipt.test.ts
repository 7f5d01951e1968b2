import type { Payment, Receipt } from '@dvcqg/sdk';
import { expect } from '@open-wc/testing';
import '../define/gateway.js';
import '../define/receipt.js';
import { axeClean } from '../testing/axe.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { payableDossier, payment, portalError, receipt, signedOut } from '../testing/fixtures.js';
import { hostileStrings } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { until } from '../testing/until.js';
import { qrPath } from '../paper/qr-path.js';
import { qrText } from './qr-text.js';

const paid: Payment = { ...payment, status: 'succeeded', receiptId: receipt.id };
const live = { session: { ...signedOut, environment: 'live' } } as const;

describe('<dvc-receipt>', () => {
  const here = location.href;
  const print = window.print;
  afterEach(() => {
    unmount();
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    history.replaceState(null, '', here);
  });

  const open = async (
    answers: Parameters<typeof fakeGateway>[0] = {},
    attributes?: Record<string, string>,
  ) => {
    const fake = fakeGateway(answers);
    const widget = await mount('dvc-receipt', fake, attributes ?? { 'receipt-id': receipt.id });
    return { fake, widget };
  };
  const ready = async (...args: Parameters<typeof open>) => {
    const { fake, widget } = await open(...args);
    await inState(widget, 'ready');
    return { fake, widget };
  };
  const drawn = async (widget: Element): Promise<SVGPathElement> => {
    await until('the QR code', () => widget.shadowRoot?.querySelector('.qr path') !== null);
    return find<SVGPathElement>(widget, '.qr path');
  };

  it('is the sheet people know', async () => {
    const { widget } = await ready();
    // The gateway tells its environment apart from the receipt.
    await until('the ribbon', () => seen(widget).includes('Thử nghiệm'));
    const text = seen(widget);
    for (const words of [
      'Biên nhận thanh toán lệ phí',
      'Số: H99-2507-000123-1',
      'Sở Tư pháp tỉnh Sông Mẫu',
      'Nguyễn Thị Mẫu',
      'Số tiền (đồng)',
      'Tổng cộng 150.000',
      'Bằng chữ: Một trăm năm mươi nghìn đồng.',
      '10:04:12, ngày 03 tháng 7 năm 2025',
      'H99-2507-000123',
      'TX20250703100412',
      'đang được lập',
      'không có giá trị pháp lý',
      'Thử nghiệm',
    ])
      expect(text).to.contain(words);
    await drawn(widget);
    await axeClean(widget);
  });

  const both: Payment = {
    ...paid,
    receipts: [
      { id: receipt.id, kind: 'fee', amount: 100_000 },
      { id: 'rcp_2', kind: 'charge', amount: 50_000 },
    ],
  };
  const byId = (id: string): Receipt =>
    id === 'rcp_2'
      ? { ...receipt, id, number: 'H99-2507-000123-2', fees: payableDossier.fees.slice(1), amount: 50_000 }
      : { ...receipt, kind: 'fee', fees: payableDossier.fees.slice(0, 1), amount: 100_000 };

  it('phí and lệ phí have a receipt each: the other one is a press away, and each prints alone', async () => {
    for (const attributes of [{ 'receipt-id': receipt.id }, { 'payment-id': payment.id }]) {
      const { widget } = await ready({ payment: both, receipt: byId }, attributes);
      await until('the other', () => seen(widget).includes('Biên nhận thanh toán lệ phí: 50.000 ₫'));
      expect(seen(widget)).to.contain('Tổng cộng 100.000');
      await axeClean(widget);
      const other = find(widget, '.bar button:not(.btn-main)');
      other.focus();
      other.click();
      await inState(widget, 'loading');
      await inState(widget, 'ready');
      expect(seen(widget)).to.contain('Tổng cộng 50.000').and.contain('Số: H99-2507-000123-2');
      await until('the title', () => widget.shadowRoot?.activeElement?.classList.contains('title') === true);
      await until('the first', () => seen(widget).includes('Biên nhận thanh toán phí: 100.000 ₫'));
      unmount();
    }
  });

  it('can be saved as a PDF and opened as a bare page; what that is and how heavy is said before', async () => {
    const { widget, fake } = await ready();
    const links = [...(widget.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.bar a') ?? [])];
    expect(links.map(({ href }) => href)).to.deep.equal([
      `${fake.url}/receipts/${receipt.id}.pdf`,
      `${fake.url}/receipts/${receipt.id}.html`,
    ]);
    expect(seen(widget))
      .to.contain('Lưu biên nhận (PDF, dưới 100 kB)')
      .and.contain('(trang HTML, dưới 20 kB)');
  });

  it('never calls itself the agency’s biên lai', async () => {
    const { widget } = await ready();
    const text = seen(widget).replaceAll(/[Bb]iên lai của cơ quan thu/g, '');
    expect(seen(widget)).to.contain('không thay thế biên lai của cơ quan thu');
    expect(text).not.to.match(/biên lai/i);
    expect(qrText(receipt, 'live')).to.match(/^BIEN NHAN /);
  });

  it('the code begins where the text begins, its quiet zone in the margin', async () => {
    const { widget } = await ready();
    for (const width of ['800px', '340px']) {
      widget.style.inlineSize = width;
      const code = (await drawn(widget)).getBoundingClientRect();
      const text = find(widget, '.sheet .facts').getBoundingClientRect();
      expect(code.left - text.left).to.be.within(-1, 1, width);
    }
  });

  it('one kind only, or a payment that cannot be asked: no other is offered', async () => {
    for (const answer of [
      { ...both, receipts: both.receipts?.slice(0, 1) } as Payment,
      portalError('service_down'),
    ]) {
      const { widget } = await ready({ payment: answer });
      await quiet();
      expect(widget.shadowRoot?.querySelectorAll('.bar button').length).to.equal(1);
      unmount();
    }
  });

  it('keeps phí and lệ phí apart', async () => {
    const fees: Receipt['fees'] = [
      { name: 'Lệ phí A', kind: 'charge', amount: 10_000 },
      { name: 'Phí B', kind: 'fee', amount: 20_000 },
      { name: 'Lệ phí C', kind: 'charge', amount: 30_000 },
    ];
    const { widget } = await ready({ receipt: { ...receipt, fees, amount: 60_000 } });
    const groups = [...(widget.shadowRoot?.querySelectorAll('tbody') ?? [])].map((body) =>
      [...body.querySelectorAll('th')].map((cell) => cell.textContent?.trim()),
    );
    expect(groups).to.deep.equal([
      ['Phí', 'Phí B'],
      ['Lệ phí', 'Lệ phí A', 'Lệ phí C'],
    ]);
  });

  it('finds the receipt of a payment, and of the page’s address', async () => {
    const { fake } = await ready({ payment: paid }, { 'payment-id': payment.id });
    expect(fake.calls.find(({ method }) => method === 'receipt')?.args[0]).to.equal(receipt.id);
    unmount();
    history.replaceState(null, '', `?receipt=${receipt.id}`);
    const second = await ready({}, {});
    expect(second.fake.calls.find(({ method }) => method === 'receipt')?.args[0]).to.equal(receipt.id);
  });

  it('paid, receipt not made yet: says so, and looks again when asked', async () => {
    const { receiptId: _, ...early } = paid;
    const { fake, widget } = await open({ payment: early }, { 'payment-id': payment.id });
    await inState(widget, 'pending');
    expect(seen(widget)).to.contain('Biên nhận đang được lập');
    await axeClean(widget);
    fake.answers.payment = paid;
    find(widget, 'button').click();
    await inState(widget, 'ready');
  });

  it('not paid: there is no receipt', async () => {
    const { widget } = await open({ payment }, { 'payment-id': payment.id });
    await inState(widget, 'empty');
    expect(seen(widget)).to.contain('Chưa có biên nhận');
    await axeClean(widget);
  });

  it('another’s receipt: says nothing of it', async () => {
    const { widget } = await open({ receipt: portalError('receipt_not_found') });
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('Không tìm thấy biên nhận này');
    await axeClean(widget);
  });

  it('service down, and back', async () => {
    const { fake, widget } = await open({ receipt: portalError('service_down', { retriable: true }) });
    await inState(widget, 'failed');
    await axeClean(widget);
    fake.answers.receipt = receipt;
    find(widget, 'button').click();
    await inState(widget, 'ready');
  });

  it('waits in words; without an id says so', async () => {
    const fake = fakeGateway();
    fake.delay = Infinity;
    const slow = await mount('dvc-receipt', fake, { 'receipt-id': receipt.id });
    expect(seen(slow)).to.contain('Đang mở biên nhận');
    await axeClean(slow);
    const { widget } = await open({}, {});
    await inState(widget, 'idle');
    await axeClean(widget);
  });

  it('live: no word of a test; the agency’s own receipt is a link when it is ready and safe', async () => {
    const official = { state: 'ready', url: 'https://bienlai.example/1.pdf' } as const;
    const { widget } = await ready({ ...live, receipt: { ...receipt, official } });
    expect(seen(widget)).not.to.match(/thử nghiệm/i);
    expect(find<HTMLAnchorElement>(widget, 'a').href).to.equal(official.url);
    await axeClean(widget);
    const odd = await ready({
      receipt: { ...receipt, official: { state: 'ready', url: 'javascript:alert(1)' } },
    });
    const links = [...(odd.widget.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href);
    expect(links).to.have.lengthOf(2);
    expect(links.join()).not.to.contain('javascript');
    expect(seen(odd.widget)).to.contain('Biên lai của cơ quan thu đang được lập');
  });

  it('the QR code says what finds the payment, in ASCII, and nothing about a person', async () => {
    const text = qrText(receipt, 'live');
    expect(text).to.match(/^[\x20-\x7e\n]+$/);
    expect(text).to.contain(receipt.reference);
    expect(text).to.contain('150000 VND');
    expect(text).not.to.contain('Nguy');
    expect(qrText(receipt, 'sandbox')).to.match(/^THU NGHIEM\n/);
    const { widget } = await ready();
    const expected = await qrPath(qrText(receipt, 'sandbox'));
    expect((await drawn(widget)).getAttribute('d')).to.equal(expected.d);
    expect(find(widget, '.qr').getAttribute('viewBox')).to.equal(`0 0 ${expected.side} ${expected.side}`);
  });

  it('draws exactly the dark modules, with four of quiet zone', async () => {
    const { generate, correction } = await import('lean-qr');
    const text = qrText(receipt, 'sandbox');
    const code = generate(text, { minCorrectionLevel: correction.M });
    const { d, side } = await qrPath(text);
    expect(side).to.equal(code.size + 8);
    const dark = new Set<string>();
    for (const [, x = '', y = '', length = ''] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let i = 0; i < Number(length); i += 1) dark.add(`${Number(x) + i},${y}`);
    for (let y = -4; y < code.size + 4; y += 1)
      for (let x = -4; x < code.size + 4; x += 1)
        expect(dark.has(`${x + 4},${y + 4}`), `${x},${y}`).to.equal(code.get(x, y));
  });

  it('prints the sheet alone, and puts the page back', async () => {
    const { widget } = await ready();
    const header = document.createElement('header');
    document.body.prepend(header);
    const sheets = document.adoptedStyleSheets.length;
    let rules: CSSRule[] = [];
    window.print = () => {
      rules = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])];
      expect(widget.hasAttribute('data-dvc-printing')).to.equal(true);
    };
    find(widget, '.btn-main').click();
    const [page, media] = rules;
    expect(page?.cssText).to.contain('size: a5');
    const hide = [...((media as CSSMediaRule).cssRules as unknown as CSSStyleRule[])].find(
      ({ style }) => style.display === 'none',
    );
    const hidden = (element: Element | null): boolean => Boolean(element?.matches(hide?.selectorText ?? ''));
    expect(hidden(header)).to.equal(true);
    for (const kept of [widget, widget.parentElement, document.body]) expect(hidden(kept)).to.equal(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(widget.hasAttribute('data-dvc-printing')).to.equal(false);
    header.remove();
  });

  it('prints from inside other shadow roots too', async () => {
    const { widget } = await ready();
    const outer = document.createElement('div');
    const root = outer.attachShadow({ mode: 'open' });
    const gateway = widget.parentElement as HTMLElement;
    document.body.append(outer);
    root.append(document.createElement('nav'), gateway);
    await inState(widget, 'ready');
    window.print = () => {
      expect(outer.hasAttribute('data-dvc-printing')).to.equal(true);
      expect(root.adoptedStyleSheets.length).to.equal(1);
    };
    widget.print();
    window.dispatchEvent(new Event('afterprint'));
    expect(outer.hasAttribute('data-dvc-printing')).to.equal(false);
    expect(root.adoptedStyleSheets.length).to.equal(0);
    outer.remove();
  });

  it('prints nothing while there is no sheet', async () => {
    const { widget } = await open({ payment }, { 'payment-id': payment.id });
    await inState(widget, 'empty');
    let printed = 0;
    window.print = () => (printed += 1);
    widget.print();
    expect(printed).to.equal(0);
  });

  it('shows what others wrote as text, whatever it is', async () => {
    for (const text of hostileStrings) {
      const { widget } = await ready({
        receipt: {
          ...receipt,
          procedure: { name: text },
          agency: { name: text },
          payee: { name: text, account: text, bank: text },
          payerName: text,
          reference: text,
          transactionId: text,
          dossierCode: text,
          fees: [{ name: text, kind: 'other', amount: 150_000 }],
          official: { state: 'ready', url: text },
        },
      });
      await quiet();
      expect(widget.shadowRoot?.querySelector('img, script, math, b, style') === null).to.equal(true);
      unmount();
    }
    expect('pwned' in globalThis).to.equal(false);
  });

  it('speaks English, and keeps the Vietnamese words of the amount', async () => {
    const { widget } = await ready({}, { 'receipt-id': receipt.id, lang: 'en' });
    expect(seen(widget)).to.contain('Payment receipt for charges');
    expect(find(widget, '.words strong').lang).to.equal('vi');
    await axeClean(widget);
  });
});
