import { expect } from '@open-wc/testing';
import { until } from '../src/testing/until.js';

interface Host extends Window {
  readonly said: readonly string[];
}
interface Widget extends HTMLElement {
  readonly state?: string;
}

/** The built loader on pages of its own, with files that are sound, changed or absent. */
describe('loader.js', () => {
  const frames: HTMLIFrameElement[] = [];
  let loaderHash = '';

  before(async () => {
    const built = await fetch('/packages/widgets/dist/cdn/manifest.json');
    if (!built.ok) throw new Error('packages/widgets is not built: run its build first.');
    loaderHash = ((await built.json()) as { files: Record<string, { integrity: string }> }).files[
      'loader.js'
    ]!.integrity;
  });

  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  /** A page with this in its body; what its console is told of errors is kept. */
  const open = async (body: string): Promise<Host> => {
    const frame = document.createElement('iframe');
    frame.title = 'loader';
    frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
      <script>window.said = []; console.error = (...words) => said.push(words.join(' '));</script></head>
      <body>${body}</body></html>`;
    frames.push(frame);
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentWindow as Host;
  };
  const tag = (folder: string, rest = '') =>
    `<script type="module" src="/release/${folder}/loader.js" data-gateway="/strict/gateway" ${rest}></script>`;
  const $ = (page: Host, selector: string) => page.document.querySelector<Widget>(selector)!;
  const state = (page: Host, selector: string, wanted: string) =>
    until(`${selector} to be ${wanted}`, () => $(page, selector)?.state === wanted);
  const files = (page: Host) =>
    page.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/release/'))
      .map((path) => path.split('/').slice(4).join('/'));

  it('loads what the page uses, once, and nothing else', async () => {
    const page = await open(`${tag('none/x')}<dvc-login-button></dvc-login-button>`);
    await state(page, 'dvc-login-button', 'ready');
    const loaded = files(page);
    expect(loaded).to.include.members(['loader.js', 'release.js', 'login-button.js']);
    expect(
      loaded.filter((file) => /tracker|payment|receipt|list|supplement|refund/.test(file)),
    ).to.deep.equal([]);
    expect(page.document.querySelectorAll('link')).to.have.length(0);
    expect(page.said).to.deep.equal([]);
  });

  it('loads not even its table where there is no tag, and sees tags that come later', async () => {
    const page = await open(tag('none/x'));
    expect(files(page)).to.deep.equal(['loader.js']);
    const late = page.document.createElement('div');
    late.innerHTML = '<p><dvc-login-button></dvc-login-button></p>';
    page.document.body.append(late);
    await state(page, 'dvc-login-button', 'ready');
  });

  it('data-gateway and data-lang are the defaults of the page', async () => {
    const page = await open(
      `${tag('none/x', 'data-lang="en"')}<dvc-login-button></dvc-login-button>
       <p lang="vi"><dvc-dossier-tracker></dvc-dossier-tracker></p>`,
    );
    await state(page, 'dvc-login-button', 'ready');
    await until('the tracker', () =>
      Boolean($(page, 'dvc-dossier-tracker').shadowRoot?.querySelector('form')),
    );
    const language = (selector: string) => ($(page, selector) as Widget & { language: string }).language;
    expect(language('dvc-login-button')).to.equal('en');
    expect(language('dvc-dossier-tracker')).to.equal('vi');
  });

  it('puts a widget where a CMS left only a div', async () => {
    const page = await open(
      `${tag('none/x')}<div data-dvcqg-widget="dossier-tracker" data-code="H99.01-20250701-0001" data-onclick="alert(1)"
        data-style="color:red" data-theme="dark" data-lang="en"><a href="https://dichvucong.gov.vn">Cổng</a></div>`,
    );
    await state(page, 'dvc-dossier-tracker', 'ready');
    const widget = $(page, 'div > dvc-dossier-tracker');
    expect(widget.getAttributeNames().sort()).to.deep.equal(['code', 'data-theme', 'lang']);
    expect(widget.querySelector('a')?.textContent).to.equal('Cổng');
    expect(page.document.querySelectorAll('a')).to.have.length(1);
  });

  it('sees an element that becomes a stand-in later, and one within another', async () => {
    const page = await open(
      `${tag('none/x')}<div data-dvcqg-widget="gateway" data-url="/strict/gateway"><div id="later"></div></div>`,
    );
    await until('the gateway', () => Boolean($(page, 'dvc-gateway > #later')));
    $(page, '#later').dataset.dvcqgWidget = 'login-button';
    await state(page, 'dvc-login-button', 'ready');
    expect(page.document.querySelectorAll('dvc-login-button')).to.have.length(1);
  });

  it('works on a page whose names hide those of the document', async () => {
    const page = await open(
      `<form name="createElement"></form><img name="head"><img name="scripts"><form name="querySelector"></form>
       ${tag('none/x')}<div data-dvcqg-widget="login-button"></div>`,
    );
    const find = () => page.document.getElementsByTagName('dvc-login-button')[0] as Widget | undefined;
    await until('the button', () => find()?.state === 'ready');
  });

  it('a second loader does nothing, and says so', async () => {
    const page = await open(
      `${tag('none/x')}<script type="module" src="/release/none/y/loader.js" data-gateway="/elsewhere"></script>
       <dvc-login-button></dvc-login-button>`,
    );
    await state(page, 'dvc-login-button', 'ready');
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.match(
      /has a loader already, .*\/none\/x\/loader\.js; .*\/none\/y\/loader\.js does nothing/,
    );
    expect(
      page.performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/none/y/release.js')),
    ).to.equal(false);
  });

  for (const [fault, folder] of [
    ['has another hash', 'change/fee-payment.js'],
    ['is absent', 'drop/fee-payment.js'],
  ] as const) {
    it(`a file that ${fault} is named once, and the fallback stays`, async () => {
      const page = await open(
        `${tag(folder)}<dvc-login-button></dvc-login-button>
         <dvc-fee-payment dossier-code="x"><a href="https://dichvucong.gov.vn">Cổng</a></dvc-fee-payment>
         <div data-dvcqg-widget="fee-payment"><a href="https://dichvucong.gov.vn">Cổng</a></div>`,
      );
      await until('the message', () => page.said.length > 0);
      await state(page, 'dvc-login-button', 'ready');
      expect(page.said).to.have.length(1);
      expect(page.said[0]).to.match(
        /fee-payment\.js is missing, or is not the file of release .*<dvc-fee-payment> was not/,
      );
      expect($(page, 'dvc-fee-payment').shadowRoot === null).to.equal(true);
      expect($(page, 'div > a').textContent).to.equal('Cổng');
    });
  }

  it('a file that comes later is checked too', async () => {
    const page = await open(`${tag('change/login-button.controller')}<dvc-login-button></dvc-login-button>`);
    await state(page, 'dvc-login-button', 'failed');
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.match(
      /login-button\.controller-.*\.js is missing, or is not the file of release/,
    );
  });

  it('a table of another release is refused: nothing is loaded by it', async () => {
    const page = await open(`${tag('change/release.js')}<dvc-login-button></dvc-login-button>`);
    await until('the message', () => page.said.length > 0);
    expect(page.said[0]).to.match(/release\.js is missing, or is not the file of release/);
    expect(new Set(files(page))).to.deep.equal(new Set(['loader.js', 'release.js']));
  });

  it('names a widget that the release has not', async () => {
    const page = await open(`${tag('none/x')}<div data-dvcqg-widget="dosier-tracker"></div>`);
    await until('the message', () => page.said.length > 0);
    expect(page.said[0]).to.contain('dosier-tracker.js is missing');
  });

  describe('dvcqg.doctor()', () => {
    interface Asked extends Host {
      readonly dvcqg: { doctor(options?: object): Promise<readonly { code: string; fault: string }[]> };
    }
    const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

    it('is loaded when it is asked, with the hash of the release, and speaks of this page', async () => {
      const page = (await open(`${tag('none/x')}<dvc-login-button></dvc-login-button>`)) as Asked;
      await state(page, 'dvc-login-button', 'ready');
      expect(files(page)).to.not.include('doctor.js');
      const found = await page.dvcqg.doctor({ gateway: false, lang: 'en' });
      expect(files(page)).to.include('doctor.js');
      expect(codes(found)).to.deep.equal(['reserve_missing', 'framed']);
      expect(found[0]?.fault).to.equal('The page has no reserve.css.');
      expect(codes(await page.dvcqg.doctor({ gateway: false }))).to.deep.equal(codes(found));
      expect(page.document.querySelectorAll('iframe, span')).to.have.length(0);
    });

    it('does not run when its file is another one', async () => {
      const page = (await open(tag('change/doctor.js'))) as Asked;
      const refused = await page.dvcqg.doctor().then(
        () => 'ran',
        (error: Error) => error.message,
      );
      expect(refused).to.match(/doctor\.js$/);
    });

    it('names the file of a release that keeps a widget from starting', async () => {
      const page = (await open(
        `${tag('drop/login-button.js')}<dvc-login-button></dvc-login-button>`,
      )) as Asked;
      await until('the message', () => page.said.length > 0);
      const [found] = await page.dvcqg.doctor({ gateway: false, lang: 'en' });
      expect(found?.code).to.equal('script_missing');
      expect(found?.fault).to.match(/\/login-button\.js cannot be had \(server: 404\)/);
    });
  });

  describe('pinned by the page', () => {
    const elsewhere = location.origin.replace('localhost', '127.0.0.1');
    const pinned = (src: string, integrity: string) =>
      `<script type="module" crossorigin src="${src}/loader.js" integrity="${integrity}" data-gateway="/strict/gateway"></script>
       <dvc-login-button></dvc-login-button>`;
    const wrong = () => `sha384-${'A'.repeat(64)}`;
    /** Whether the loader ran: a module that came after it knows. */
    const ran = async (page: Host) => Object.getOwnPropertySymbols(page).includes(Symbol.for('dvcqg.loader'));

    it('by the hash of the manifest it runs', async () => {
      const page = await open(pinned('/release/none/x', loaderHash));
      await state(page, 'dvc-login-button', 'ready');
    });

    it('by another hash the browser refuses it', async () => {
      const page = await open(pinned('/release/none/x', wrong()));
      expect(await ran(page)).to.equal(false);
    });

    it('from another origin it runs with CORS, every file checked', async () => {
      const page = await open(pinned(`${elsewhere}/release/cors/x`, loaderHash));
      await state(page, 'dvc-login-button', 'ready');
    });

    it('from another origin without CORS the browser refuses it', async () => {
      const page = await open(pinned(`${elsewhere}/release/none/x`, loaderHash));
      expect(await ran(page)).to.equal(false);
    });
  });
});
