import type { Hono } from 'hono';
import type { SandboxContext, SandboxPart } from '../context.js';
import { faultsFor } from '../faults.js';
import { seeOther } from '../page/layout.js';
import type { Platform } from '../payment/platform.js';
import { mountWalletControl } from './control.js';
import { WalletDealings } from './dealings.js';
import { walletDesk } from './desk.js';
import { SANDBOX_WALLET_BASE } from './sandbox-values.js';

/** The platform's end of the protocol with wallets, for the payments of the sandbox (decision 12). */
export function createWalletPart(context: SandboxContext, payments: Platform): SandboxPart {
  const dealings = new WalletDealings(context, payments);
  return {
    mount(app: Hono) {
      const desk = walletDesk(dealings.platform, SANDBOX_WALLET_BASE);
      app.use(`${SANDBOX_WALLET_BASE}/*`, faultsFor(context, 'wallet'));
      app.all(`${SANDBOX_WALLET_BASE}/*`, (c) => desk(c.req.raw, c.env as object));
      app.post('/payment/pay/:token/wallet/:wallet', (c) => {
        const payment = payments.book.findByPayToken(c.req.param('token'));
        const offered = payments.offers().some(({ id }) => id === c.req.param('wallet'));
        const wallet = offered ? dealings.wallet(c.req.param('wallet')) : undefined;
        if (payment === undefined || wallet === undefined) return c.notFound();
        // A payment that is over shows its own page.
        return seeOther(c, dealings.orderAddress(payment, wallet) ?? `/payment/pay/${payment.payToken}`);
      });
      mountWalletControl(app, dealings);
    },
    reset: () => dealings.reset(),
    close: () => dealings.stop(),
  };
}
