import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Dossier } from '@dvcqg/sdk';
import '../define/dossier-tracker.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import {
  answeredDossier,
  byStatus,
  secondRoundDossier,
  lifeEventDossier,
  missedDossier,
  rescheduledDossier,
} from '../testing/dossiers.js';
import { FakeEventSource, circumstance, fakeEvents } from '../testing/fake-events.js';
import { fakeGateway } from '../testing/fake-gateway.js';
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
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { said, until } from '../testing/until.js';
import { slipText } from './dossier-tracker.slip.js';

const notYours = portalError('dossier_not_yours', { status: 403, action: 'ask-citizen' });
const byCode: Record<string, Dossier> = Object.fromEntries(
  [dossier, supplementDossier, payableDossier, lateDossier].map((one) => [one.code, one]),
);

const open = async (answers: Parameters<typeof fakeGateway>[0] = {}, code = dossier.code) => {
  // An owner is signed in: to nobody else a dossier is shown as theirs for long.
  const mine = (answers.dossier as Partial<Dossier> | undefined)?.mine === true;
  const fake = fakeGateway({ session: mine ? signedIn : signedOut, ...answers });
  const tracker = await mount('dvc-dossier-tracker', fake, code ? { code } : {});
  return { fake, tracker };
};

describe('<dvc-dossier-tracker> beyond one look-up', () => {
  beforeEach(fakeEvents.start);
  afterEach(() => {
    circumstance.back();
    unmount();
    fakeEvents.stop();
  });

  describe('live', () => {
    it('moves when the dossier moves: said once, focus kept, age shown', async () => {
      const { tracker } = await open();
      await inState(tracker, 'ready');
      await until('a stream', () => FakeEventSource.open.length === 1);
      await said(tracker, 'Đang giải quyết');
      const button = find(tracker, '[part=refresh]');
      button.focus();
      const changes: unknown[] = [];
      tracker.addEventListener('dvc-dossier-changed', (event) => changes.push((event as CustomEvent).detail));
      const told: string[] = [];
      const region = find(tracker, '[role=status]');
      new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, { childList: true });
      const moved = { ...supplementDossier, code: dossier.code };
      FakeEventSource.open[0]?.tell('dossier', moved);
      FakeEventSource.open[0]?.tell('dossier', { ...moved, asOf: '2025-07-03T10:00:30+07:00' });
      await said(tracker, 'bổ sung 2 giấy tờ');
      expect(told.filter((text) => text.includes('bổ sung'))).to.have.length(1);
      expect(changes).to.deep.equal([{ code: dossier.code, status: '5', previous: '4' }]);
      expect(tracker.shadowRoot?.activeElement === button).to.equal(true);
      expect(seen(tracker)).to.contain('Tự cập nhật khi có thay đổi.');
      await axeClean(tracker);
    });

    it('shares one stream with another widget of the page, and closes it with the last', async () => {
      const { fake, tracker } = await open();
      const second = await mount('dvc-dossier-tracker', fake, { code: dossier.code });
      await inState(tracker, 'ready');
      await inState(second, 'ready');
      await until('a stream', () => FakeEventSource.opened.length === 1);
      tracker.remove();
      await until('the first to stop', () => FakeEventSource.open.length === 1);
      second.remove();
      await until('the last to stop', () => FakeEventSource.open.length === 0);
    });

    it('says how old it is when nothing connects, in the same line', async () => {
      const { tracker } = await open();
      await inState(tracker, 'ready');
      await until('a stream', () => FakeEventSource.open.length === 1);
      const place = () =>
        find(tracker, '.band').getBoundingClientRect().top - tracker.getBoundingClientRect().top;
      const before = place();
      circumstance.offline();
      await until('the words', () =>
        seen(tracker).includes('Mất kết nối. Thông tin cập nhật lúc 10:00, 03/07/2025'),
      );
      expect(place()).to.equal(before);
      expect(FakeEventSource.open).to.have.length(0);
      circumstance.back();
      await until('a new stream', () => FakeEventSource.open.length === 1);
    });

    it('what may no longer be shown is taken away', async () => {
      const { fake, tracker } = await open();
      await inState(tracker, 'ready');
      await until('a stream', () => FakeEventSource.open.length === 1);
      fake.answers.dossier = notYours;
      FakeEventSource.open[0]?.tell('problem', { code: 'dossier_not_yours' });
      await inState(tracker, 'pending');
      expect(seen(tracker)).not.to.contain('Đăng ký khai sinh');
    });
  });

  describe('a second proof', () => {
    it('asks for four digits or to sign in, and shows nothing before', async () => {
      const { fake, tracker } = await open({ dossier: notYours });
      await inState(tracker, 'pending');
      const field = find<HTMLInputElement>(tracker, '#phone');
      expect([field.inputMode, field.maxLength, field.autocomplete]).to.deep.equal(['numeric', 4, 'off']);
      expect(seen(tracker)).to.contain('xin nhập thêm 4 số cuối điện thoại của chủ hồ sơ hoặc đăng nhập');
      expect(tracker.shadowRoot?.querySelector('[part=sign-in]') !== null).to.equal(true);
      await axeClean(tracker);
      field.focus();
      await sendKeys({ type: '123' });
      await sendKeys({ press: 'Enter' });
      expect(fake.count('prove')).to.equal(0);
      expect(find(tracker, '#proof-short').hidden).to.equal(false);
      await sendKeys({ type: '4' });
      await sendKeys({ press: 'Enter' });
      await inState(tracker, 'ready');
      expect(fake.calls.find(({ method }) => method === 'prove')?.args.slice(0, 2)).to.deep.equal([
        dossier.code,
        { phone: '1234' },
      ]);
      expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href).not.to.contain('1234');
    });

    it('wrong: says how many tries are left, and forgets the digits', async () => {
      const wrong = portalError('proof_wrong', { status: 403, params: { left: 3 } });
      const { tracker } = await open({ dossier: notYours, prove: wrong });
      await inState(tracker, 'pending');
      const field = find<HTMLInputElement>(tracker, '#phone');
      field.value = '9999';
      find(tracker, '.proof .btn-main').click();
      await until('the words', () => seen(tracker).includes('Còn 3 lần thử'));
      expect(find<HTMLInputElement>(tracker, '#phone').value).to.equal('');
      await axeClean(tracker);
    });

    it('too many tries: seconds are counted for eyes, not for ears, and nothing is sent meanwhile', async () => {
      const limited = portalError('rate_limited', {
        retriable: true,
        retryAfter: 30,
        params: { seconds: 30 },
      });
      const { fake, tracker } = await open({ dossier: notYours, prove: limited });
      await inState(tracker, 'pending');
      find<HTMLInputElement>(tracker, '#phone').value = '9999';
      find(tracker, '.proof .btn-main').click();
      await until('the words', () => seen(tracker).includes('Xin thử lại sau 30 giây'));
      await until('the count', () =>
        /Còn \d+ giây/.test(find(tracker, '[aria-hidden=true].note').textContent ?? ''),
      );
      find<HTMLInputElement>(tracker, '#phone').value = '9998';
      find(tracker, '.proof .btn-main').click();
      expect(fake.count('prove')).to.equal(1);
    });
  });

  it('too many look-ups: a way to try again once the seconds are over, said then', async () => {
    const limited = portalError('rate_limited', { retriable: true, retryAfter: 1, params: { seconds: 1 } });
    const { fake, tracker } = await open({ dossier: limited });
    await inState(tracker, 'failed');
    const alert = find(tracker, '[role=alert]');
    expect(alert.querySelector('button') === null).to.equal(true);
    fake.answers.dossier = dossier;
    await said(tracker, 'Có thể tra cứu lại');
    find(tracker, '.actions .btn').click();
    await inState(tracker, 'ready');
  });

  describe('several dossiers', () => {
    const several = { dossier: (code: string) => byCode[code] ?? portalError('dossier_not_found') };

    it('stand side by side where there is room, each with its turn; one can be opened, and left again', async () => {
      const codes = `${dossier.code}, ${payableDossier.code} H99.01-20250701-9999`;
      const { tracker } = await open(several, codes);
      await inState(tracker, 'ready');
      const ones = [...(tracker.shadowRoot?.querySelectorAll<HTMLElement>('[part=one]') ?? [])];
      expect(ones).to.have.length(3);
      expect(ones[1]?.textContent).to.match(/nộp 150\.000\s₫/);
      expect(ones[2]?.textContent).to.contain('Không tìm thấy hồ sơ');
      const tops = () => new Set(ones.map((one) => one.getBoundingClientRect().top)).size;
      tracker.style.inlineSize = '1000px';
      expect(tops()).to.equal(1);
      tracker.style.inlineSize = '320px';
      expect(tops()).to.equal(3);
      await axeClean(tracker);
      ones[1]?.querySelector('button')?.click();
      await until('the one', () => tracker.shadowRoot?.querySelector('.timeline') !== null);
      find(tracker, '.back').click();
      await until('all of them', () => tracker.shadowRoot?.querySelectorAll('[part=one]').length === 3);
    });

    it('of one life event stand in the dossier that leads them', async () => {
      const { tracker } = await open({ dossier: lifeEventDossier });
      await inState(tracker, 'ready');
      expect(seen(tracker)).to.contain('Các hồ sơ liên thông');
      expect(tracker.shadowRoot?.querySelectorAll('[part=one]').length).to.equal(4);
      expect(seen(tracker)).to.contain('Chưa xem được hồ sơ này lúc này');
      // One of them waits for papers: that comes before how the whole stands.
      expect(find(tracker, '.sentence').textContent).to.equal('Đến lượt Ông/Bà ở 1 hồ sơ liên thông.');
      expect(find(tracker, '.band').textContent).to.contain('Đang giải quyết tại');
      await axeClean(tracker);
    });
  });

  describe('dates', () => {
    it('late: the duty, and the new date or that there is none', async () => {
      const { tracker } = await open({ dossier: rescheduledDossier });
      await inState(tracker, 'ready');
      expect(seen(tracker)).to.contain('Ngày hẹn mới: 07/07/2025.');
      expect(find(tracker, '.step-come').textContent).to.contain('ngày hẹn mới');
      unmount();
      const none = await open({ dossier: lateDossier });
      await inState(none.tracker, 'ready');
      expect(seen(none.tracker)).to.contain('Ngày hẹn mới: chưa có.');
    });

    it('due soon, standing still, in time: in words beside the status', async () => {
      for (const [answer, words] of [
        [{ ...dossier, clock: { paused: false, workingDaysLeft: 2 } }, 'Sắp đến hẹn'],
        [supplementDossier, 'Tạm dừng tính thời hạn'],
        [returnedDossier, 'Đúng hẹn'],
        [lateDossier, 'Quá hẹn'],
      ] as const) {
        const { tracker } = await open({ dossier: answer });
        await inState(tracker, 'ready');
        expect(find(tracker, '.derived').textContent).to.equal(words);
        unmount();
      }
    });

    it('says from when to when time stood still', async () => {
      const { tracker } = await open({ dossier: answeredDossier });
      await inState(tracker, 'ready');
      const words = 'Tạm dừng tính thời hạn từ 03/07/2025 đến 07/07/2025 (2 ngày làm việc)';
      expect(seen(tracker)).to.contain(words);
    });

    it('too late for papers: what may happen, and what can be done', async () => {
      const { tracker } = await open({ dossier: missedDossier });
      await inState(tracker, 'ready');
      const band = find(tracker, '.band').textContent ?? '';
      expect(band).to.contain('Đã quá hạn bổ sung (10/07/2025). Hồ sơ có thể bị dừng xử lý.');
      expect(band).to.contain('bổ sung 2 giấy tờ.').and.not.to.contain('trước 10/07');
    });
  });

  it('papers: how many days are left in the one answer, what is wanted before what came', async () => {
    const { tracker } = await open({ dossier: secondRoundDossier });
    await inState(tracker, 'ready');
    expect(find(tracker, '.band').textContent).to.contain('Còn 4 ngày làm việc để bổ sung (đến 15/07/2025).');
    const titles = [...(tracker.shadowRoot?.querySelectorAll('.section-title') ?? [])];
    expect(titles.slice(0, 2).map(({ textContent }) => textContent)).to.deep.equal([
      'Giấy tờ cần bổ sung',
      'Giấy tờ đã bổ sung',
    ]);
  });

  it('refused or stopped: the trail ends without a tick, no appointment to print, no empty lines', async () => {
    for (const code of ['3', '8'] as const) {
      const { tracker } = await open({ dossier: byStatus[code] });
      await inState(tracker, 'ready');
      const last = [...(tracker.shadowRoot?.querySelectorAll('.step') ?? [])].at(-1);
      expect(last?.className).to.contain('step-stop');
      expect(last?.textContent).to.contain('đã kết thúc');
      expect(tracker.shadowRoot?.querySelector('[part=print]') === null).to.equal(true);
      for (const value of tracker.shadowRoot?.querySelectorAll('dd') ?? [])
        expect(value.textContent?.trim()).not.to.equal('');
      unmount();
    }
  });

  it('keeps the one answer first when a newer one cannot be had', async () => {
    const { fake, tracker } = await open();
    await inState(tracker, 'ready');
    fake.answers.dossier = portalError('service_down', { retriable: true });
    find(tracker, '[part=refresh]').click();
    await until('the failure', () => Boolean(tracker.shadowRoot?.querySelector('[part=failure]')));
    expect(find(tracker, '.answer').firstElementChild?.classList.contains('band')).to.equal(true);
    const after = find(tracker, '[part=refresh]').compareDocumentPosition(find(tracker, '[part=failure]'));
    expect(after).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('takes the code out of what is pasted from a QR code', async () => {
    const { fake, tracker } = await open({}, '');
    await until('the controller', () => Boolean(find(tracker, '[part=root]')));
    await inState(tracker, 'idle');
    const input = find<HTMLInputElement>(tracker, 'input');
    await until('the paste to be understood', () => {
      // Not every engine fills a made-up event's clipboard.
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const clipboardData = { getData: () => slipText(dossier, 'live') };
      input.dispatchEvent(Object.assign(event, { clipboardData }));
      return tracker.text === dossier.code;
    });
    await tracker.updateComplete;
    expect(input.value).to.equal(dossier.code);
    find(tracker, '[part=submit]').click();
    await inState(tracker, 'ready');
    expect(fake.calls.find(({ method }) => method === 'dossier')?.args[0]).to.equal(dossier.code);
  });

  describe('the paper slip', () => {
    it('is drawn with its QR to be printed alone, and put away afterwards', async () => {
      const { tracker } = await open({
        dossier: { ...returnedDossier, receiptNumber: '123/2025', returnBy: 'post' },
      });
      await inState(tracker, 'ready');
      let printed = '';
      const print = window.print;
      window.print = () => {
        const slip = find(tracker, '.slip');
        expect(slip.hasAttribute('data-dvc-printing')).to.equal(true);
        expect(slip.querySelector('.qr path') !== null).to.equal(true);
        expect(slip.querySelector('.head')?.firstElementChild?.classList.contains('qr')).to.equal(true);
        printed = slip.textContent ?? '';
      };
      find(tracker, '[part=print]').click();
      await until('the printing', () => printed !== '');
      window.print = print;
      for (const words of [
        'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
        'Nguyễn Thị Mẫu',
        '123/2025',
        'Qua bưu chính công ích',
        '17:00, 08/07/2025',
      ])
        expect(printed).to.contain(words);
      window.dispatchEvent(new Event('afterprint'));
      await until('it to be put away', () => tracker.shadowRoot?.querySelector('.slip') === null);
    });

    it('its QR code finds the dossier and says nothing of a person', () => {
      const text = slipText(returnedDossier, 'sandbox');
      expect(text).to.match(/^THU NGHIEM\n[\x20-\x7e\n]+$/);
      expect(text).to.contain(returnedDossier.code);
      expect(text).not.to.contain('Nguy');
    });
  });
});
