import { expect } from '@open-wc/testing';
import { type Answers, fakeGateway } from '../src/testing/fake-gateway.js';
import { dossier, payment, portalError } from '../src/testing/fixtures.js';
import { seen } from '../src/testing/mount.js';
import { until } from '../src/testing/until.js';

interface Widget extends HTMLElement {
  readonly state?: string;
  check?(): void;
}

/** What of a widget comes after its controller, with the built files. */
describe('a part that comes late', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  /** A page with the widget from `/release/<folder>`, and the names of the files it has asked for. */
  const open = async (folder: string, tag: string, attributes: string, answers: Answers) => {
    const fake = fakeGateway(answers);
    Object.assign(window, { late: new Map([[`${location.origin}/dvcqg`, fake.gateway]]) });
    const frame = document.createElement('iframe');
    frame.title = tag;
    frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
      <script>globalThis[Symbol.for('dvcqg.gateways.v1')] = parent.late</script></head>
      <body><dvc-${tag} ${attributes}></dvc-${tag}>
      <script type="module" src="/release/${folder}/${tag}.js"></script></body></html>`;
    frames.push(frame);
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const host = frame.contentWindow as Window;
    const widget = host.document.querySelector<Widget>(`dvc-${tag}`)!;
    return {
      fake,
      widget,
      state: (wanted: string) => until(`to be ${wanted}`, () => widget.state === wanted),
      says: (words: string) => until(words, () => seen(widget).includes(words)),
      asked: (file: string) =>
        host.performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${file}-`)),
    };
  };

  const status = (folder: string, answer: Partial<typeof payment>) =>
    open(folder, 'payment-status', `payment-id="${payment.id}"`, {
      payment: { ...payment, ...answer },
      checkPayment: { ...payment, status: 'failed' },
    });

  it('a refusal: is there before it is told', async () => {
    const { says, state } = await status('none/x', { status: 'failed' });
    await state('failed');
    await says('Giao dịch không thành công');
  });

  it('comes while a payment is open, for a network that may be gone afterwards', async () => {
    const page = await status('none/x', { status: 'pending' });
    await page.says('Xin đừng thanh toán lại');
    await until('the rest to be asked for', () => page.asked('payment-status.rare'));
  });

  it('did not come: an open payment goes on saying not to pay again', async () => {
    const page = await status('drop/payment-status.rare', { status: 'pending' });
    await page.says('Xin đừng thanh toán lại');
    page.widget.check?.();
    await page.says('tạm gián đoạn');
    expect(page.widget.state).to.equal('pending');
    expect(seen(page.widget)).to.contain('Xin đừng thanh toán lại');
  });

  it('did not come and nothing is known yet: says so, with a way to try again', async () => {
    const page = await status('drop/payment-status.rare', { status: 'failed' });
    await page.says('Hồ sơ và tiền đã nộp không bị ảnh hưởng.');
    await page.says('Tải lại trang');
    expect(page.widget.state).to.equal('failed');
  });

  const notYours = portalError('dossier_not_yours', { status: 403 });
  const tracker = (folder: string) =>
    open(folder, 'dossier-tracker', `code="${dossier.code}"`, { dossier: notYours });

  it('a second proof: is there once it is asked for', async () => {
    const { says, state } = await tracker('none/x');
    await state('pending');
    await says('Xác nhận chủ hồ sơ');
  });

  it('a second proof that did not come: says so, with a way to try again', async () => {
    const { says, widget } = await tracker('drop/dossier-tracker.proof');
    await says('Tải lại trang');
    expect(seen(widget)).not.to.contain('Xác nhận chủ hồ sơ');
  });
});
