import '../src/define/all.js';
import { axeClean } from '../src/testing/axe.js';
import { fakeGateway } from '../src/testing/fake-gateway.js';
import { dossier, payment, receipt, signedIn } from '../src/testing/fixtures.js';
import { find, inState, mount, unmount } from '../src/testing/mount.js';

/** What is on the screen while nobody has answered yet must be accessible too. */
describe('while waiting', () => {
  afterEach(unmount);

  const waiting = {
    'dvc-dossier-tracker': { code: dossier.code },
    'dvc-dossier-list': {},
    'dvc-dossier-supplement': { code: dossier.code },
    'dvc-fee-payment': { 'dossier-code': dossier.code },
    'dvc-payment-status': { 'payment-id': payment.id },
    'dvc-receipt': { 'receipt-id': receipt.id },
    'dvc-refund-request': { 'payment-id': payment.id },
    'dvc-login-button': {},
  } as const;

  for (const [tag, attributes] of Object.entries(waiting)) {
    it(`${tag}: axe finds nothing`, async () => {
      const fake = fakeGateway({ session: signedIn });
      fake.delay = Infinity;
      const widget = await mount(tag as keyof typeof waiting, fake, attributes);
      await inState(widget, 'loading');
      await axeClean(widget);
    });
  }

  it('dvc-login-button while signing out: axe finds nothing', async () => {
    const fake = fakeGateway({ session: signedIn });
    const button = await mount('dvc-login-button', fake);
    await inState(button, 'ready');
    fake.delay = Infinity;
    find(button, '.who').click();
    await button.updateComplete;
    find(button, '.menu .btn').click();
    await inState(button, 'submitting');
    await axeClean(button);
  });
});
