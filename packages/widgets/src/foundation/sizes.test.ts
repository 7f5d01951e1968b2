import { expect } from '@open-wc/testing';
import '../define/fee-payment.js';
import '../define/gateway.js';
import { fakeGateway } from '../testing/fake-gateway.js';
import { find, inState, mount, unmount } from '../testing/mount.js';

const html = document.documentElement;

afterEach(() => {
  unmount();
  html.removeAttribute('style');
});

/** Sizes in px of what a payer reads and presses. */
async function sizes(): Promise<readonly string[]> {
  const widget = await mount('dvc-fee-payment', fakeGateway(), { 'dossier-code': 'H99.01-20250701-0001' });
  await inState(widget, 'ready');
  const found = ['.root', '.amount-figure', '.note', '[part=button]'].map((selector) => {
    const { fontSize, blockSize, paddingInlineStart } = getComputedStyle(find(widget, selector));
    return `${selector} ${fontSize} ${blockSize} ${paddingInlineStart}`;
  });
  unmount();
  return found;
}

describe('sizes', () => {
  it('are the same whatever a page does to the root’s font size', async () => {
    const usual = await sizes();
    expect(usual[0]).to.contain('.root 16px');
    for (const size of ['62.5%', '200%', '10px']) {
      html.style.fontSize = size;
      expect(await sizes(), size).to.deep.equal(usual);
    }
  });

  it('follow the token, all of them', async () => {
    html.style.setProperty('--dvc-font-size', '20px');
    const [root, figure, note] = await sizes();
    expect(root).to.contain('.root 20px');
    expect(figure).to.contain('.amount-figure 35px');
    expect(note).to.contain('.note 17.5px');
  });
});
