/**
 * Ví Mẫu: an invented e-wallet that is a payment method of the Portal. The platform's end of the protocol, and all that must
 * not go wrong with money, is `@dvcqg/sdk/wallet`; here are the wallet's own pages and its ledger.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { allowTestPayer, createWallet } from '@dvcqg/sdk/wallet';
import { sandboxClock } from '../sandbox-clock.mjs';
import { testAccount } from './accounts.mjs';
import { createApp } from './app.mjs';
import { folder, options, port } from './config.mjs';
import { openLedger } from './ledger.mjs';

// Only a demo follows somebody else's clock.
const clock = sandboxClock(process.env.SANDBOX_CLOCK);
let ledger;
let wallet;
function start() {
  ledger = openLedger(folder);
  wallet = createWallet({
    ...options,
    ledger,
    store: folder ? join(folder, 'wallet.db') : ':memory:',
    now: clock.now,
    // All money here is play money. A real wallet has this only where it is being certified.
    [allowTestPayer]: {
      account: testAccount,
      balance: async () => ledger.balance(testAccount),
      ...(folder && { restart }),
    },
  });
}
async function restart() {
  const [oldWallet, oldLedger] = [wallet, ledger];
  start();
  await oldWallet.close();
  oldLedger.close();
}
start();

const css = readFileSync(new URL('public/vi-mau.css', import.meta.url), 'utf8');
const app = createApp({ wallet: () => wallet, balance: (account) => ledger.balance(account), css });
const answer = async (request) => {
  await clock.follow();
  return app.fetch(request);
};
const server = serve({ fetch: answer, port, hostname: '127.0.0.1' }, () =>
  console.log(`Ví Mẫu http://localhost:${port}`),
);
server.once('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT.` : error.message);
  process.exit(1);
});
// What waits is tried again: confirmations the platform has not heard, debits in doubt, money to be given back.
const resolving = setInterval(async () => {
  await clock.follow();
  wallet.resolve().catch(() => console.error('What waits could not be tried.'));
}, 1_000);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    clearInterval(resolving);
    server.close(() => void wallet.close());
    server.closeAllConnections();
  });
}
