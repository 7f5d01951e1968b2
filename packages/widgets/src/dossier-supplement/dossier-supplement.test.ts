import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import '../define/dossier-supplement.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { fakeGateway } from '../testing/fake-gateway.js';
import { choose, chooseAll, pdf } from '../testing/files.js';
import { dossier, portalError, signedIn, signedOut, supplementDossier } from '../testing/fixtures.js';
import { hostileStrings, poison, pwned } from '../testing/hostile.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { said, until } from '../testing/until.js';
import { inspect, mostBytes, shrink } from './dossier-supplement.files.js';
import type { SupplementEvent, SupplementModel } from './dossier-supplement.machine.js';
import { supplementMachine } from './dossier-supplement.machine.js';

const mine = { ...supplementDossier, mine: true };
const after = {
  ...mine,
  status: { code: '4', key: 'in_progress', label: 'Đang xử lý' },
  turn: 'agency' as const,
};

const big = (start: Uint8Array<ArrayBuffer> | string, name: string) =>
  new File([start, new Uint8Array(mostBytes)], name);
const jpegStart = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

async function open(
  answers: Parameters<typeof fakeGateway>[0] = {},
  attributes: Record<string, string> = {},
) {
  const fake = fakeGateway({ session: signedIn, dossier: mine, supplement: after, ...answers });
  const widget = await mount('dvc-dossier-supplement', fake, {
    code: mine.code,
    'return-url': '/ho-so?ma={dossierCode}',
    ...attributes,
  });
  return { fake, widget };
}

/** Chooses both files and goes on to the read-back. */
async function reviewed(answers: Parameters<typeof fakeGateway>[0] = {}) {
  const { fake, widget } = await open(answers);
  await inState(widget, 'ready');
  await chooseAll(widget, pdf(), pdf('ket-hon.pdf'));
  find(widget, '[part=next]').click();
  await until('the read-back', () => Boolean(widget.shadowRoot?.querySelector('[part=send]')));
  return { fake, widget };
}

