import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./gateway-process.mjs', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** Server processes on one store, each started again whenever it was killed. */
export class Processes {
  /** Kills, by the moment they struck at. */
  readonly kills: Record<string, number> = {};
  readonly #slots = new Map<string, Promise<Running>>();
  readonly #random: () => number;
  readonly #arguments: (name: string) => readonly string[];
  #closed = false;

  constructor(
    names: readonly string[],
    random: () => number,
    argumentsOf: (name: string) => readonly string[],
  ) {
    this.#random = random;
    this.#arguments = argumentsOf;
    for (const name of names) this.#slots.set(name, this.#start(name));
  }

  get killed(): number {
    return Object.values(this.kills).reduce((sum, one) => sum + one, 0);
  }

  /** Any one of them. */
  pick(): string {
    const names = [...this.#slots.keys()];
    return names[Math.floor(this.#random() * names.length)] as string;
  }

  /** Asks a process. Undefined when it died before it answered: what became of the call is then unknown. */
  async ask(name: string, path: string, body: string): Promise<Answer | undefined> {
    const { port } = await this.#running(name);
    try {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body });
      return { status: response.status, json: await response.json() };
    } catch {
      return undefined;
    }
  }

  /** Kills without a chance to tidy up. Returns when it is dead; another is then on its way. */
  async kill(name: string, moment: string): Promise<void> {
    const { child } = await this.#running(name);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (!child.kill('SIGKILL')) return;
    this.kills[moment] = (this.kills[moment] ?? 0) + 1;
    if (!this.#closed)
      this.#slots.set(
        name,
        gone.then(() => this.#start(name)),
      );
    await gone;
  }

  async tellAll(path: string, body: string): Promise<void> {
    for (const name of this.#slots.keys()) await this.ask(name, path, body);
  }

  /** Ends all, as hard as the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const slot of this.#slots.values()) {
      const { child } = await slot;
      const gone = once(child, 'exit');
      if (child.kill('SIGKILL')) await gone;
    }
  }

  #running(name: string): Promise<Running> {
    const slot = this.#slots.get(name);
    if (!slot) throw new Error(`There is no process ${name}.`);
    return slot;
  }

  async #start(name: string): Promise<Running> {
    const child = fork(program, this.#arguments(name), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const port = await Promise.race([
      once(child, 'message').then(([message]) => Number(message)),
      once(child, 'exit').then(() => {
        throw new Error(`A process ended before it was ready; is the SDK built? ${complaint}`);
      }),
    ]);
    return { child, port };
  }
}
