import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import { signedIn, signedOut } from '../testing/fixtures.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { until } from '../testing/until.js';
import { button } from './button.styles.js';
import { define } from './define.js';
import { DvcElement } from './dvc-element.js';
import { messages } from './localize.js';
import { configure, type MessageOverrides } from './page-config.js';
import type { SessionView } from './session-store.js';
import type { Machine } from './state.js';
import { WidgetController } from './widget-controller.js';

const toyMessages = messages(
  'toy',
  { hello: 'Xin chào {name}', wait: 'Đang tải' },
  { hello: 'Hello {name}', wait: 'Loading' },
);

type Model = { state: 'loading' } | { state: 'ready'; name: string };
type ToyEvent = { type: 'told'; name: string } | { type: 'reset' };
const machine: Machine<Model, ToyEvent> = {
  initial: { state: 'loading' },
  next: (_model, event) =>
    event.type === 'told' ? { state: 'ready', name: event.name } : { state: 'loading' },
};

class ToyController extends WidgetController<Model, ToyEvent> {
  override started(): void {
    this.host.send({ type: 'reset' });
  }
  override sessionChanged({ session }: SessionView): void {
    if (session) this.host.send({ type: 'told', name: session.account?.displayName ?? 'khách' });
  }
}

class Toy extends DvcElement<Model, ToyEvent, ToyController> {
  // As every widget has it.
  static override styles = [DvcElement.styles, button];

  loads = 0;
  constructor() {
    super(machine);
  }
  protected override load(): Promise<ToyController> {
    this.loads++;
    if (this.hasAttribute('broken')) return Promise.reject(new Error('no chunk'));
    return Promise.resolve(new ToyController(this));
  }
  protected override view(): TemplateResult {
    const t = this.texts(toyMessages);
    return this.model.state === 'ready'
      ? html`<p>${t('hello', { name: this.model.name })}</p>`
      : this.fallback(html`<p>${t('wait')}</p>`);
  }
}
define('dvc-toy' as never, Toy);

