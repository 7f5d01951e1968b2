import { expect } from '@open-wc/testing';
import '../define/fee-payment.js';
import '../define/gateway.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { portalError } from '../testing/fixtures.js';
import { hostileStrings, pwned } from '../testing/hostile.js';
import { inState, mount, seen, unmount } from '../testing/mount.js';
import { registerLocale, type LocalePack } from './locale-pack.js';
import { configure, type MessageOverrides, type PageConfig } from './page-config.js';

type Texts = MessageOverrides[string];
const plain: PageConfig = { messages: {}, addressStyle: 'ong-ba' };
const order = { 'dossier-code': 'H99.01-20250701-0001' };
const journey = 'sẽ sang trang thanh toán của Cổng Dịch vụ công quốc gia';

async function payment(attributes: Readonly<Record<string, string>> = {}) {
  const widget = await mount('dvc-fee-payment', fakeGateway(), { ...order, ...attributes });
  await inState(widget, 'ready');
  // What is said without a session comes a moment after the fee.
  await quiet();
  return widget;
}

afterEach(() => {
  unmount();
  document.documentElement.removeAttribute('address-style');
  document.documentElement.lang = 'vi';
  configure(plain);
});

describe('how people are addressed', () => {
  for (const [style, words] of [
    ['ong-ba', `Ông/Bà ${journey}`],
    ['quy-khach', `Quý khách ${journey}`],
    ['ban', `Bạn ${journey}`],
    ['none', 'Trang thanh toán của Cổng Dịch vụ công quốc gia sẽ mở ra'],
  ] as const) {
    it(`${style}: by the page, and by the nearest tag before it`, async () => {
      configure({ addressStyle: style });
      const widget = await payment();
      expect(seen(widget)).to.contain(words);
      const other = style === 'ban' ? 'quy-khach' : 'ban';
      document.documentElement.setAttribute('address-style', other);
      await new Promise((resolve) => setTimeout(resolve));
      await widget.updateComplete;
      expect(seen(widget)).not.to.contain(words);
      widget.setAttribute('address-style', style);
      await new Promise((resolve) => setTimeout(resolve));
      await widget.updateComplete;
      expect(seen(widget)).to.contain(words);
    });
  }

  it('leaves English alone, and takes an unknown one as the usual', async () => {
    const english = await payment({ lang: 'en', 'address-style': 'ban' });
    expect(seen(english)).to.contain('You will go to the payment page');
    const odd = await payment({ 'address-style': 'mày<b>' });
    expect(seen(odd)).to.contain(`Ông/Bà ${journey}`);
    expect(odd.shadowRoot?.querySelector('.root')?.getAttribute('lang')).to.equal('vi');
  });

  it('holds for what is said of failures too', async () => {
    const fees = portalError('nothing_due');
    for (const [style, words] of [
      ['quy-khach', 'Quý khách không cần làm gì thêm.'],
      ['none', 'Không cần làm gì thêm.'],
    ] as const) {
      const widget = await mount('dvc-fee-payment', fakeGateway({ fees }), {
        ...order,
        'address-style': style,
      });
      await inState(widget, 'failed');
      expect(seen(widget)).to.contain(words);
    }
  });
});

