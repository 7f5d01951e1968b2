import { randomBytes } from 'node:crypto';
import type { CallOptions } from '../domain/call-options.js';
import { allowHttp } from '../domain/dangerous.js';
import { PortalError } from '../domain/errors.js';
import type { Log } from '../domain/log.js';
import { strictText } from '../transport/body.js';
import { download } from '../transport/download.js';
import { http, type HttpResponse } from '../transport/http.js';
import { parseJson } from '../transport/json.js';
import { retryAfterSeconds } from '../transport/retry-after.js';
import { type CallToPlatform, toPlatform } from '../wire/wallet-1/calls.js';
import { type Answer, answerOf } from '../wire/wallet-1/codes.js';
import { type Fields, writeCall } from '../wire/wallet-1/fields.js';
import { readSignatureHeaders, writeSignatureHeaders } from '../wire/wallet-1/signed-text.js';
import { isFresh } from './context.js';
import type { KeyRing } from './keys.js';

/** A signed answer of the platform. */
export interface Said {
  readonly answer: Answer;
  /** The rest of it, its signature verified and nothing else. */
  readonly json: unknown;
  /** Seconds it asked us to wait. */
  readonly retryAfter?: number;
}

/** No answer that could be believed, for whatever reason: what the platform did is unknown. */
export interface Silence {
  readonly answer: 'silence';
  readonly retryAfter?: number;
}

/** The answer to a request for a day file: a file came, unverified, or something was said instead. */
export type DaySaid = Said | Silence | { readonly answer: 'file'; readonly nonce: string };

export interface PlatformCalls {
  ask(
    call: Exclude<CallToPlatform, 'day'>,
    fields: Partial<Omit<Fields, 'fees'>>,
    options?: CallOptions,
  ): Promise<Said | Silence>;
  /** Hands the file over as it comes. */
  day(day: string, take: (bytes: Uint8Array) => Promise<void>, options?: CallOptions): Promise<DaySaid>;
}

export interface PlatformOptions {
  /** Base address of the platform's end. */
  readonly url: string;
  readonly fetch?: typeof fetch | undefined;
  readonly [allowHttp]?: boolean | undefined;
}

/** Largest answer that is no file, in bytes. */
const largest = 65_536;
/** Largest day file, in bytes (decision 12). */
const largestDay = 256 * 1_048_576;

/** The calls to the platform: each signed, each answer believed only when it is signed, fresh and of this very question. */
export function createPlatformCalls(
  { url, fetch, [allowHttp]: plain }: PlatformOptions,
  context: {
    readonly partner: string;
    readonly own: KeyRing;
    readonly theirs: KeyRing;
    readonly now: () => Date;
    readonly log: Log | undefined;
  },
): PlatformCalls {
  const { partner, own, theirs, now, log } = context;
  const base = url.replace(/\/+$/, '');

  /** The request of a call, signed, and the nonce its answer must have. */
  function signed(call: CallToPlatform, fields: Partial<Omit<Fields, 'fees'>>) {
    const [path, type] = toPlatform[call];
    const body = writeCall(type, fields);
    const head = {
      kind: 'request',
      signer: 'wallet',
      partner,
      time: Math.floor(now().getTime() / 1000),
      nonce: randomBytes(16).toString('base64url'),
      verb: 'POST',
      target: path,
    } as const;
    const signature = writeSignatureHeaders({ ...head, ...own.sign(head, Buffer.from(body)) });
    const headers = { 'content-type': 'application/json', ...signature };
    return {
      nonce: head.nonce,
      request: { url: `${base}${path}`, headers, body, fetch, [allowHttp]: plain },
    };
  }

  /** A call that failed on its way. @throws what is no matter of the far side */
  function silenced(error: unknown): Silence {
    if (!(error instanceof PortalError) || error.name === 'ConfigError') throw error;
    log?.({ level: 'warn', event: 'wallet.silence', code: error.code });
    return { answer: 'silence' };
  }

  /** What the answer says, when it is one. */
  function hear(
    call: CallToPlatform,
    { status, headers, bytes, retryAfter }: Omit<HttpResponse, 'text'>,
    nonce: string,
  ): Said | Silence {
    const wait = retryAfter === undefined ? {} : { retryAfter };
    const given = readSignatureHeaders(headers);
    const verified =
      given?.partner === partner &&
      given.nonce === nonce &&
      isFresh(given.time, now()) &&
      theirs.verify(
        { kind: 'answer', signer: 'platform', verb: String(status), target: toPlatform[call][0], ...given },
        bytes,
        given.signature,
        now(),
      );
    const said = verified ? read(bytes) : undefined;
    if (said) return { ...said, ...wait };
    log?.({ level: 'warn', event: 'wallet.silence', status, code: verified ? 'unreadable' : 'unsigned' });
    return { answer: 'silence', ...wait };
  }

  return {
    async ask(call, fields, options = {}) {
      const { request, nonce } = signed(call, fields);
      try {
        const response = await http({ ...request, method: 'POST', maxBytes: largest, now, ...options });
        return hear(call, response, nonce);
      } catch (error) {
        return silenced(error);
      }
    },
    async day(day, take, { signal, timeout = 120_000 } = {}) {
      const { request, nonce } = signed('day', { day });
      // A file is signed in its last line instead.
      const isFile = (headers: Headers) => !headers.has('dvcqg-signature');
      let said = Buffer.alloc(0);
      try {
        const { status, headers } = await download(
          { ...request, signal, timeout, maxBytes: largestDay },
          async (bytes, answered) => {
            if (isFile(answered)) await take(bytes);
            else if (said.length < largest) said = Buffer.concat([said, bytes]);
          },
        );
        if (status === 200 && isFile(headers)) return { answer: 'file', nonce };
        const retryAfter = retryAfterSeconds({ status, headers }, now());
        return hear(
          'day',
          { status, headers, bytes: said, ...(retryAfter !== undefined && { retryAfter }) },
          nonce,
        );
      } catch (error) {
        return silenced(error);
      }
    },
  };
}

function read(bytes: Uint8Array): Omit<Said, 'retryAfter'> | undefined {
  try {
    const json = parseJson({ text: strictText(bytes) });
    const answer = answerOf(json);
    return answer && { answer, json };
  } catch {
    return undefined;
  }
}