/** Its code comes when the page is there already. */
class LateToy extends Toy {
  protected override view(): TemplateResult {
    return html`<button part="other">Khác</button><button part="press">Có mã</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-toy': Toy;
    'dvc-late-toy': LateToy;
  }
}

/** A page's texts; the toy's keys are none of ours. */
const override = (texts: object) => configure({ messages: { vi: texts as MessageOverrides[string] } });

describe('DvcElement', () => {
  afterEach(() => {
    unmount();
    document.documentElement.lang = 'vi';
    configure({ messages: {} });
  });

  it('shows the fallback until ready, then its own', async () => {
    const fake = fakeGateway({ session: signedIn });
    fake.delay = 50;
    const toy = await mount('dvc-toy', fake, {}, '<a href="https://dichvucong.gov.vn">Cổng</a>');
    expect(toy.state).to.equal('loading');
    expect(find(toy, 'slot').localName).to.equal('slot');
    await inState(toy, 'ready');
    expect(toy.shadowRoot?.querySelector('slot') === null).to.equal(true);
    expect(seen(toy)).to.contain('Xin chào Nguyễn Thị Mẫu');
    await axeClean(toy);
  });

  it('takes the place of what a server declared before a frame is drawn, and gives the focus on', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.setHTMLUnsafe(
      '<dvc-late-toy><template shadowrootmode="open"><button part="press">Chưa có mã</button></template></dvc-late-toy>',
    );
    const late = box.firstElementChild as LateToy;
    const root = late.shadowRoot;
    const declared = root?.querySelector('button');
    declared?.focus();
    expect(root?.activeElement === declared, 'the declared one has the focus').to.equal(true);
    let isDrawn = false;
    requestAnimationFrame(() => (isDrawn = true));
    define('dvc-late-toy' as never, LateToy);
    await late.updateComplete;
    await Promise.resolve();
    expect(isDrawn).to.equal(false);
    expect(late.shadowRoot === root).to.equal(true);
    expect([...(root?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).to.deep.equal(
      ['Khác', 'Có mã'],
    );
    expect(root?.activeElement?.textContent).to.equal('Có mã');
    box.remove();
  });

  it('tells each state once, by event, property and :state()', async () => {
    const told: unknown[] = [];
    const listen = (event: Event) => told.push((event as CustomEvent).detail);
    document.addEventListener('dvc-state-change', listen);
    const toy = await mount('dvc-toy', fakeGateway());
    await inState(toy, 'ready');
    await toy.updateComplete;
    document.removeEventListener('dvc-state-change', listen);
    expect(told.at(-1)).to.deep.equal({ state: 'ready', previous: 'loading' });
    expect(toy.matches(':state(ready)')).to.equal(true);
    expect(toy.matches(':state(loading)')).to.equal(false);
  });

  it('carries the test ribbon in the sandbox only', async () => {
    const fake = fakeGateway({ session: signedOut });
    const toy = await mount('dvc-toy', fake);
    await inState(toy, 'ready');
    await until('the ribbon', () => seen(toy).includes('MÔI TRƯỜNG THỬ NGHIỆM'));
    const live = await mount('dvc-toy', fakeGateway({ session: { ...signedOut, environment: 'live' } }));
    await inState(live, 'ready');
    expect(seen(live)).not.to.contain('THỬ NGHIỆM');
  });

  it('follows the language of itself, its ancestors and the page, at run time', async () => {
    const toy = await mount('dvc-toy', fakeGateway());
    await inState(toy, 'ready');
    document.documentElement.lang = 'en-GB';
    await new Promise((resolve) => setTimeout(resolve));
    await toy.updateComplete;
    expect(seen(toy)).to.contain('Hello');
    expect(find(toy, '.root').lang).to.equal('en');
    toy.lang = 'vi';
    await new Promise((resolve) => setTimeout(resolve));
    await toy.updateComplete;
    expect(seen(toy)).to.contain('Xin chào');
  });

  it('takes the language from outside a shadow root', async () => {
    const host = document.createElement('div');
    host.lang = 'en';
    document.body.append(host);
    const toy = document.createElement('dvc-toy');
    host.attachShadow({ mode: 'open' }).append(toy);
    await toy.updateComplete;
    expect(toy.language).to.equal('en');
    host.lang = 'vi';
    await new Promise((resolve) => setTimeout(resolve));
    expect(toy.language).to.equal('vi');
    host.remove();
  });

  it('lets the page override a text, and ignores an override that throws or is not text', async () => {
    const toy = await mount('dvc-toy', fakeGateway());
    await inState(toy, 'ready');
    override({ 'toy.hello': '<b>Chào</b> {name}' });
    await toy.updateComplete;
    expect(seen(toy)).to.contain('<b>Chào</b> khách');
    override({ 'toy.hello': 'Chào {name} {other}' });
    await toy.updateComplete;
    expect(seen(toy)).to.contain('Xin chào khách');
    const hostile = {
      get 'toy.hello'(): string {
        throw new Error('no');
      },
    };
    override(hostile);
    await toy.updateComplete;
    expect(seen(toy)).to.contain('Xin chào khách');
  });

  it('says when its code cannot be loaded, keeps the fallback, and offers the page anew', async () => {
    const toy = await mount('dvc-toy', fakeGateway(), { broken: '' }, '<a href="#">Cổng</a>');
    await inState(toy, 'failed');
    expect(find(toy, '[role=alert]').textContent).to.contain('Chưa tải được phần này.');
    expect(find(toy, 'button').textContent).to.equal('Tải lại trang');
    const [fallback] = find<HTMLSlotElement>(toy, 'slot').assignedElements();
    expect(fallback?.textContent).to.equal('Cổng');
    await axeClean(toy);
  });

  it('asks nothing again when it is moved, and finds the other gateway when moved there', async () => {
    const first = fakeGateway({ session: signedIn });
    const second = fakeGateway();
    const toy = await mount('dvc-toy', first);
    await inState(toy, 'ready');
    const parent = toy.parentElement as HTMLElement;
    parent.append(toy);
    await toy.updateComplete;
    expect(toy.state).to.equal('ready');
    expect(first.count('session')).to.equal(1);
    const other = await mount('dvc-toy', second);
    other.parentElement?.append(toy);
    await quiet();
    expect(seen(toy)).to.contain('Xin chào khách');
    expect(toy.loads).to.equal(1);
  });

  it('shares one session request among the widgets of a gateway', async () => {
    const fake = fakeGateway();
    const toys = await Promise.all([1, 2, 3].map(() => mount('dvc-toy', fake)));
    await Promise.all(toys.map((toy) => inState(toy, 'ready')));
    expect(fake.count('session')).to.equal(1);
  });
});
