/**
 * One of several servers on one store, to be killed: the built SDK behind a bare HTTP server.
 * Arguments: name, origin of the national side, store, ms its clock is ahead, a fault the checker must find, and how a careless
 * one answers: `careless` takes notifications before they are on disk, `idle` runs no resolver.
 */
import { createServer } from 'node:http';
import { createPortalClient, sandboxAt } from '@dvcqg/sdk/server';

const [name, origin, store, ahead, mode, taken] = process.argv.slice(2);
let clock = Number(ahead);

const { payments } = createPortalClient({
  profile: sandboxAt(origin),
  agency: 'H99.01',
  credentials: {
    sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
    adapter: { username: 'onestop-h99', password: 'sandbox' },
    payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
  },
  store,
  now: () => new Date(Date.now() + clock),
  fetch: (input, init) => {
    const request = new Request(input, init);
    request.headers.set('x-from', name);
    return fetch(request);
  },
});

if (mode !== 'idle') payments.start();

const calls = {
  '/create': (request) => payments.create(request),
  '/check': ({ id, owner }) => payments.check(id, owner),
  '/returned': async ({ reference, owner }) => (await payments.returned(reference, owner)) ?? null,
  '/clock': async ({ ahead: to }) => ((clock = to), null),
};

async function answer(path, body) {
  if (path === '/notify') {
    if (mode === 'careless') {
      setTimeout(() => void payments.receive(body), 100);
      return { status: 200, json: JSON.parse(taken) };
    }
    const { status, reply } = await payments.receive(body);
    return { status, json: reply };
  }
  try {
    return { status: 200, json: await calls[path](JSON.parse(body.toString('utf8'))) };
  } catch (error) {
    return { status: 500, json: { code: error.code ?? error.name } };
  }
}

const server = createServer(async (request, response) => {
  const { status, json } = await answer(request.url, Buffer.concat(await request.toArray()));
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
