import { expect } from '@open-wc/testing';
import { needs } from '../src/testing/engine.js';
import { until } from '../src/testing/until.js';

interface StrictWindow extends Window {
  readonly violations: readonly string[];
}

interface Widget extends Element {
  readonly state?: string;
}

const ready = 'ready,ready,idle,ready,ready,ready,succeeded,ready,ready';
const widgetsOf = (page: Window) => [...page.document.querySelectorAll<Widget>('dvc-gateway > *')];
const reached = (page: Window) =>
  until(
    'all ready',
    () =>
      widgetsOf(page)
        .map(({ state }) => state)
        .join() === ready,
  );

async function open(path: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.title = 'strict';
  frame.src = path;
  document.body.append(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  return frame;
}

describe('built widgets on a page with a strict policy', () => {
  let frame: HTMLIFrameElement;
  let page: StrictWindow;

  const widgets = () => widgetsOf(page);

  before(async () => {
    const built = await fetch('/packages/widgets/dist/cdn/loader.js', { method: 'HEAD' });
    if (!built.ok) throw new Error('packages/widgets is not built: run its build first.');
    frame = await open('/strict/page');
    page = frame.contentWindow as StrictWindow;
  });

  after(() => frame.remove());

  it('reach their states', async () => {
    await reached(page);
    await until('the QR code', () => Boolean(widgets().at(-1)?.shadowRoot?.querySelector('.qr path')));
  });

  it('stand beside a Lit that the page has of its own', async () => {
    await until('the page’s own words', () => Boolean(page.document.querySelector('#host-lit b')));
  });

  it('break no directive', () => {
    expect(page.violations).to.deep.equal([]);
  });

  it('are styled by constructed sheets and use no style attribute', () => {
    for (const { localName, shadowRoot } of widgets()) {
      expect(shadowRoot?.adoptedStyleSheets.length, localName).to.be.above(1);
      expect(shadowRoot?.querySelector('[style], style') === null, localName).to.equal(true);
    }
    const band = widgets()[1]?.shadowRoot?.querySelector('.band');
    expect(band && page.getComputedStyle(band).borderTopLeftRadius).to.equal('6px');
  });

  it('show what came as text', () => {
    for (const index of [1, 4, 5, 6, 8])
      expect(widgets()[index]?.shadowRoot?.textContent).to.contain('<img src=x');
    expect('pwned' in globalThis).to.equal(false);
  });

  it('prints the receipt alone by a constructed sheet', () => {
    page.print = () => undefined;
    const sheets = page.document.adoptedStyleSheets.length;
    widgets().at(-1)?.shadowRoot?.querySelector<HTMLElement>('.btn-main')?.click();
    expect(page.document.adoptedStyleSheets.length).to.equal(sheets + 1);
    expect(page.violations).to.deep.equal([]);
  });

  it('load nothing from anywhere else', () => {
    const from = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect([...new Set(from)]).to.deep.equal([location.origin]);
  });

  it('the policy does bite: a policy of another name is refused', async function () {
    needs(this, 'trustedTypes');
    const { trustedTypes } = page as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    expect(() => trustedTypes.createPolicy('evil', {})).to.throw();
    await until('the violation', () => page.violations.length === 1);
  });
});

describe('built widgets on a page that allows no policy but theirs', () => {
  it('reach their states, and break no directive', async () => {
    const frame = await open('/strict/alone');
    const page = frame.contentWindow as StrictWindow;
    try {
      await reached(page);
      expect(page.violations).to.deep.equal([]);
      expect(page.document.querySelector('#host-lit') === null).to.equal(true);
    } finally {
      frame.remove();
    }
  });
});

describe('a file that all widgets share does not come', () => {
  let frame: HTMLIFrameElement;
  const page = () => frame.contentWindow as StrictWindow;
  const buttonOf = ({ shadowRoot }: Widget) => shadowRoot?.querySelector('button');

  before(async () => {
    frame = await open('/strict/alone?release=once/late');
    await until('the end of it', () => widgetsOf(page()).every(({ state }) => state === 'failed'));
  });
  after(() => frame.remove());

  it('each says so and offers the page anew', () => {
    for (const widget of widgetsOf(page()))
      expect(buttonOf(widget)?.textContent, widget.localName).to.contain('Tải lại trang');
  });

  it('the page anew has them all', async () => {
    buttonOf(widgetsOf(page()).at(-1)!)?.click();
    await reached(page());
  });
});

describe('built widgets in a browser that cannot share style sheets', () => {
  it('are styled all the same, by the nonce that the page names, and break no directive', async () => {
    const frame = await open('/strict/old');
    const page = frame.contentWindow as StrictWindow;
    try {
      await reached(page);
      for (const { localName, shadowRoot } of widgetsOf(page)) {
        const styles = [...(shadowRoot?.querySelectorAll('style') ?? [])];
        expect(styles.length, localName).to.be.above(1);
        expect(
          styles.every(({ sheet }) => sheet),
          localName,
        ).to.equal(true);
      }
      const band = widgetsOf(page)[1]?.shadowRoot?.querySelector('.band');
      expect(band && page.getComputedStyle(band).borderTopLeftRadius).to.equal('6px');
      expect(page.violations).to.deep.equal([]);
    } finally {
      frame.remove();
    }
  });
});
