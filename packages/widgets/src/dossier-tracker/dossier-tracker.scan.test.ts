import { expect } from '@open-wc/testing';
import '../define/dossier-tracker.js';
import '../define/gateway.js';
import { axeClean } from '../testing/axe.js';
import { fakeCamera } from '../testing/camera.js';
import { fakeEvents } from '../testing/fake-events.js';
import { fakeGateway } from '../testing/fake-gateway.js';
import { dossier } from '../testing/fixtures.js';
import { find, inState, mount, seen, unmount } from '../testing/mount.js';
import { until } from '../testing/until.js';

describe('<dvc-dossier-tracker> with a camera', () => {
  beforeEach(() => {
    fakeEvents.start();
    fakeCamera.start();
  });
  afterEach(() => {
    unmount();
    fakeEvents.stop();
    fakeCamera.stop();
  });

  const opened = async () => {
    const tracker = await mount('dvc-dossier-tracker', fakeGateway());
    await until('the button', () => tracker.shadowRoot?.querySelector('[part=scan]') !== null);
    return tracker;
  };
  const press = (tracker: Element) => find(tracker, '[part=scan]').click();
  const dialog = (tracker: Element) => find<HTMLDialogElement>(tracker, 'dialog');

  it('reads a slip’s code, stops the camera and looks it up', async () => {
    const source = await fakeCamera.picture();
    fakeCamera.gives(() => Promise.resolve(source));
    const tracker = await opened();
    expect(fakeCamera.asked).to.deep.equal([]);
    press(tracker);
    expect(dialog(tracker).open).to.equal(true);
    await axeClean(tracker);
    fakeCamera.sees(`GIAY TIEP NHAN\nMa ho so: ${dossier.code}`);
    await inState(tracker, 'ready');
    expect(dialog(tracker).open).to.equal(false);
    expect(source.getTracks().every(({ readyState }) => readyState === 'ended')).to.equal(true);
    expect(fakeCamera.asked).to.deep.equal([{ video: { facingMode: 'environment' }, audio: false }]);
  });

  it('another code: says so and goes on looking', async () => {
    const tracker = await opened();
    fakeCamera.sees('https://example.com/menu');
    press(tracker);
    await until('the words', () => seen(tracker).includes('không có mã hồ sơ'));
    fakeCamera.sees(dossier.code);
    await inState(tracker, 'ready');
  });

  it('refused, or no camera: plain words, and the code can be typed', async () => {
    for (const [name, words] of [
      ['NotAllowedError', 'chưa được phép dùng máy ảnh'],
      ['NotFoundError', 'Không tìm thấy máy ảnh'],
      ['AbortError', 'Chưa mở được máy ảnh'],
    ] as const) {
      fakeCamera.gives(() => Promise.reject(new DOMException('no', name)));
      const tracker = await opened();
      press(tracker);
      await until('the words', () => seen(tracker).includes(words));
      await axeClean(tracker);
      unmount();
    }
  });

  it('gives the focus back when closed, and stops a camera that comes too late', async () => {
    const source = await fakeCamera.picture();
    let release: () => void = () => undefined;
    fakeCamera.gives(() => new Promise((resolve) => (release = () => resolve(source))));
    const tracker = await opened();
    find(tracker, '[part=scan]').focus();
    press(tracker);
    find(tracker, 'dialog .btn').click();
    expect(tracker.shadowRoot?.activeElement === find(tracker, '[part=scan]')).to.equal(true);
    release();
    await until('the camera to stop', () =>
      source.getTracks().every(({ readyState }) => readyState === 'ended'),
    );
  });

  it('stops the camera when the widget leaves the page', async () => {
    const source = await fakeCamera.picture();
    fakeCamera.gives(() => Promise.resolve(source));
    const tracker = await opened();
    press(tracker);
    await until('the picture', () => find<HTMLVideoElement>(tracker, 'video').srcObject === source);
    tracker.remove();
    await until('the camera to stop', () =>
      source.getTracks().every(({ readyState }) => readyState === 'ended'),
    );
  });

  it('no button where the browser reads no QR codes', async () => {
    fakeCamera.reads('ean_13');
    const tracker = await mount('dvc-dossier-tracker', fakeGateway());
    await until('the question', () => fakeCamera.told > 0);
    await tracker.updateComplete;
    expect(find(tracker, '[part=form]').querySelector('[part=scan]') === null).to.equal(true);
  });
});
