import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Dossier } from '@dvcqg/sdk';
import '../define/dossier-tracker.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { fakeEvents } from '../testing/fake-events.js';
import { fakeGateway, quiet } from '../testing/fake-gateway.js';
import {
  dossier,
  lateDossier,
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
import type { TrackerEvent, TrackerModel } from './dossier-tracker.machine.js';
import { trackerMachine } from './dossier-tracker.machine.js';

const show = async (answer: Dossier, attributes: Record<string, string> = {}) => {
  const session = answer.mine ? signedIn : signedOut;
  const fake = fakeGateway({ session, dossier: answer });
  const tracker = await mount('dvc-dossier-tracker', fake, { code: answer.code, ...attributes });
  await inState(tracker, 'ready');
  return tracker;
};

const offline = () => portalError('offline', { retriable: true, action: 'retry' });

describe('<dvc-dossier-tracker>', () => {
  beforeEach(fakeEvents.start);
  afterEach(() => {
    unmount();
    fakeEvents.stop();
  });

  it('says whose turn it is first, then the trail', async () => {
    const tracker = await show(dossier);
    const text = seen(tracker);
    expect(text.indexOf('Đang giải quyết tại Ủy ban nhân dân xã Bến Mẫu.')).to.be.above(0);
    expect(text.indexOf('Còn 3 ngày làm việc (hẹn trả 08/07/2025).')).to.be.below(text.indexOf('Quá trình'));
    const steps = [...(tracker.shadowRoot?.querySelectorAll('ol > li') ?? [])];
    expect(steps.map((step) => step.getAttribute('aria-current'))).to.deep.equal([
      'false',
      'false',
      'step',
      null,
    ]);
    await axeClean(tracker);
  });

  for (const [name, answer, words] of [
    ['papers are asked for', supplementDossier, 'Đến lượt Ông/Bà: bổ sung 2 giấy tờ trước 10/07/2025.'],
    ['money is asked for', payableDossier, 'Đến lượt Ông/Bà: nộp 150.000 ₫.'],
    ['the agency is late', lateDossier, 'Đã quá ngày hẹn trả 2 ngày làm việc (hẹn 01/07/2025).'],
    [
      'a supplement moved the date',
      { ...dossier, clock: { ...dossier.clock, dueAt: '2025-07-10T17:00:00+07:00' } },
      'Còn 3 ngày làm việc (hẹn trả 10/07/2025).',
    ],
    ['the result was returned', returnedDossier, 'Đã trả kết quả ngày 04/07/2025.'],
  ] as const) {
    it(`${name}: says so`, async () => {
      const tracker = await show(answer);
      expect(seen(tracker)).to.contain(words);
      await axeClean(tracker);
    });
  }

  it('says that the clock stands still, and the late agency’s duty and words', async () => {
    expect(seen(await show(supplementDossier))).to.contain('Tạm dừng tính thời hạn');
    const late = seen(await show(lateDossier));
    expect(late).to.contain('có trách nhiệm xin lỗi và hẹn lại');
    expect(late).to.contain('thành thật xin lỗi Ông/Bà');
  });

  it('shows a status of the future by its label, neutral', async () => {
    const status = { code: '17', key: 'unknown', label: 'Chờ ký số liên thông' };
    const tracker = await show({ ...dossier, status, turn: 'agency' });
    expect(find(tracker, '.band').className).to.contain('tone-neutral');
    expect(find(tracker, '.sentence').textContent).to.equal('Chờ ký số liên thông');
  });

  it('says that a name is masked unless the dossier is mine', async () => {
    expect(seen(await show(dossier))).to.contain('Tên chỉ hiện chữ cái đầu');
    expect(seen(await show(returnedDossier))).not.to.contain('Tên chỉ hiện chữ cái đầu');
  });

  it('links to where to pay, or tells the page', async () => {
    const linked = await show(payableDossier, { 'pay-url': '/thanh-toan?ma={dossierCode}' });
    const href = find(linked, '.band a').getAttribute('href');
    expect(href).to.equal(`${location.origin}/thanh-toan?ma=H99.01-20250701-0003`);
    const plain = await show(payableDossier);
    const told: unknown[] = [];
    document.addEventListener('dvc-pay-requested', (event) => told.push((event as CustomEvent).detail), {
      once: true,
    });
    find(plain, '.band button').click();
    expect(told).to.deep.equal([{ code: payableDossier.code, amount: 150_000 }]);
  });

  it('ignores a pay-url that is none', async () => {
    const tracker = await show(payableDossier, { 'pay-url': 'javascript:alert({dossierCode})' });
    expect(tracker.shadowRoot?.querySelector('a[href^=javascript]') === null).to.equal(true);
    expect(find(tracker, '.band button').textContent).to.contain('Nộp');
  });

  it('looks up a code however it is typed, by keyboard, and never sends the page’s form', async () => {
    const fake = fakeGateway();
    const tracker = await mount('dvc-dossier-tracker', fake);
    const form = document.createElement('form');
    let posted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      posted++;
    });
    tracker.parentElement?.append(form);
    form.append(tracker);
    await axeClean(tracker);
    find(tracker, 'input').focus();
    await sendKeys({ type: 'h99.01 20250701 0001' });
    await sendKeys({ press: 'Enter' });
    await inState(tracker, 'ready');
    expect(fake.calls.find(({ method }) => method === 'dossier')?.args[0]).to.equal('H99.01-20250701-0001');
    expect(posted).to.equal(0);
    await axeClean(tracker);
  });

  it('marks the wrong part of a code and puts the caret there', async () => {
    const fake = fakeGateway();
    const tracker = await mount('dvc-dossier-tracker', fake);
    const input = find<HTMLInputElement>(tracker, 'input');
    input.focus();
    await sendKeys({ type: 'H99.01-321325-0001' });
    await sendKeys({ press: 'Enter' });
    await until('the problem', () => tracker.shadowRoot?.querySelector('mark') !== null);
    await tracker.updateComplete;
    expect(find(tracker, '.problem').textContent).to.contain("'321325' không phải là ngày");
    expect(find(tracker, 'mark').textContent).to.equal('321325');
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).to.equal('321325');
    expect(tracker.shadowRoot?.activeElement === input).to.equal(true);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(fake.count('dossier')).to.equal(0);
    await axeClean(tracker);
  });

  it('asks for a code when none was typed', async () => {
    const tracker = await mount('dvc-dossier-tracker', fakeGateway());
    find(tracker, 'form button').click();
    await tracker.updateComplete;
    expect(find(tracker, '.problem').textContent).to.contain('Nhập mã hồ sơ');
    await axeClean(tracker);
  });

  it('no such dossier: empty, with an example of a code', async () => {
    const fake = fakeGateway({ dossier: portalError('dossier_not_found', { status: 404 }) });
    const tracker = await mount('dvc-dossier-tracker', fake, { code: 'H99.01-20250701-9999' });
    await inState(tracker, 'empty');
    expect(seen(tracker)).to.contain('Không tìm thấy hồ sơ có mã H99.01-20250701-9999');
    expect(seen(tracker)).to.contain('req_7f3a');
    await axeClean(tracker);
  });

  it('a malformed code of the page is told too', async () => {
    const tracker = await mount('dvc-dossier-tracker', fakeGateway(), { code: 'H99.01-20251332-0001' });
    await inState(tracker, 'failed');
    expect(seen(tracker)).to.contain('không phải là ngày');
  });

  it('gateway down: what happened, and a way to try again', async () => {
    const fake = fakeGateway({ dossier: portalError('service_down', { retriable: true }) });
    const tracker = await mount('dvc-dossier-tracker', fake, { code: dossier.code });
    await inState(tracker, 'failed');
    await axeClean(tracker);
    fake.answers.dossier = dossier;
    find(tracker, '[part=failure] button').click();
    await inState(tracker, 'ready');
  });

  it('keeps what it knows, with its age, when a newer answer cannot be had', async () => {
    const fake = fakeGateway();
    const tracker = await mount('dvc-dossier-tracker', fake, { code: dossier.code });
    await inState(tracker, 'ready');
    fake.answers.dossier = offline;
    tracker.refresh();
    await quiet();
    expect(tracker.state).to.equal('ready');
    expect(seen(tracker)).to.contain('Thông tin đang hiện được cập nhật lúc 10:00, 03/07/2025');
    expect(seen(tracker)).to.contain('Quá trình giải quyết');
    await axeClean(tracker);
  });

  it('shows the newest of two look-ups, whatever comes first', async () => {
    const fake = fakeGateway();
    let first: ((answer: Dossier) => void) | undefined;
    fake.answers.dossier = (code) =>
      code === dossier.code ? new Promise((resolve) => (first = resolve)) : payableDossier;
    const tracker = await mount('dvc-dossier-tracker', fake, { code: dossier.code });
    await until('the first question', () => first !== undefined);
    tracker.code = payableDossier.code;
    await inState(tracker, 'ready');
    first?.(dossier);
    await quiet();
    expect(seen(tracker)).to.contain('nộp 150.000 ₫');
  });

  it('forgets what an owner saw as soon as the owner signs out', async () => {
    const fake = fakeGateway({ session: signedIn, dossier: returnedDossier });
    const tracker = await mount('dvc-dossier-tracker', fake, { code: returnedDossier.code });
    await inState(tracker, 'ready');
    // Who signs out was known to be signed in; the gateway tells it apart from the dossier.
    await until('the session', () => fake.gateway.session.view.session?.signedIn === true);
    fake.answers.session = signedOut;
    fake.answers.dossier = { ...returnedDossier, mine: false, ownerName: 'N. T. M.' };
    fake.gateway.session.signedOut();
    await tracker.updateComplete;
    expect(seen(tracker)).not.to.contain('Nguyễn Thị Mẫu');
    await inState(tracker, 'ready');
    expect(seen(tracker)).to.contain('N. T. M.');
  });

  it('forgets what an owner saw when the session turns out to have ended', async () => {
    const fake = fakeGateway({ session: portalError('offline'), dossier: returnedDossier });
    const tracker = await mount('dvc-dossier-tracker', fake, { code: returnedDossier.code });
    await inState(tracker, 'ready');
    expect(seen(tracker)).to.contain('Nguyễn Thị Mẫu');
    fake.answers.session = signedOut;
    fake.answers.dossier = { ...returnedDossier, mine: false, ownerName: 'N. T. M.' };
    await fake.gateway.session.refresh();
    await tracker.updateComplete;
    expect(seen(tracker)).not.to.contain('Nguyễn Thị Mẫu');
    await inState(tracker, 'ready');
    expect(seen(tracker)).to.contain('N. T. M.');
  });

  it('asks nothing again when moved, and stops when removed', async () => {
    const fake = fakeGateway();
    const tracker = await mount('dvc-dossier-tracker', fake, { code: dossier.code });
    await inState(tracker, 'ready');
    tracker.parentElement?.append(tracker);
    await quiet();
    expect(fake.count('dossier')).to.equal(1);
    fake.delay = Infinity;
    tracker.refresh();
    const signal = (fake.calls.at(-1)?.args.at(-1) as { signal: AbortSignal }).signal;
    tracker.remove();
    await quiet();
    expect(signal.aborted).to.equal(true);
  });

  it('tells what it found without personal data', async () => {
    const told: unknown[] = [];
    const listen = (event: Event) => told.push((event as CustomEvent).detail);
    document.addEventListener('dvc-dossier-found', listen);
    await show(returnedDossier);
    document.removeEventListener('dvc-dossier-found', listen);
    expect(told).to.deep.equal([{ code: returnedDossier.code, status: '10' }]);
  });

  it('shows hostile strings in every field as text', async () => {
    for (const text of hostileStrings) {
      const tracker = await show(poison({ ...supplementDossier, ...returnedDossier }, text));
      const root = find(tracker, '.root');
      expect(root.querySelector('img, script, svg[onload], math, template') === null).to.equal(true);
      for (const link of root.querySelectorAll('a')) expect(link.protocol).to.match(/^https?:$/);
      unmount();
    }
    expect(pwned()).to.equal(false);
  });

  it('survives a dossier with nothing but the least', async () => {
    const bare: Dossier = {
      code: dossier.code,
      procedure: { name: 'Thủ tục' },
      agency: { name: 'Cơ quan' },
      mine: false,
      status: { code: '5', key: 'supplement_requested', label: 'Yêu cầu bổ sung giấy tờ' },
      turn: 'citizen',
      clock: { paused: true },
      timeline: [],
      supplements: [],
      fees: [],
      paidOnline: false,
      results: [],
      asOf: 'không phải ngày',
    };
    const tracker = await show(bare);
    expect(seen(tracker)).to.contain('Đến lượt Ông/Bà: bổ sung giấy tờ.');
    expect(seen(tracker)).not.to.match(/NaN|undefined|Invalid/);
    await axeClean(tracker);
  });

  it('speaks English when asked', async () => {
    const tracker = await show(lateDossier, { lang: 'en' });
    expect(seen(tracker)).to.contain('Working days late: 2 (promised for 1 July 2025).');
    await axeClean(tracker);
  });
});

describe('tracker machine', () => {
  const failure = { key: 'offline' } as Extract<TrackerModel, { state: 'failed' }>['failure'];
  const run = (...events: TrackerEvent[]) => events.reduce(trackerMachine.next, trackerMachine.initial);

  it('a failed refresh keeps the dossier; one that is gone is not kept', () => {
    const kept = run({ type: 'found', dossier }, { type: 'refresh' }, { type: 'refused', failure });
    expect(kept).to.deep.equal({ state: 'ready', dossier, failure });
    const gone = { ...failure, key: 'dossier_not_found' };
    expect(run({ type: 'found', dossier }, { type: 'refused', failure: gone }).state).to.equal('empty');
  });

  it('refreshes only what is shown', () => {
    expect(run({ type: 'refresh' })).to.equal(trackerMachine.initial);
  });

  it('a new question forgets the old answer', () => {
    expect(run({ type: 'found', dossier }, { type: 'ask' })).to.deep.equal({ state: 'loading' });
  });
});
