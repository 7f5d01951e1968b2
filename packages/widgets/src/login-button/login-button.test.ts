import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/gateway.js';
import '../define/login-button.js';
import { axeClean } from '../testing/axe.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { portalError, signedIn, signedOut } from '../testing/fixtures.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { until } from '../testing/until.js';
import type { LoginModel } from './login-button.machine.js';
import { loginMachine } from './login-button.machine.js';

/** Keeps the test page where it is and tells where the browser would have gone. */
function holdRedirects(): string[] {
  const held: string[] = [];
  document.addEventListener('dvc-before-redirect', (event) => {
    event.preventDefault();
    held.push((event as CustomEvent<{ url: string }>).detail.url);
  });
  return held;
}

describe('<dvc-login-button>', () => {
  const held = holdRedirects();
  afterEach(() => {
    unmount();
    held.length = 0;
  });

  it('signed out: says where it goes, and goes there with the way back', async () => {
    const fake = fakeGateway({ session: signedOut });
    const button = await mount('dvc-login-button', fake, { 'return-to': '/trang?a=1' });
    await inState(button, 'idle');
    expect(seen(button)).to.contain('Đăng nhập bằng tài khoản định danh điện tử');
    find(button, 'button').click();
    await inState(button, 'idle');
    expect(held).to.deep.equal([
      `${fake.url}/login?return_to=${encodeURIComponent(`${location.origin}/trang?a=1`)}`,
    ]);
    await axeClean(button);
  });

  for (const size of ['16px', '32px']) {
    it(`the test tag begins below the words, however many lines they need: text of ${size}`, async () => {
      const button = await mount('dvc-login-button', fakeGateway({ session: signedOut }));
      button.parentElement?.style.setProperty('--dvc-font-size', size);
      button.style.inlineSize = '290px';
      await until('the tag', () => Boolean(button.shadowRoot?.querySelector('.ribbon')));
      const words = find(button, 'button span').getBoundingClientRect();
      expect(words.height, 'one line').to.be.above(1.5 * parseFloat(size));
      expect(find(button, '.ribbon').getBoundingClientRect().top).to.be.at.least(words.bottom);
    });
  }

  for (const size of ['16px', '32px']) {
    it(`the open menu leaves the test tag free: text of ${size}`, async () => {
      const button = await mount('dvc-login-button', fakeGateway({ session: signedIn }));
      button.parentElement?.style.setProperty('--dvc-font-size', size);
      await inState(button, 'ready');
      await until('the tag', () => Boolean(button.shadowRoot?.querySelector('.ribbon')));
      find(button, '.who').click();
      await button.updateComplete;
      const tag = find(button, '.ribbon').getBoundingClientRect();
      expect(tag.height).to.be.at.least(1.125 * parseFloat(size));
      expect(find(button, '.menu').getBoundingClientRect().top).to.be.above(tag.bottom);
    });
  }

  it('works before the gateway has answered', async () => {
    const fake = fakeGateway();
    fake.delay = Infinity;
    const button = await mount('dvc-login-button', fake);
    find(button, 'button').click();
    await until('the way to the sign-in', () => held.length > 0);
    expect(held.length).to.equal(1);
    await axeClean(button);
  });

  it('keeps the focus on its button when the gateway answers', async () => {
    const fake = fakeGateway({ session: signedOut });
    fake.delay = Infinity;
    const button = await mount('dvc-login-button', fake);
    find(button, 'button').focus();
    const focused = button.shadowRoot?.activeElement;
    await until('the question', () => fake.count('session') > 0);
    fake.answerNow();
    await inState(button, 'idle');
    expect(focused?.localName).to.equal('button');
    expect(button.shadowRoot?.activeElement === focused).to.equal(true);
  });

  it('does not take a way back to another place', async () => {
    const fake = fakeGateway();
    const button = await mount('dvc-login-button', fake, { 'return-to': 'javascript:alert(1)' });
    await inState(button, 'idle');
    find(button, 'button').click();
    await until('the way to the sign-in', () => held.length > 0);
    expect(held[0]).to.contain(encodeURIComponent(location.href));
  });

  it('signed in: name, level and a menu that keys and pointer open and close', async () => {
    const button = await mount('dvc-login-button', fakeGateway({ session: signedIn }));
    await inState(button, 'ready');
    const account = find(button, '.who');
    expect(seen(button)).to.contain('Nguyễn Thị Mẫu');
    expect(account.getAttribute('aria-expanded')).to.equal('false');
    account.focus();
    await sendKeys({ press: 'Enter' });
    await button.updateComplete;
    expect(account.getAttribute('aria-expanded')).to.equal('true');
    expect(seen(button)).to.contain('mức độ 2');
    await axeClean(button);
    await sendKeys({ press: 'Tab' });
    expect(button.shadowRoot?.activeElement?.textContent).to.contain('Đăng xuất');
    await sendKeys({ press: 'Escape' });
    await button.updateComplete;
    expect(getComputedStyle(find(button, '.menu')).display).to.equal('none');
    expect(button.shadowRoot?.activeElement === account).to.equal(true);
    account.click();
    await button.updateComplete;
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await button.updateComplete;
    expect(find(button, '.menu').hidden).to.equal(true);
  });

  it('signs out here first, tells the page and the other widgets, then leaves', async () => {
    const fake = fakeGateway({ session: signedIn, logout: { redirectTo: 'https://idp.example/logout' } });
    const button = await mount('dvc-login-button', fake);
    const other = await mount('dvc-login-button', fake);
    await inState(button, 'ready');
    await inState(other, 'ready');
    const told: string[] = [];
    button.addEventListener('dvc-signed-out', ({ type }) => told.push(type));
    find(button, '.who').click();
    await button.updateComplete;
    find(button, '.menu .btn').click();
    await inState(button, 'idle');
    await inState(other, 'idle');
    expect(fake.count('logout')).to.equal(1);
    expect(told).to.deep.equal(['dvc-signed-out']);
    expect(held).to.deep.equal(['https://idp.example/logout']);
  });

  it('tells a sign-out to another tab', async () => {
    const fake = fakeGateway({ session: signedIn });
    const button = await mount('dvc-login-button', fake);
    await inState(button, 'ready');
    const tab = new BroadcastChannel(`dvcqg:${fake.url}`);
    tab.postMessage('signed-out');
    await inState(button, 'idle');
    tab.close();
  });

  it('says so when signing out did not work, and can do it again', async () => {
    const fake = fakeGateway({ session: signedIn, logout: portalError('service_down') });
    const button = await mount('dvc-login-button', fake);
    await inState(button, 'ready');
    find(button, '.who').click();
    await button.updateComplete;
    find(button, '.menu .btn').click();
    await inState(button, 'submitting');
    await inState(button, 'ready');
    expect(find(button, '[role=alert]').textContent).to.have.length.above(5);
    await axeClean(button);
    fake.answers.logout = { redirectTo: '/' };
    find(button, '.menu .btn').click();
    await inState(button, 'idle');
  });

  it('a session that ran out is told as such, a sign-in is one press away', async () => {
    const fake = fakeGateway({ session: signedIn });
    const button = await mount('dvc-login-button', fake);
    await inState(button, 'ready');
    fake.answers.session = signedOut;
    await fake.gateway.session.refresh();
    await inState(button, 'expired');
    expect(seen(button)).to.contain('Phiên đã hết hạn');
    await axeClean(button);
    find(button, 'button').click();
    await until('the way to the sign-in', () => held.length > 0);
    expect(held.length).to.equal(1);
  });

  it('gateway down: the fallback link if there is one, else a way to try again', async () => {
    const down = { session: portalError('service_down', { retriable: true }) };
    const linked = await mount(
      'dvc-login-button',
      fakeGateway(down),
      {},
      '<a href="https://dichvucong.gov.vn">Cổng</a>',
    );
    await inState(linked, 'failed');
    expect(find<HTMLSlotElement>(linked, 'slot').assignedElements().length).to.equal(1);
    const fake = fakeGateway(down);
    const bare = await mount('dvc-login-button', fake);
    await inState(bare, 'failed');
    expect(seen(bare)).to.contain('Thử lại');
    await axeClean(bare);
    fake.answers.session = signedIn;
    find(bare, 'slot button').click();
    await inState(bare, 'ready');
  });

  it('keeps its size in every state', async () => {
    const sizes = new Set<string>();
    const measure = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      sizes.add(`${width} × ${height}`);
    };
    for (const session of [signedOut, signedIn, portalError('service_down')]) {
      const fake = fakeGateway({ session });
      fake.delay = 30;
      const button = await mount('dvc-login-button', fake);
      measure(button);
      await quiet();
      measure(button);
    }
    expect([...sizes], [...sizes].join('; ')).to.have.length(1);
  });

  it('shows hostile names as text', async () => {
    const displayName = '<img src=x onerror="globalThis.pwned=1">\u202Egpj';
    const account = { ...signedIn.account, displayName, initials: '<b>' } as typeof signedIn.account;
    const button = await mount(
      'dvc-login-button',
      fakeGateway({ session: { ...signedIn, account } as typeof signedIn }),
    );
    await inState(button, 'ready');
    expect(seen(button)).to.contain('<img src=x');
    expect(find(button, '.root').querySelector('img') === null).to.equal(true);
    expect((globalThis as { pwned?: unknown }).pwned).to.equal(undefined);
  });

  it('speaks English when asked', async () => {
    const button = await mount('dvc-login-button', fakeGateway(), { lang: 'en' });
    await inState(button, 'idle');
    expect(seen(button)).to.contain('Sign in with your electronic identification account');
  });
});

describe('login machine', () => {
  const { next, initial } = loginMachine;
  const account = signedIn.account as Extract<LoginModel, { account: unknown }>['account'];

  it('an answer of the old session does not undo a sign-out under way', () => {
    const leaving = next(next(initial, { type: 'signed-in', account }), { type: 'sign-out' });
    expect(leaving.state).to.equal('submitting');
    expect(next(leaving, { type: 'signed-in', account })).to.equal(leaving);
    expect(next(leaving, { type: 'signed-out', ended: false })).to.deep.equal({ state: 'idle' });
  });

  it('nobody signs out who is not signed in', () => {
    expect(next({ state: 'idle' }, { type: 'sign-out' })).to.deep.equal({ state: 'idle' });
  });
});
