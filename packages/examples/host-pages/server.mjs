/**
 * The museum: twelve host pages as they stand in the field, on four origins, all with one gateway.
 * `GATEWAY` is where it is (default: that of the provincial site), `PORT` the first of four ports (default 4600).
 */
import { serve } from '@hono/node-server';
import { createMuseum } from './museum.mjs';
import { originsFrom } from './origins.mjs';

const gateway = process.env.GATEWAY ?? 'http://localhost:4300/dvcqg';
const origins = originsFrom(Number(process.env.PORT ?? 4600));
const museum = await createMuseum({ gateway, origins });

const servers = Object.values(origins).map(({ url, address }) => {
  const server = serve({ fetch: museum.fetch, port: Number(new URL(url).port), hostname: address });
  server.once('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `${url} is taken: set PORT.` : error.message);
    process.exit(1);
  });
  return server;
});
console.log(`Museum ${origins.communes.url}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
}
