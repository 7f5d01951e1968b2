// The flow in which the shop's server asks what may be paid with, as ours does: wallets by redirect, and a QR code.
import { AdyenCheckout, Dropin, Pix, PromptPay, Redirect } from '@adyen/adyen-web';
import '@adyen/adyen-web/styles/adyen.css';

const answer = await fetch('/shop/payment-methods');
const checkout = await AdyenCheckout({
  environment: 'test',
  clientKey: 'test_BENCHBENCHBENCHBENCHBENCHBENCHBE',
  countryCode: 'VN',
  locale: 'en-US',
  amount: { value: 150_000, currency: 'VND' },
  analytics: { enabled: false },
  paymentMethodsResponse: await answer.json(),
  onSubmit: () => fetch('/shop/pay'),
});
new Dropin(checkout, {
  paymentMethodComponents: [Redirect, PromptPay, Pix],
  instantPaymentTypes: [],
}).mount('#dropin');
