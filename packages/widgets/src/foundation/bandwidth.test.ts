import { expect } from '@open-wc/testing';
import '../define/dossier-tracker.js';
import '../define/gateway.js';
import { circumstance, FakeEventSource, fakeEvents } from '../testing/fake-events.js';
import { type FakeGateway, fakeGateway } from '../testing/fake-gateway.js';
import { dossier } from '../testing/fixtures.js';
import { HeldTimers } from '../testing/held-timers.js';
import { inState, mount, unmount } from '../testing/mount.js';
import { configure } from './page-config.js';

/** Makes the browser tell of its connection, or of none, until the test ends. */
function connection(value: unknown): void {
  Object.defineProperty(navigator, 'connection', { value, configurable: true });
}

describe('bandwidth', () => {
  let timers: HeldTimers;
  beforeEach(() => {
    connection(undefined);
    fakeEvents.start();
    timers = new HeldTimers();
  });
  afterEach(() => {
    unmount();
    circumstance.back();
    timers.restore();
    fakeEvents.stop();
    configure({ bandwidth: 'auto' });
    Reflect.deleteProperty(navigator, 'connection');
  });

  /** How a tracker follows its dossier: by a stream, or how long until it asks. */
  async function follows(
    attributes: Record<string, string> = {},
    around?: (gateway: Element) => void,
    fake: FakeGateway = fakeGateway(),
  ): Promise<'stream' | number | undefined> {
    const widget = await mount('dvc-dossier-tracker', fake, attributes);
    if (widget.parentElement) around?.(widget.parentElement);
    widget.setAttribute('code', dossier.code);
    await inState(widget, 'ready');
    return FakeEventSource.open.length ? 'stream' : timers.waiting()[0];
  }

  it('opens a stream unless somebody asks to spare the connection', async () => {
    expect(await follows()).to.equal('stream');
  });

  it('low on the tag opens none, and asks seldom: after 2 minutes, then up to 15', async () => {
    const fake = fakeGateway();
    expect(await follows({ bandwidth: 'low' }, undefined, fake)).to.equal(120_000);
    for (const wait of [120_000, 240_000, 480_000, 900_000]) await timers.pass(wait);
    expect(timers.waiting()).to.deep.equal([900_000]);
    expect(fake.count('dossier')).to.equal(5);
    expect(FakeEventSource.opened).to.have.length(0);
  });

  it('on an element around it, and by configure(), a tag of its own first', async () => {
    expect(await follows({}, (gateway) => gateway.setAttribute('bandwidth', 'low'))).to.equal(120_000);
    unmount();
    configure({ bandwidth: 'low' });
    expect(await follows()).to.equal(120_000);
    unmount();
    expect(await follows({ bandwidth: 'auto' })).to.equal('stream');
  });

  for (const told of [{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])
    it(`auto believes the browser: ${JSON.stringify(told)}`, async () => {
      connection(told);
      expect(await follows({ bandwidth: 'auto' })).to.equal(120_000);
    });

  for (const told of [{ saveData: false, effectiveType: '3g' }, {}, { effectiveType: 7 }])
    it(`auto leaves a stream to ${JSON.stringify(told)}`, async () => {
      connection(told);
      expect(await follows()).to.equal('stream');
    });

  it('a tag that spares and one that does not keep to their own way on one page', async () => {
    const fake = fakeGateway();
    expect(await follows({ bandwidth: 'low' }, undefined, fake)).to.equal(120_000);
    expect(await follows({}, undefined, fake)).to.equal('stream');
    expect(timers.waiting()).to.deep.equal([120_000]);
  });
});