describe('texts of the page', () => {
  it('stand in place of ours, with the address where it is asked for', async () => {
    configure({
      messages: { vi: { 'fee-payment.journey': '{you} sang {site} rồi quay lại.' } },
      addressStyle: 'ban',
    });
    expect(seen(await payment())).to.contain('Bạn sang ');
  });

  it('stand in place of those of failures, where every value is known', async () => {
    const fees = portalError('service_down', { retriable: true });
    const vi: Texts = {
      'failure.service_down.title': 'Tạm nghỉ',
      'failure.service_down.detail': 'Xin gọi {nobody}.',
    };
    configure({ messages: { vi } });
    const widget = await mount('dvc-fee-payment', fakeGateway({ fees }), order);
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('Tạm nghỉ');
    expect(seen(widget)).not.to.match(/Xin gọi|\{/);
  });

  it('come as JSON where a page has no script of its own; JSON that is none is as if it were not there', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['dvcqgConfig'] = '';
    document.head.append(script);
    // What the page wrote is read once: a copy of the module stands for a page that was just opened.
    const opened = async (text: string) => {
      script.textContent = text;
      const url = new URL(`./page-config.ts?${encodeURIComponent(text)}`, import.meta.url).href;
      return ((await import(url)) as { pageConfig(): PageConfig }).pageConfig();
    };
    expect((await opened('{ "gateway": "/from-json" }')).gateway).to.equal('/from-json');
    expect((await opened('{ "gateway": ')).gateway).to.equal(undefined);
    expect((await opened('null')).messages).to.deep.equal({});
    script.remove();
  });

  it('that would hide a value, or are hostile, are left aside: text stays text and nothing throws', async () => {
    const before = seen(await payment());
    expect(before).to.contain('150.000');
    unmount();
    const bad: readonly unknown[] = [
      'Thanh toán',
      'Thanh toán {amount} {more}',
      `{amount}${'x'.repeat(100_000)}`,
      '',
      '   ',
      7,
      null,
      { toString: () => '{amount}' },
    ];
    for (const text of bad) {
      configure({ messages: { vi: { 'fee-payment.pay': text } as Texts } });
      expect(seen(await payment()), String(text).slice(0, 20)).to.equal(before);
      unmount();
    }
    const throwing = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    );
    for (const messages of [{ vi: throwing }, throwing, 'vi', null]) {
      configure({ messages: messages as MessageOverrides });
      expect(seen(await payment())).to.equal(before);
      unmount();
    }
    for (const text of hostileStrings) {
      configure({ messages: { vi: { 'fee-payment.pay': `${text} {amount}` } } });
      await payment();
      unmount();
    }
    expect(pwned()).to.equal(false);
  });
});

describe('a locale pack', () => {
  const reviewed: LocalePack = {
    lang: 'xx',
    name: 'Toy',
    reviewer: 'A person',
    date: '2026-11-26',
    messages: { 'fee-payment.pay': 'Toy {amount}', 'payment-parts.charge': 'Toy charge' },
  };

  it('is spoken where its language is, the official name beside, and Vietnamese where it has no words', async () => {
    expect(registerLocale(reviewed)).to.equal(true);
    const widget = await payment({ lang: 'xx-YY' });
    expect(seen(widget)).to.match(/Toy 150\.000/);
    expect(seen(widget)).to.contain('Toy charge (Lệ phí)');
    expect(seen(widget)).to.contain('Số tiền phải nộp');
    expect(widget.shadowRoot?.querySelector('.root')?.getAttribute('lang')).to.equal('xx');
    const other = await payment({ lang: 'zz' });
    expect(seen(other)).not.to.contain('Toy');
  });

  it('comes late, and is spoken at once', async () => {
    const widget = await payment({ lang: 'yy' });
    expect(seen(widget)).not.to.contain('Toy');
    registerLocale({ ...reviewed, lang: 'yy' });
    await widget.updateComplete;
    expect(seen(widget)).to.contain('Toy');
  });

  it('is refused when nobody has reviewed it, unless it says that it is a sample', () => {
    const { reviewer: _, date: __, ...unsigned } = reviewed;
    expect(registerLocale({ ...unsigned, lang: 'ww' })).to.equal(false);
    expect(registerLocale({ ...unsigned, lang: 'ww', sample: true })).to.equal(true);
    const odd: readonly unknown[] = [
      { ...reviewed, date: 'yesterday' },
      { ...reviewed, reviewer: '  ' },
      { ...reviewed, lang: 'vi' },
      { ...reviewed, lang: 'en-GB' },
      { ...reviewed, lang: '<b>' },
      { ...reviewed, messages: null },
      null,
      undefined,
      'km',
      {
        get messages() {
          throw new Error('no');
        },
      },
    ];
    for (const pack of odd) expect(registerLocale(pack as LocalePack)).to.equal(false);
  });
});
