import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Session } from '@dvcqg/sdk';
import { axeClean } from '../testing/axe.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { portalError, signedIn, signedOut } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { define } from './define.js';
import { toFailure } from './failure.js';
import { date, dateTime, longDate, money, plain, spokenCode } from './format.js';
import { GatewaySource } from './gateway-context.js';
import { gatewayUrl, provideGateway } from './gateways.js';
import { localize, messages } from './localize.js';
import { configure, type MessageOverrides } from './page-config.js';
import type { SessionStore, SessionView } from './session-store.js';
import { version } from './version.js';

describe('define', () => {
  it('never throws, the first wins, a clash is told once with both versions', () => {
    const told: unknown[] = [];
    /* eslint-disable no-console -- the console is what it looks at */
    const { warn } = console;
    console.warn = (text: unknown) => told.push(text);
    class Theirs extends HTMLElement {
      static dvcqgVersion = '9.9.9';
    }
    class Ours extends HTMLElement {}
    define('dvc-clash', Theirs);
    define('dvc-clash', Theirs);
    define('dvc-clash', Ours);
    define('dvc-clash', class extends HTMLElement {});
    console.warn = warn;
    /* eslint-enable no-console */
    expect(customElements.get('dvc-clash')).to.equal(Theirs);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('9.9.9').and.to.contain(version);
  });

  it('one class under two names works', () => {
    class Twice extends HTMLElement {}
    define('dvc-twice-a', Twice);
    define('dvc-twice-b', Twice);
    expect(document.createElement('dvc-twice-b')).to.be.instanceOf(Twice);
  });

  it('tells the version of the package', async () => {
    const response = await fetch(new URL('../../package.json', import.meta.url));
    expect(((await response.json()) as { version: string }).version).to.equal(version);
  });
});

describe('formats', () => {
  it('money, dates and codes as people write and say them', () => {
    expect(money(1_234_567)).to.equal('1.234.567\u00a0₫');
    expect(date('2025-07-01T00:30:00+07:00', 'vi')).to.equal('01/07/2025');
    expect(date('2025-06-30T17:30:00Z', 'vi')).to.equal('01/07/2025');
    expect(date('2025-07-01T00:30:00+07:00', 'en')).to.equal('1 July 2025');
    expect(dateTime('2025-07-01T14:05:00+07:00', 'vi')).to.equal('14:05, 01/07/2025');
    expect(longDate('2025-07-01T14:05:00+07:00', 'vi')).to.equal('ngày 01 tháng 7 năm 2025');
    expect(spokenCode('H99.01-20250701-0001')).to.not.contain('20250701');
  });

  it('an unreadable time is no time', () => {
    for (const text of ['', 'mai', undefined]) expect(date(text, 'vi')).to.equal('');
  });

  it('text of others cannot turn a sentence around', () => {
    expect(plain('A\u202EB\u2066C\u0007D')).to.equal('ABCD');
  });
});

describe('localize', () => {
  const toy = messages('toyland', { a: 'Có {n} của {who}' }, { a: '{n} of {who}' });

  it('fills in, in both languages, and leaves what it does not know', () => {
    expect(localize(toy, 'vi')('a', { n: 3, who: '{n}$&' })).to.equal('Có 3 của {n}$&');
    expect(localize(toy, 'en')('a', { n: 3, who: 'x' })).to.equal('3 of x');
  });

  it('takes no override that is too long or inherited', () => {
    const long = { 'toyland.a': 'x'.repeat(100_000) + '{n}{who}' };
    configure({ messages: { vi: long as MessageOverrides[string] } });
    expect(localize(toy, 'vi')('a', { n: 1, who: 'x' })).to.equal('Có 1 của x');
    configure({ messages: { vi: Object.create({ 'toyland.a': '{n}{who}' }) as Record<string, string> } });
    expect(localize(toy, 'vi')('a', { n: 1, who: 'x' })).to.equal('Có 1 của x');
    configure({ messages: {} });
  });
});

describe('toFailure', () => {
  it('reads a PortalError, and anything else as the service being down', async () => {
    const failure = toFailure(portalError('dossier_not_found', { params: { code: 'X' } }));
    expect(failure.key).to.equal('dossier_not_found');
    expect(failure.reference).to.equal('req_7f3a');
    // Until its words are there, something is said all the same.
    expect(failure.text('vi').title).to.have.length.above(5);
    await until('the words of failures', () => failure.text('vi').title.includes('X'));
    for (const odd of [null, 'no', new TypeError('secret'), { messageKey: 7 }]) {
      expect(toFailure(odd).key).to.equal('service_down');
      expect(JSON.stringify(toFailure(odd))).not.to.contain('secret');
    }
  });
});

