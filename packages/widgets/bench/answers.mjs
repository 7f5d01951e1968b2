/** What the gateway, and the shop's server of a peer, answer. */
import { fixtures } from './bundle.mjs';

export async function answersOf() {
  const data = await fixtures();
  const { signedOut, chooseOrder, receipt, payableDossier } = data;
  return {
    '/dvcqg/session': signedOut,
    [`/dvcqg/dossiers/${payableDossier.code}/fees`]: chooseOrder,
    [`/dvcqg/dossiers/${payableDossier.code}`]: payableDossier,
    [`/dvcqg/receipts/${receipt.id}`]: receipt,
    '/shop/payment-methods': {
      paymentMethods: [
        { name: 'MoMo', type: 'momo_wallet' },
        { name: 'ZaloPay', type: 'zalopay' },
        { name: 'PromptPay', type: 'promptpay' },
        { name: 'Pix', type: 'pix' },
      ],
    },
  };
}

/** A thousand dossiers in one page, of every kind that a citizen's list has. */
export async function thousand() {
  const { dossierPage, signedIn } = await fixtures();
  const items = Array.from({ length: 1000 }, (_, n) => ({
    ...dossierPage.items[n % dossierPage.items.length],
    // A list shows no history, and without it a thousand stay below the client's cap of 1 MiB.
    timeline: [],
    code: `H99.01-20250702-${String(n + 1).padStart(4, '0')}`,
  }));
  return { session: JSON.stringify(signedIn), dossiers: JSON.stringify({ items, total: items.length }) };
}
