/** The far side of a bench, in a process of its own: the sandbox, and a server that reads, says yes and does nothing. */
import { createServer } from 'node:http';
import { createSandbox } from '@dvcqg/sandbox';

const [port, silentPort] = process.argv.slice(2).map(Number);
await createSandbox({ origin: `http://127.0.0.1:${port}` }).listen();
createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"error_code":"00","message":"","session":"bench"}');
  });
}).listen(silentPort, '127.0.0.1', () => process.send('ready'));
process.on('disconnect', () => process.exit());
