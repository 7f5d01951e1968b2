import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SandboxContext, SandboxPart } from '../context.js';
import { ProviderBook } from './book.js';
import { mountControl } from './control.js';
import { keypay } from './keypay.js';
import type { ProviderName } from './payment.js';
import type { Desk, Provider } from './provider.js';
import { Merchants } from './merchants.js';
import { momo } from './momo.js';
import { mountPages } from './pages.js';
import { paygov } from './paygov.js';
import { Tellings } from './tellings.js';
import { vnpay } from './vnpay.js';
import { zalopay } from './zalopay.js';

/** In bytes; no message of theirs comes near. */
const LARGEST = 64 * 1024;

/** The payment providers that provinces use beside the Portal's platform: wire, pay page, results, control. */
export function createProviders(context: SandboxContext): SandboxPart {
  const providers: Readonly<Record<ProviderName, Provider>> = { vnpay, momo, zalopay, keypay, paygov };
  const providerOf = (name: ProviderName) => providers[name];
  const tellings = new Tellings(context, providerOf);
  const desk: Desk = {
    context,
    book: new ProviderBook(context.now, (payment) => tellings.tell(payment)),
    merchants: new Merchants(context.siteOrigin),
    payAddress: ({ token }) => `${context.origin}/providers/pay/${token}`,
  };
  return {
    mount(app: Hono) {
      const limit = bodyLimit({ maxSize: LARGEST });
      app.use('/control/providers/*', limit);
      for (const provider of Object.values(providers)) {
        app.use(`/${provider.name}/*`, limit);
        provider.mount(app, desk);
      }
      mountPages(app, desk, providerOf);
      mountControl(app, desk, tellings);
    },
    reset() {
      tellings.clear();
      desk.book.clear();
      desk.merchants.clear();
    },
    close: () => tellings.stop(),
  };
}
