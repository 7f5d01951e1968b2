import { expect } from '@open-wc/testing';
import { inside } from '../src/testing/contracts/look.js';
import type { Shown, Subject, Widget } from '../src/testing/contracts/subject.js';
import { configure } from '../src/foundation/page-config.js';
import { vietnameseTexts } from '../src/locale/texts.js';
import { subject as dossierList } from '../src/dossier-list/dossier-list.subject.js';
import { subject as dossierSupplement } from '../src/dossier-supplement/dossier-supplement.subject.js';
import { subject as dossierTracker } from '../src/dossier-tracker/dossier-tracker.subject.js';
import { subject as feePayment } from '../src/fee-payment/fee-payment.subject.js';
import { subject as loginButton } from '../src/login-button/login-button.subject.js';
import { subject as paymentStatus } from '../src/payment-status/payment-status.subject.js';
import { subject as receipt } from '../src/receipt/receipt.subject.js';
import { subject as refundRequest } from '../src/refund-request/refund-request.subject.js';

const subjects: readonly Subject[] = [
  loginButton,
  dossierTracker,
  dossierList,
  dossierSupplement,
  feePayment,
  paymentStatus,
  receipt,
  refundRequest,
];

/** Every text of ours, marked as the page's. */
const marked = Object.fromEntries(
  [...vietnameseTexts].map(([key, text]) => [key, `«${text.split('||')[0]}»`]),
);
const forms = [
  ['quy-khach', /Quý khách/i],
  ['ban', /(?<!\p{L})bạn(?!\p{L})/iu],
  ['none', undefined],
] as const;
const usual = /Ông\/Bà/;

/** What the widget says in words of ours: agencies and people may address each other as they like. */
function words(widget: Widget): string {
  const copies = [...inside(widget).children].map((element) => element.cloneNode(true) as Element);
  for (const copy of copies)
    for (const other of copy.querySelectorAll('bdi, [lang=vi], [role=status], style')) other.remove();
  return copies
    .map(({ textContent }) => textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

async function each(subject: Subject, look: (shown: Shown, state: string) => Promise<void>): Promise<void> {
  for (const state of subject.states) {
    const shown = await subject.show(state);
    try {
      await look(shown, state);
    } finally {
      configure({ messages: {}, addressStyle: 'ong-ba' });
      shown.remove();
    }
  }
}

describe('words of the page, at run time', () => {
  for (const subject of subjects) {
    it(`${subject.tag} says them in every state, and ours again when they go`, async function () {
      this.timeout(60_000);
      let said = 0;
      await each(subject, async ({ widget }, state) => {
        const ours = words(widget);
        if (!/\p{L}/u.test(ours)) return;
        configure({ messages: { vi: marked } });
        await widget.updateComplete;
        if (words(widget).includes('«')) said += 1;
        else expect(words(widget), state).to.equal(ours);
        configure({ messages: {} });
        await widget.updateComplete;
        expect(words(widget), state).to.equal(ours);
      });
      expect(said).to.be.at.least(subject.states.length / 2);
    });

    it(`${subject.tag} addresses people as the page says, from one moment to the next`, async function () {
      this.timeout(60_000);
      let addressed = 0;
      await each(subject, async ({ widget }, state) => {
        const ours = words(widget);
        if (!usual.test(ours)) return;
        addressed += 1;
        for (const [addressStyle, form] of forms) {
          configure({ addressStyle });
          await widget.updateComplete;
          expect(words(widget), `${state}, ${addressStyle}`).not.to.match(usual);
          if (form) expect(words(widget), `${state}, ${addressStyle}`).to.match(form);
          else for (const [, other] of forms) if (other) expect(words(widget), state).not.to.match(other);
        }
        configure({ addressStyle: 'ong-ba' });
        await widget.updateComplete;
        expect(words(widget), state).to.equal(ours);
      });
      const widget = subject.tag.replace('dvc-', '');
      const mayAddress = [...vietnameseTexts].some(
        ([key, text]) => key.startsWith(`${widget}.`) && text.includes('{you}'),
      );
      if (mayAddress) expect(addressed).to.be.above(0);
    });
  }
});