describe('<dvc-dossier-supplement>', () => {
  afterEach(unmount);

  it('nobody signed in: sign in first, nothing is asked', async () => {
    const { fake, widget } = await open({ session: signedOut });
    await inState(widget, 'idle');
    expect(fake.count('dossier')).to.equal(0);
    await axeClean(widget);
    const held: string[] = [];
    widget.addEventListener('dvc-before-redirect', (event) => {
      event.preventDefault();
      held.push((event as CustomEvent<{ url: string }>).detail.url);
    });
    find(widget, '[part=sign-in]').click();
    expect(held[0]).to.contain(`${fake.url}/login?return_to=`);
  });

  it('says what is wanted, until when, in the agency’s words, with a field for each paper', async () => {
    const { widget } = await open();
    await inState(widget, 'ready');
    const text = seen(widget);
    expect(text).to.contain('Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước 10/07/2025.');
    expect(text).to.contain('Còn 5 ngày làm việc (đến 10/07/2025).');
    expect(text).to.contain('Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại.');
    const inputs = [
      ...(widget.shadowRoot?.querySelectorAll<HTMLInputElement>('.pick:not(.photo) input') ?? []),
    ];
    expect(inputs.map(({ accept }) => accept)).to.deep.equal(
      Array(2).fill('application/pdf,image/jpeg,image/png'),
    );
    expect(find<HTMLInputElement>(widget, '.photo input').getAttribute('capture')).to.equal('environment');
    await axeClean(widget);
  });

  it('says that a late answer may still be sent', async () => {
    const late = { ...mine, asOf: '2025-07-14T09:00:00+07:00' };
    const { widget } = await open({ dossier: late });
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Đã quá hạn bổ sung (10/07/2025).');
  });

  it('reads back before sending, then sends each file and one answer, and says what happens next', async () => {
    const { fake, widget } = await reviewed();
    expect(fake.count('upload')).to.equal(0);
    expect(seen(widget)).to.contain('giay-chung-sinh.pdf');
    expect((widget.shadowRoot?.activeElement as HTMLElement).textContent).to.contain('kiểm tra lại');
    await axeClean(widget);
    let serial = 0;
    fake.answers.upload = (_code, file) => ({ id: `upl_${++serial}`, name: file.name, size: file.size });
    const told: unknown[] = [];
    widget.addEventListener('dvc-supplement-sent', (event) => told.push((event as CustomEvent).detail));
    find(widget, '[part=send]').click();
    await inState(widget, 'succeeded');
    const [code, answer, key] = fake.calls.find(({ method }) => method === 'supplement')?.args ?? [];
    expect(code).to.equal(mine.code);
    expect(answer).to.deep.equal({
      papers: supplementDossier.supplements[0]?.papers.map((name, at) => ({ name, file: `upl_${at + 1}` })),
    });
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(told).to.deep.equal([{ code: mine.code, status: '4' }]);
    expect(seen(widget)).to.contain('Đến lượt cơ quan');
    expect(find(widget, '.actions a').getAttribute('href')).to.equal(
      `${location.origin}/ho-so?ma=${mine.code}`,
    );
    await said(widget, 'Đã gửi bổ sung');
    await axeClean(widget);
  });

  it('a double press and Enter held down send once', async () => {
    const { fake, widget } = await reviewed();
    const send = find(widget, '[part=send]');
    send.click();
    send.click();
    send.focus();
    await sendKeys({ press: 'Enter' });
    await inState(widget, 'succeeded');
    expect([fake.count('upload'), fake.count('supplement')]).to.deep.equal([2, 1]);
  });

  it('one file that fails does not lose the others, and is sent again alone', async () => {
    const { fake, widget } = await reviewed();
    fake.answers.upload = (_code, file) =>
      file.name === 'ket-hon.pdf'
        ? portalError('service_down', { retriable: true })
        : { id: 'upl_first', name: file.name, size: file.size };
    find(widget, '[part=send]').click();
    await until('the failure', () => Boolean(widget.shadowRoot?.querySelector('[part=failure]')));
    expect(widget.state).to.equal('ready');
    const rows = [...(widget.shadowRoot?.querySelectorAll('.sending') ?? [])].map((one) => one.textContent);
    expect(rows).to.deep.equal(['đã gửi xong', 'chưa gửi được']);
    await axeClean(widget);
    fake.answers.upload = { id: 'upl_second', name: 'ket-hon.pdf', size: 1 };
    find(widget, '[part=send]').click();
    await inState(widget, 'succeeded');
    expect(fake.count('upload')).to.equal(3);
  });

  it('a lost answer is asked for again with the same key and the same content', async () => {
    const { fake, widget } = await reviewed({
      supplement: portalError('network_failed', { retriable: true }),
    });
    find(widget, '[part=send]').click();
    await until('the failure', () => Boolean(widget.shadowRoot?.querySelector('[part=failure]')));
    fake.answers.supplement = after;
    find(widget, '[part=send]').click();
    await inState(widget, 'succeeded');
    const [first, second] = fake.calls
      .filter(({ method }) => method === 'supplement')
      .map(({ args }) => args);
    expect(first?.slice(0, 3)).to.deep.equal(second?.slice(0, 3));
    expect(fake.count('upload')).to.equal(2);
  });

  it('another content is another intent: it gets another key', async () => {
    const { fake, widget } = await reviewed({
      supplement: portalError('network_failed', { retriable: true }),
    });
    find(widget, '[part=send]').click();
    await until('the failure', () => Boolean(widget.shadowRoot?.querySelector('[part=failure]')));
    find(widget, '[part=change]').click();
    await until('the form', () => Boolean(widget.shadowRoot?.querySelector('#words')));
    const words = find<HTMLTextAreaElement>(widget, '#words');
    words.value = 'Đã chụp lại.';
    words.dispatchEvent(new Event('input'));
    fake.answers.supplement = after;
    find(widget, '[part=next]').click();
    await until('the read-back', () => Boolean(widget.shadowRoot?.querySelector('[part=send]')));
    find(widget, '[part=send]').click();
    await inState(widget, 'succeeded');
    const keys = fake.calls.filter(({ method }) => method === 'supplement').map(({ args }) => args[2]);
    expect(new Set(keys).size).to.equal(2);
  });

  it('what is missing is listed at the top, and each line leads to its field', async () => {
    const { widget } = await open();
    await inState(widget, 'ready');
    find(widget, '[part=next]').click();
    await until('the summary', () => Boolean(widget.shadowRoot?.querySelector('.summary')));
    await until('the focus', () => widget.shadowRoot?.activeElement === find(widget, '.summary'));
    expect(find(widget, '.summary').textContent).to.contain('Có 2 chỗ cần xem lại');
    await axeClean(widget);
    find(widget, '.wrong li:nth-child(2) a').click();
    expect(widget.shadowRoot?.activeElement === find(widget, '#file-1')).to.equal(true);
  });

  it('a wrong or a too large file is told in words before anything is sent', async () => {
    const { fake, widget } = await open();
    await inState(widget, 'ready');
    choose(widget, 0, new File(['MZ…'], 'giay.pdf', { type: 'application/pdf' }));
    choose(widget, 1, big('%PDF-1.7', 'lon.pdf'));
    await until('both faults', () => widget.shadowRoot?.querySelectorAll('.problem').length === 2);
    expect(seen(widget)).to.contain('không phải là PDF, JPEG hoặc PNG');
    expect(seen(widget)).to.contain('Tệp nặng 10,1 MB, lớn hơn mức 10 MB');
    expect(widget.shadowRoot?.querySelector('[part=shrink]') === null).to.equal(true);
    find(widget, '[part=next]').click();
    await until('the summary', () => Boolean(widget.shadowRoot?.querySelector('.summary')));
    expect(fake.count('upload')).to.equal(0);
  });

  it('a photo that is too large is made smaller when the citizen says so, and not before', async () => {
    const { widget } = await open();
    await inState(widget, 'ready');
    const photo = await picture();
    choose(widget, 0, new File([photo, new Uint8Array(mostBytes)], 'anh.jpg', { type: 'image/jpeg' }));
    await until('the offer', () => Boolean(widget.shadowRoot?.querySelector('[part=shrink]')));
    expect(seen(widget)).to.contain('để hệ thống tự nén');
    find(widget, '[part=shrink]').click();
    await until('a file without fault', () => !widget.shadowRoot?.querySelector('.problem, [part=shrink]'));
    await until('the smaller file', () => /\b\d KB/.test(seen(widget)));
  });

  it('not mine, and not waiting for papers: plain words and a way on', async () => {
    for (const [answer, words] of [
      [{ ...mine, mine: false }, 'không phải là chủ hồ sơ'],
      [{ ...dossier, mine: true }, 'không chờ bổ sung giấy tờ'],
    ] as const) {
      const { widget } = await open({ dossier: answer });
      await inState(widget, 'empty');
      expect(seen(widget)).to.contain(words);
      await axeClean(widget);
      unmount();
    }
  });

  it('an answer that had arrived though its reply was lost shows as what it is', async () => {
    const { fake, widget } = await reviewed({
      supplement: portalError('supplement_not_open', { status: 409 }),
    });
    fake.answers.dossier = after;
    find(widget, '[part=send]').click();
    await inState(widget, 'empty');
    expect(seen(widget)).to.contain('không chờ bổ sung');
  });

  it('forgets files and dossier when the session is over', async () => {
    const { fake, widget } = await reviewed();
    fake.answers.session = signedOut;
    await fake.gateway.session.refresh();
    await inState(widget, 'expired');
    expect(seen(widget)).not.to.contain('giay-chung-sinh.pdf');
    await axeClean(widget);
  });

  it('gateway down: what happened, and a way to try again', async () => {
    const { fake, widget } = await open({ dossier: portalError('service_down', { retriable: true }) });
    await inState(widget, 'failed');
    await axeClean(widget);
    fake.answers.dossier = mine;
    find(widget, '[part=failure] button').click();
    await inState(widget, 'ready');
  });

  it('no code, and a code that is none', async () => {
    const { widget } = await open({}, { code: '' });
    await inState(widget, 'idle');
    widget.code = 'H99.01-20251332-0001';
    await inState(widget, 'failed');
    expect(seen(widget)).to.contain('không phải là ngày');
  });

  it('shows hostile strings as text, file names too', async () => {
    for (const text of hostileStrings) {
      const { widget } = await open({ dossier: poison(mine, text) });
      await inState(widget, 'ready');
      choose(widget, 0, pdf(text.slice(0, 200) || 'x'));
      await until('the file', () => Boolean(widget.shadowRoot?.querySelector('.file')));
      expect(find(widget, '.root').querySelector('img, script, math, template, [style]') === null).to.equal(
        true,
      );
      unmount();
    }
    expect(pwned()).to.equal(false);
  });

  it('speaks English when asked', async () => {
    const { widget } = await open({}, { lang: 'en' });
    await inState(widget, 'ready');
    expect(seen(widget)).to.contain('Your turn: add documents (2) by 10 July 2025.');
    await axeClean(widget);
  });
});

