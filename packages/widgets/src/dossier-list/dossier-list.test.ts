import { expect } from '@open-wc/testing';
import type { Dossier, DossierPage } from '@dvcqg/sdk';
import '../define/dossier-list.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { circumstance, fakeEvents } from '../testing/fake-events.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import {
  dossier,
  dossierPage,
  payableDossier,
  portalError,
  returnedDossier,
  signedIn,
  signedOut,
  supplementDossier,
} from '../testing/fixtures.js';
import { hostileStrings, poison, pwned } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { until } from '../testing/until.js';
import type { ListEvent } from './dossier-list.machine.js';
import { listMachine } from './dossier-list.machine.js';

const codes = (list: Element) =>
  [...(list.shadowRoot?.querySelectorAll('li bdi[aria-hidden]') ?? [])].map((bdi) => bdi.textContent);

describe('<dvc-dossier-list>', () => {
  afterEach(unmount);

  it('nobody signed in: invites, asks for nothing, and says what needs no sign-in', async () => {
    const fake = fakeGateway({ session: signedOut });
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'idle');
    expect(fake.count('dossiers')).to.equal(0);
    expect(seen(list)).to.contain('Không cần đăng nhập nếu chỉ tra cứu');
    await axeClean(list);
    const held: string[] = [];
    list.addEventListener('dvc-before-redirect', (event) => {
      event.preventDefault();
      held.push((event as CustomEvent<{ url: string }>).detail.url);
    });
    find(list, '[part=sign-in]').click();
    expect(held[0]).to.contain(`${fake.url}/login?return_to=`);
  });

  it('shows what needs the person first, with links to each', async () => {
    const page = { items: [dossier, supplementDossier, returnedDossier, payableDossier], total: 4 };
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn, dossiers: page }), {
      'detail-url': '/ho-so?ma={dossierCode}',
    });
    await inState(list, 'ready');
    expect(codes(list)).to.deep.equal([
      supplementDossier.code,
      payableDossier.code,
      dossier.code,
      returnedDossier.code,
    ]);
    expect(seen(list)).to.contain('4 hồ sơ');
    expect(find(list, 'li a').getAttribute('href')).to.equal(
      `${location.origin}/ho-so?ma=${supplementDossier.code}`,
    );
    await axeClean(list);
  });

  it('loads further pages, keeps the order of what is read, shows no dossier twice', async () => {
    const fake = fakeGateway({ session: signedIn });
    const pages: Record<number, DossierPage> = {
      1: { items: [dossier], total: 3, next: 2 },
      2: { items: [dossier, supplementDossier], total: 3 },
    };
    fake.answers.dossiers = (page = 1) => pages[page];
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'ready');
    find(list, '[part=more]').click();
    find(list, '[part=more]').click();
    await quiet();
    expect(codes(list)).to.deep.equal([dossier.code, supplementDossier.code]);
    expect(fake.count('dossiers')).to.equal(2);
    expect(list.shadowRoot?.querySelector('[part=more]') === null).to.equal(true);
  });

  it('keeps its rows when a further page fails', async () => {
    const fake = fakeGateway({ session: signedIn, dossiers: { items: [dossier], next: 2 } });
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'ready');
    fake.answers.dossiers = portalError('service_down', { retriable: true });
    find(list, '[part=more]').click();
    await quiet();
    expect(codes(list)).to.deep.equal([dossier.code]);
    expect(find(list, '[part=failure]').textContent).to.contain('gián đoạn');
    await axeClean(list);
    fake.answers.dossiers = { items: [payableDossier] };
    find(list, '[part=more]').click();
    await quiet();
    expect(codes(list)).to.deep.equal([dossier.code, payableDossier.code]);
  });

  it('tells how many could not be shown, of all pages', async () => {
    const fake = fakeGateway({
      session: signedIn,
      dossiers: { items: [dossier], unreadable: 1, total: 4, next: 2 },
    });
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'ready');
    expect(find(list, '[part=unreadable]').textContent).to.contain('Có 1 hồ sơ');
    fake.answers.dossiers = { items: [supplementDossier], unreadable: 1, total: 4 };
    find(list, '[part=more]').click();
    await quiet();
    expect(find(list, '[part=unreadable]').textContent).to.contain('Có 2 hồ sơ');
    await axeClean(list);
  });

  it('no dossiers: says so', async () => {
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn, dossiers: { items: [] } }));
    await inState(list, 'empty');
    expect(seen(list)).to.contain('Chưa có hồ sơ nào');
    await axeClean(list);
  });

  it('gateway down: what happened, a way to try again, and the fallback', async () => {
    const fake = fakeGateway({
      session: signedIn,
      dossiers: portalError('service_down', { retriable: true }),
    });
    const list = await mount('dvc-dossier-list', fake, {}, '<a href="https://dichvucong.gov.vn">Cổng</a>');
    await inState(list, 'failed');
    expect(find<HTMLSlotElement>(list, 'slot:not([name])').assignedElements()).to.have.length(1);
    await axeClean(list);
    fake.answers.dossiers = dossierPage;
    find(list, '[part=failure] button').click();
    await inState(list, 'ready');
  });

  it('session down: tries the session again', async () => {
    const fake = fakeGateway({ session: portalError('service_down', { retriable: true }) });
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'failed');
    fake.answers.session = signedIn;
    find(list, '[part=failure] button').click();
    await inState(list, 'ready');
  });

  it('forgets everything when the session is over, and says why', async () => {
    const fake = fakeGateway({ session: signedIn });
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'ready');
    fake.answers.session = signedOut;
    await fake.gateway.session.refresh();
    await inState(list, 'expired');
    expect(codes(list)).to.deep.equal([]);
    expect(seen(list)).to.contain('hết hạn vì lý do an toàn');
    await axeClean(list);
  });

  it('a session that ended unnoticed is told when the list is refused', async () => {
    const fake = fakeGateway({ session: signedIn });
    fake.answers.dossiers = () => {
      fake.answers.session = signedOut;
      return portalError('session_expired', { status: 401 });
    };
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'expired');
  });

  it('an answer that comes after a sign-out is not shown', async () => {
    const fake = fakeGateway({ session: signedIn });
    const list = await mount('dvc-dossier-list', fake);
    let release: ((page: DossierPage) => void) | undefined;
    fake.answers.dossiers = () => new Promise((resolve) => (release = resolve));
    await until('the question', () => release !== undefined);
    fake.gateway.session.signedOut();
    release?.(dossierPage);
    await inState(list, 'idle');
    await quiet();
    expect(seen(list)).not.to.contain('Đăng ký khai sinh');
  });

  it('shows only what is the person’s turn when asked, of what is loaded', async () => {
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn }));
    await inState(list, 'ready');
    const filters = [...(list.shadowRoot?.querySelectorAll<HTMLElement>('.filter') ?? [])];
    expect(filters[1]?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Cần Ông/Bà làm 2');
    filters[1]?.click();
    await list.updateComplete;
    expect(codes(list)).to.deep.equal([supplementDossier.code, payableDossier.code]);
    expect(filters.map((one) => one.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'true',
      'false',
      'false',
    ]);
    await axeClean(list);
    filters[0]?.click();
    await list.updateComplete;
    expect(codes(list)).to.have.length(5);
  });

  it('says how many there are of each kind only once all are loaded', async () => {
    const fake = fakeGateway({ session: signedIn, dossiers: { items: [dossier], total: 2, next: 2 } });
    const list = await mount('dvc-dossier-list', fake);
    await inState(list, 'ready');
    expect(find(list, '[part=filters]').querySelector('.num') === null).to.equal(true);
    fake.answers.dossiers = { items: [supplementDossier], total: 2 };
    find(list, '[part=more]').click();
    await quiet();
    const counts = [...find(list, '[part=filters]').querySelectorAll('.num')];
    expect(counts.map(({ textContent }) => textContent)).to.deep.equal(['2', '1', '1', '0']);
  });

  it('on return shows what has changed, and keeps the focus on its row', async () => {
    const fake = fakeGateway({ session: signedIn, dossiers: { items: [dossier, returnedDossier] } });
    const list = await mount('dvc-dossier-list', fake, { 'detail-url': '/ho-so?ma={dossierCode}' });
    await inState(list, 'ready');
    const link = find(list, 'li:last-child a');
    link.focus();
    const now = Date.now;
    Date.now = () => now() + 61_000;
    fake.answers.dossiers = { items: [payableDossier, returnedDossier, dossier] };
    circumstance.back();
    Date.now = now;
    fakeEvents.stop();
    await until('the new rows', () => codes(list).length === 3);
    expect(codes(list)[0]).to.equal(payableDossier.code);
    expect(list.shadowRoot?.activeElement === link).to.equal(true);
  });

  it('rows out of sight cost no layout, and are on paper all the same', async () => {
    const items = Array.from({ length: 200 }, (_, n) => ({
      ...dossier,
      code: `H99.01-20250701-${1000 + n}`,
    }));
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn, dossiers: { items } }));
    await inState(list, 'ready');
    expect(getComputedStyle(find(list, 'li:last-child')).contentVisibility).to.equal('auto');
    const printed = list.shadowRoot?.adoptedStyleSheets.some((sheet) =>
      [...sheet.cssRules].some((rule) => /@media print[^]*content-visibility: visible/.test(rule.cssText)),
    );
    expect(printed).to.equal(true);
  });

  it('prints the list alone, on A4', async () => {
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn }));
    await inState(list, 'ready');
    const print = window.print;
    let page = '';
    window.print = () => (page = document.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText ?? '');
    find(list, '[part=print]').click();
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    expect(page.toLowerCase()).to.contain('a4');
    expect(list.hasAttribute('data-dvc-printing')).to.equal(false);
  });

  it('shows hostile strings as text', async () => {
    for (const text of hostileStrings) {
      const items = dossierPage.items.map((item) => poison(item, text));
      const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn, dossiers: { items } }));
      await inState(list, 'ready');
      expect(find(list, '.root').querySelector('img, script, math, template') === null).to.equal(true);
      unmount();
    }
    expect(pwned()).to.equal(false);
  });

  it('speaks English when asked', async () => {
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn }), { lang: 'en' });
    await inState(list, 'ready');
    expect(seen(list)).to.contain('My dossiers');
    expect(seen(list)).to.contain('Your turn: pay 150.000 ₫.');
  });
});

describe('list machine', () => {
  const page = (items: Dossier[]): ListEvent => ({ type: 'page', page: { items } });

  it('shows nothing of a page that comes after the session is over', () => {
    for (const ended of [true, false]) {
      const out = listMachine.next(listMachine.initial, { type: 'signed-out', ended });
      expect(listMachine.next(out, page([dossier]))).to.equal(out);
    }
  });

  it('asks for a further page once, and only when there is one', () => {
    const all = listMachine.next(listMachine.initial, page([dossier]));
    expect(listMachine.next(all, { type: 'more' })).to.equal(all);
  });
});
