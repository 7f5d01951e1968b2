import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process that is started again whenever it was killed. */
export class Kept {
  readonly #program: string;
  readonly #arguments: readonly string[];
  #running: Promise<ChildProcess>;
  #isClosed = false;
  kills = 0;

  constructor(program: string, args: readonly string[]) {
    this.#program = fileURLToPath(new URL(program, import.meta.url));
    this.#arguments = args;
    this.#running = this.#start();
  }

  /** Once it has said that it is ready. */
  ready(): Promise<ChildProcess> {
    return this.#running;
  }

  /** Kills without a chance to tidy up. Resolves when it is dead; another is then on its way. */
  async kill(): Promise<void> {
    const child = await this.#running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (!child.kill('SIGKILL')) return;
    this.kills++;
    await gone;
    if (this.#isClosed) return;
    this.#running = this.#start();
    this.#running.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const child = await this.#running.catch(() => undefined);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (child.kill('SIGKILL')) await gone;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(this.#program, this.#arguments, {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.setMaxListeners(100);
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error(`A process ended before it was ready; are the packages built? ${complaint}`);
      }),
    ]);
    return child;
  }
}
