import type { SandboxContext } from '../context.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, … refused attempt; the last attempt is a little under 24 h after the first. */
const RETRY_PAUSES = [
  5 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
] as const;
const ATTEMPT_TIMEOUT_MS = 10 * SECOND;
const ANSWER_LIMIT = 64 * 1024;

/** One try to hand a message over. */
export interface Attempt {
  readonly at: Date;
  /** Absent when nobody answered. */
  readonly status?: number;
  readonly accepted: boolean;
  /** Why it was not accepted. */
  readonly problem?: string;
}

/** One message to one receiver, and how the receiver says that it has it. */
export interface Message {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Absent: nothing but the address is sent. */
  readonly body?: string;
  readonly type?: 'application/json; charset=utf-8' | 'application/x-www-form-urlencoded';
  /** What the transcript keeps of it. */
  readonly shown: unknown;
  /** Why this answer with a status 2xx does not acknowledge; undefined when it does. */
  problemOf(answer: unknown, status: number): string | undefined;
}

/** A message on its way. */
export interface Delivery {
  readonly transactionId: string;
  readonly attempts: readonly Attempt[];
  readonly state: 'sending' | 'waiting' | 'accepted' | 'given-up';
  readonly nextAt?: Date;
}

type Writable = { -readonly [Key in keyof Delivery]: Delivery[Key] } & { attempts: Attempt[] };

/** Tells receivers what they must know, again and again until they acknowledge it (assumed A6). */
export class Notifier {
  readonly #context: SandboxContext;
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopping = new AbortController();

  constructor(context: SandboxContext) {
    this.#context = context;
  }

  /** Sends now (or after `delay`), then retries by {@link RETRY_PAUSES}. */
  deliver(transactionId: string, message: Message, delay = 0): Delivery {
    const delivery: Writable = { transactionId, attempts: [], state: 'sending' };
    if (delay === 0) void this.#attempt(delivery, message);
    else this.#wait(delivery, message, delay);
    return delivery;
  }

  /** One attempt, whatever comes of it. */
  async send(message: Message): Promise<Attempt> {
    const { at, answer, ...attempt } = await this.#ask(message);
    this.#context.transcript.record({
      at: at.toISOString(),
      part: 'notification',
      direction: 'out',
      call: `${message.method} ${message.url.replace(/\?.*/, '')}`,
      request: message.shown,
      response: answer ?? null,
      ...(attempt.problem !== undefined && { refused: attempt.problem }),
    });
    return { at, ...attempt };
  }

  /** Forgets every message on its way. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#stopping.abort();
    this.#stopping = new AbortController();
  }

  async #attempt(delivery: Writable, message: Message): Promise<void> {
    const { signal } = this.#stopping;
    delivery.state = 'sending';
    delete delivery.nextAt;
    const attempt = await this.send(message);
    delivery.attempts.push(attempt);
    const pause = RETRY_PAUSES[delivery.attempts.length - 1];
    if (attempt.accepted) delivery.state = 'accepted';
    else if (pause === undefined || signal.aborted) delivery.state = 'given-up';
    else this.#wait(delivery, message, pause);
  }

  #wait(delivery: Writable, message: Message, pause: number): void {
    delivery.state = 'waiting';
    delivery.nextAt = new Date(this.#context.now().getTime() + pause);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#attempt(delivery, message);
    }, pause);
    timer.unref();
    this.#timers.add(timer);
  }

  async #ask({ url, method, body, type, problemOf }: Message): Promise<Attempt & { answer?: unknown }> {
    const at = this.#context.now();
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), ATTEMPT_TIMEOUT_MS);
    timer.unref();
    this.#timers.add(timer);
    const signal = AbortSignal.any([deadline.signal, this.#stopping.signal]);
    try {
      const response = await within(
        signal,
        this.#context.fetch(url, {
          method,
          headers: { accept: 'application/json', ...(type && { 'content-type': type }) },
          ...(body !== undefined && { body }),
          redirect: 'manual',
          signal,
        }),
      );
      const { status } = response;
      const answer = await within(signal, readAnswer(response));
      const problem = response.ok ? problemOf(answer, status) : `HTTP ${status}`;
      return {
        at,
        status,
        accepted: problem === undefined,
        answer,
        ...(problem !== undefined && { problem }),
      };
    } catch {
      // What went wrong inside fetch may quote the message; the log only needs to know that nobody answered.
      return {
        at,
        accepted: false,
        problem: deadline.signal.aborted ? 'Quá 10 giây không trả lời' : 'Không kết nối được',
      };
    } finally {
      clearTimeout(timer);
      this.#timers.delete(timer);
    }
  }
}

/** A receiver put in process may not listen to the signal. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The JSON answer, or undefined when there is none or it is too long to be one. */
async function readAnswer(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > ANSWER_LIMIT) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
