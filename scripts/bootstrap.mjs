/** Installs the workspace with the pinned package manager. Needs only Node and npm. */
import { root, run, tail } from './lib/run.mjs';

/** Works on Node 20, which pnpm 11 does not; corepack is not relied on. See docs/decisions/0004-parts.md. */
export const PNPM = 'pnpm@12.21.0';

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}

export async function bootstrap() {
  checkNode();
  const { code, output } = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    env: { CI: 'true' },
  });
  if (code === 0) return;
  console.error(tail(output));
  console.error('\nInstalling the dependencies failed: see above. Is the npm registry reachable?');
  process.exit(1);
}

if (import.meta.url === `file://${process.argv[1]}`) await bootstrap();
