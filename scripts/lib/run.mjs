import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const onWindows = process.platform === 'win32';

/**
 * Runs a command from the root, tools of the workspace on the PATH. Output is kept and shown only when asked or failing.
 * `as`: `{ uid, gid }` of the account it runs as.
 */
export function run(command, args, { cwd = root, env = {}, show = false, as = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      ...as,
      shell: onWindows,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
        FORCE_COLOR: '0',
        NO_COLOR: '1',
        ...env,
      },
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The end of a long output: where the cause usually stands. */
export function tail(output, lines = 40) {
  const all = output.trimEnd().split('\n');
  return all.length <= lines ? all.join('\n') : ['…', ...all.slice(-lines)].join('\n');
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
