/**
 * A wallet's server, to be killed: the built SDK on a store file. Its ledger and the platform are in the process that started
 * it. Arguments: address of both, store file.
 */
import { createServer } from 'node:http';
import { createWallet } from '@dvcqg/sdk/wallet';

const [far, store] = process.argv.slice(2);

async function ledger(call, what, { idempotencyKey, notAfter }) {
  const response = await fetch(`${far}/ledger/${call}`, {
    method: 'POST',
    body: JSON.stringify({ what, key: idempotencyKey, notAfter }),
  });
  const answer = await response.json();
  return answer.at ? { ...answer, at: new Date(answer.at) } : answer;
}

const secret = (who) => [{ id: `${who[0]}1`, algorithm: 'hmac-sha256', secret: process.env[`KEY_${who}`] }];
const wallet = createWallet({
  partner: 'VIMAU',
  keys: { own: secret('wallet'), platform: secret('platform') },
  platform: `${far}/wallet/v1`,
  store,
  ledger: {
    debit: (debit, call) => ledger('debit', debit, call),
    credit: (credit, call) => ledger('credit', credit, call),
  },
});

const calls = {
  open: ({ token }) => wallet.open(token),
  confirm: ({ id }) => wallet.confirm(id, { account: 'acc_1' }),
  resolve: () => wallet.resolve({ now: true }),
  get: ({ id }) => wallet.get(id),
};

const server = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray());
  const call = calls[request.url.slice(1)];
  if (!call) {
    const given = new Request(`http://wallet.test${request.url}`, {
      method: 'POST',
      headers: request.headers,
      body,
    });
    const answer = await wallet.fetch(given);
    response
      .writeHead(answer.status, Object.fromEntries(answer.headers))
      .end(Buffer.from(await answer.arrayBuffer()));
    return;
  }
  const answer = await call(JSON.parse(body.toString())).catch((error) => ({
    code: error.code ?? error.name,
  }));
  response.end(JSON.stringify(answer));
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
