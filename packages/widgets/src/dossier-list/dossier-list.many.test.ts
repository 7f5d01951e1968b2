import { expect } from '@open-wc/testing';
import '../define/dossier-list.js';
import '../define/gateway.js';
import { fakeGateway } from '../testing/fake-gateway.js';
import { dossier, signedIn } from '../testing/fixtures.js';
import { find, inState, mount, unmount } from '../testing/mount.js';

describe('<dvc-dossier-list> with more than an office writes', () => {
  afterEach(unmount);

  it('has ten thousand rows, and lays out those in sight', async function () {
    this.timeout(60_000);
    const items = Array.from({ length: 10_000 }, (_, n) => ({
      ...dossier,
      code: `H99.01-20250701-${1_000_000 + n}`,
    }));
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn, dossiers: { items } }));
    await inState(list, 'ready', 50_000);
    const rows = [...(list.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.length).to.equal(10_000);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const laidOut = rows.filter((row) =>
      row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
    );
    expect(laidOut.length).to.be.above(0);
    expect(laidOut.length).to.be.below(200);
  });

  it('a name of a megabyte stays in its place, and what stands beside it reads as ever', async function () {
    this.timeout(60_000);
    const plain = { ...dossier, code: 'H99.01-20250701-0002' };
    const name = `Đăng ký \u202Egnp.oof\u2066 \u200B🧧 ${'rất dài '.repeat(80_000)}${'x'.repeat(400_000)}`;
    const items = [{ ...dossier, procedure: { ...dossier.procedure, name } }, plain];
    const list = await mount('dvc-dossier-list', fakeGateway({ session: signedIn, dossiers: { items } }));
    await inState(list, 'ready', 50_000);
    const root = find(list, '.root');
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    expect(find(list, 'li .name bdi').textContent?.length).to.equal(name.length);
    const [long, short] = [...(list.shadowRoot?.querySelectorAll('li .meta') ?? [])];
    expect(long?.textContent).to.contain(dossier.agency.name);
    expect(short?.textContent).to.contain(dossier.agency.name);
    expect(getComputedStyle(find(list, 'li .name bdi')).unicodeBidi).to.equal('isolate');
  });
});
