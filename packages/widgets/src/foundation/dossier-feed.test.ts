import { expect } from '@open-wc/testing';
import type { Dossier } from '@dvcqg/sdk';
import { circumstance, FakeEventSource, fakeEvents } from '../testing/fake-events.js';
import { fakeGateway } from '../testing/fake-gateway.js';
import { dossier, portalError } from '../testing/fixtures.js';
import { HeldTimers } from '../testing/held-timers.js';
import type { FeedMode } from './dossier-feed.js';
import { dossierFeed } from './dossier-feed.js';

function listen(fake = fakeGateway(), code = dossier.code) {
  const heard: Dossier[] = [];
  const modes: FeedMode[] = [];
  const refused: unknown[] = [];
  const stop = dossierFeed(fake.client, code).subscribe({
    changed: (one) => heard.push(one),
    mode: (mode) => modes.push(mode),
    refused: (error) => refused.push(error),
  });
  return { fake, heard, modes, refused, stop };
}

describe('the feed of a dossier', () => {
  let timers: HeldTimers;
  beforeEach(() => {
    fakeEvents.start();
    timers = new HeldTimers();
  });
  afterEach(() => {
    circumstance.back();
    timers.restore();
    fakeEvents.stop();
  });

  it('is one stream with credentials, however many listen, and ends with the last', () => {
    const one = listen();
    const two = listen(one.fake);
    expect(FakeEventSource.opened).to.have.length(1);
    const [source] = FakeEventSource.opened;
    expect(source?.url).to.equal(one.fake.client.eventsUrl(dossier.code));
    expect(source?.init.withCredentials).to.equal(true);
    source?.tell('dossier', dossier);
    expect([one.heard.length, two.heard.length]).to.deep.equal([1, 1]);
    one.stop();
    expect(FakeEventSource.open).to.have.length(1);
    two.stop();
    expect(FakeEventSource.open).to.have.length(0);
    expect(timers.waiting()).to.deep.equal([]);
  });

  it('asks at growing distances where there is no stream', async () => {
    const { fake, heard, modes, stop } = listen();
    FakeEventSource.opened[0]?.fail(true);
    for (const wait of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
      expect(timers.waiting()).to.deep.equal([wait]);
      await timers.pass(wait);
    }
    expect(fake.count('dossier')).to.equal(6);
    expect(heard).to.have.length(6);
    expect(modes).to.deep.equal(['polling']);
    stop();
    expect(timers.waiting()).to.deep.equal([]);
  });

  it('leaves a broken stream to the browser, then asks instead', () => {
    const { modes, stop } = listen();
    const [source] = FakeEventSource.opened;
    source?.tell('dossier', dossier);
    source?.fail(false);
    expect(FakeEventSource.open).to.have.length(1);
    source?.fail(false);
    expect(modes).to.deep.equal(['live', 'lost']);
    source?.fail(false);
    expect(FakeEventSource.open).to.have.length(0);
    expect(timers.waiting()).to.deep.equal([30_000]);
    stop();
  });

  it('waits as long as the gateway says, and says that it is lost meanwhile', async () => {
    const fake = fakeGateway({ dossier: portalError('rate_limited', { retriable: true, retryAfter: 90 }) });
    const { modes, stop } = listen(fake);
    FakeEventSource.opened[0]?.fail(true);
    await timers.pass(30_000);
    expect(timers.waiting()).to.deep.equal([90_000]);
    expect(modes.at(-1)).to.equal('lost');
    stop();
  });

  it('a problem is asked about once, and what is refused is not asked again', async () => {
    const fake = fakeGateway({ dossier: portalError('dossier_not_yours', { status: 403 }) });
    const { refused, stop } = listen(fake);
    FakeEventSource.opened[0]?.tell('problem', { code: 'dossier_not_yours' });
    await timers.pass(0);
    expect(refused).to.have.length(1);
    expect(timers.waiting()).to.deep.equal([]);
    expect(FakeEventSource.open).to.have.length(0);
    stop();
  });

  it('pauses when nobody looks, not for a glance elsewhere, and starts afresh on return', async () => {
    const { modes, stop } = listen();
    FakeEventSource.opened[0]?.tell('dossier', dossier);
    circumstance.hide();
    circumstance.back();
    expect(FakeEventSource.opened).to.have.length(1);
    circumstance.hide();
    await timers.pass(10_000);
    expect(FakeEventSource.open).to.have.length(0);
    expect(modes.at(-1)).to.equal('paused');
    circumstance.back();
    expect(FakeEventSource.open).to.have.length(1);
    stop();
  });

  it('stops at once when nothing connects', () => {
    const { modes, stop } = listen();
    circumstance.offline();
    expect(FakeEventSource.open).to.have.length(0);
    expect(timers.waiting()).to.deep.equal([]);
    expect(modes.at(-1)).to.equal('lost');
    circumstance.back();
    expect(FakeEventSource.open).to.have.length(1);
    stop();
  });

  it('leaves the browser connections for other things: two streams a page', () => {
    const fake = fakeGateway();
    const stops = ['a', 'b', 'c'].map((code) => listen(fake, code).stop);
    expect(FakeEventSource.open).to.have.length(2);
    expect(timers.waiting()).to.deep.equal([30_000]);
    for (const stop of stops) stop();
  });

  it('what cannot be read is not shown', () => {
    const { heard, stop } = listen();
    const source = FakeEventSource.opened[0];
    source?.dispatchEvent(new MessageEvent('dossier', { data: '{"code"' }));
    source?.dispatchEvent(new MessageEvent('dossier', { data: 'null' }));
    source?.tell('dossier', { nothing: true });
    expect(heard).to.deep.equal([]);
    stop();
  });
});