describe('session store', () => {
  const watch = (store: SessionStore) => {
    const views: SessionView[] = [];
    return { views, stop: store.subscribe((view) => views.push(view)) };
  };

  it('tells a session that ran out from a sign-out', async () => {
    const fake = fakeGateway({ session: signedIn });
    const { views, stop } = watch(fake.gateway.session);
    await quiet();
    fake.answers.session = signedOut;
    await fake.gateway.session.refresh();
    expect(views.at(-1)?.ended).to.equal(true);
    fake.answers.session = signedIn;
    await fake.gateway.session.refresh();
    fake.gateway.session.signedOut();
    expect(views.at(-1)).to.deep.equal({ status: 'ready', session: signedOut, ended: false });
    stop();
  });

  it('does not believe an answer that was under way when another tab signed out', async () => {
    let release: ((session: Session) => void) | undefined;
    const fake = fakeGateway({ session: () => new Promise<Session>((resolve) => (release = resolve)) });
    const { views, stop } = watch(fake.gateway.session);
    const [other, third] = [1, 2].map(() => new BroadcastChannel(`dvcqg:${fake.gateway.client.url}`));
    await until('the question', () => release !== undefined);
    const told = new Promise((resolve) => third?.addEventListener('message', resolve));
    other?.postMessage('signed-out');
    await told;
    fake.answers.session = signedOut;
    release?.(signedIn);
    await until('the second question', () => fake.count('session') === 2);
    await quiet();
    expect(views.at(-1)?.session?.signedIn).to.equal(false);
    other?.close();
    third?.close();
    stop();
  });

  it('asks again when the page comes from the back/forward cache', async () => {
    const fake = fakeGateway();
    const { stop } = watch(fake.gateway.session);
    await quiet();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await quiet();
    expect(fake.count('session')).to.equal(2);
    stop();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await quiet();
    expect(fake.count('session')).to.equal(2);
  });

  it('keeps what it knows when the gateway does not answer', async () => {
    const fake = fakeGateway({ session: signedIn });
    const { views, stop } = watch(fake.gateway.session);
    await quiet();
    fake.answers.session = portalError('offline');
    await fake.gateway.session.refresh();
    expect(views.at(-1)?.session?.signedIn).to.equal(true);
    stop();
  });
});

describe('gateway of a widget', () => {
  class Seeker extends LitElement {
    readonly found: (string | undefined)[] = [];
    constructor() {
      super();
      new GatewaySource(this, (gateway) => this.found.push(gateway?.client.url));
    }
  }
  customElements.define('x-seeker', Seeker);
  const seek = (parent: ParentNode = document.body) => {
    const seeker = document.createElement('x-seeker') as Seeker;
    parent.append(seeker);
    return seeker;
  };
  const known = (session: Session = signedOut) => fakeGateway({ session }).url;
  const standIn = (path: string) => {
    const { client } = fakeGateway();
    provideGateway({ ...client, url: `${location.origin}${path}` });
  };

  before(() => ['/dvcqg', '/a', '/b', '/c'].forEach(standIn));

  it('is the page’s default, which may change, else /dvcqg', async () => {
    const seeker = seek();
    await quiet();
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['gateway'] = '/b';
    document.body.append(script);
    configure({});
    await quiet();
    configure({ gateway: '/a/' });
    await quiet();
    configure({ gateway: undefined as unknown as string });
    script.remove();
    configure({});
    await quiet();
    seeker.remove();
    await quiet();
    const paths = seeker.found.map((url) => url?.slice(location.origin.length));
    expect(paths).to.deep.equal(['/dvcqg', '/b', '/a', '/dvcqg', undefined]);
  });

  it('is the nearest provider’s, also one that is upgraded late, and follows its url', async () => {
    const outer = document.createElement('dvc-gateway');
    outer.setAttribute('url', known());
    const inner = document.createElement('dvc-gateway');
    const first = known();
    inner.setAttribute('url', first);
    outer.append(inner);
    document.body.append(outer);
    const seeker = seek(inner);
    await quiet();
    expect(seeker.found).to.deep.equal([first]);
    await import('../define/gateway.js');
    await quiet();
    expect(seeker.found).to.deep.equal([first]);
    const second = known();
    inner.setAttribute('url', second);
    await quiet();
    expect(seeker.found).to.deep.equal([first, second]);
    outer.append(seeker);
    await quiet();
    expect(seeker.found.at(-1)).to.equal(outer.getAttribute('url'));
    outer.remove();
    await quiet();
    expect(seeker.found.at(-1)).to.equal(undefined);
  });

  it('is http(s) or none', () => {
    expect(gatewayUrl('/dvcqg/')).to.equal(`${location.origin}/dvcqg`);
    expect(gatewayUrl('https://a.example/x?y#z')).to.equal('https://a.example/x');
    for (const bad of ['javascript:1', 'data:,', 'https://u:p@a.example', 'http://[']) {
      expect(gatewayUrl(bad)).to.equal(undefined);
    }
  });
});

describe('axeClean', () => {
  it('finds what is wrong, in dark too', async () => {
    const bad = document.createElement('div');
    bad.innerHTML = '<p style="color:#222">Chữ tối</p>';
    document.body.append(bad);
    let message = '';
    await axeClean(bad).catch((error: Error) => (message = error.message));
    bad.remove();
    expect(message).to.contain('dark: color-contrast').and.not.to.contain('light:');
  });
});
