/** The far side, to be killed: the sandbox on a folder. Arguments: its origin, the folder. */
import { createSandbox } from '@dvcqg/sandbox';

const [origin, data] = process.argv.slice(2);
await createSandbox({ origin, data }).listen();
process.send('ready');
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