async function picture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 30;
  canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg'),
  );
}

describe('files of a supplement', () => {
  it('are known by their bytes, not by their names', async () => {
    expect(await inspect(pdf('x.exe'))).to.deep.equal({ name: 'x.exe', size: pdf().size });
    expect((await inspect(new File(['<svg>'], 'x.png'))).fault).to.equal('wrong-type');
    expect((await inspect(new File([], 'x.pdf'))).fault).to.equal('wrong-type');
    expect((await inspect(big(jpegStart, 'x.jpg'))).fault).to.equal('can-shrink');
  });

  it('shrink to a JPEG of the same shape, or not at all', async function () {
    // Browsers write pictures when they have nothing else to do.
    this.timeout(20_000);
    const smaller = await shrink(new File([await picture()], 'ảnh.png'));
    expect(smaller?.name).to.equal('ảnh.jpg');
    const { width, height } = await createImageBitmap(smaller as File);
    expect([width, height]).to.deep.equal([40, 30]);
    expect(await shrink(new File([await picture()], 'a.jpg'), 1)).to.equal(undefined);
    expect(await shrink(new File([jpegStart], 'x.jpg'))).to.equal(undefined);
  });
});

describe('supplement machine', () => {
  const file = { name: 'a.pdf', size: 1 };
  const run = (...events: SupplementEvent[]) =>
    events.reduce(supplementMachine.next, supplementMachine.initial);
  const loaded: SupplementEvent = { type: 'loaded', dossier: mine, unnamed: 'Giấy tờ' };
  const both: SupplementEvent[] = [
    { type: 'chosen', at: 0, file },
    { type: 'chosen', at: 1, file },
  ];

  it('never sends what was not read back whole', () => {
    const event = fc.constantFrom<SupplementEvent>(
      ...both,
      { type: 'chosen', at: 1, file: { ...file, fault: 'wrong-type' } },
      { type: 'chosen', at: 0, file: undefined },
      { type: 'busy', at: 1 },
      { type: 'review' },
      { type: 'change' },
      { type: 'submit' },
      { type: 'note', note: 'x' },
      { type: 'upload', at: 0, upload: 'sent' },
      { type: 'send-failed', failure: { key: 'offline' } as never },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let model: SupplementModel = run(loaded);
        for (const one of events) {
          const next = supplementMachine.next(model, one);
          if (next.state === 'submitting' && model.state !== 'submitting') {
            expect(model.state === 'ready' && model.step).to.equal('review');
            expect(next.papers.every((paper) => paper.file && !paper.file.fault && !paper.busy)).to.equal(
              true,
            );
          }
          model = next;
        }
      }),
    );
  });

  it('a paper that no list names has a field all the same', () => {
    const [request] = mine.supplements;
    const bare = { ...mine, supplements: request ? [{ ...request, papers: [] }] : [] };
    const model = run({ ...loaded, dossier: bare });
    expect(model.state === 'ready' && model.papers).to.deep.equal([{ name: 'Giấy tờ' }]);
  });

  it('shows nothing of an answer that comes after the session is over', () => {
    const out = run({ type: 'signed-out', ended: true }, loaded);
    expect(out).to.deep.equal({ state: 'expired' });
  });
});
