import { randomBytes } from 'node:crypto';
import type { CallOptions } from '../domain/call-options.js';
import { allowHttp } from '../domain/dangerous.js';
import { PortalError } from '../domain/errors.js';
import type { Log } from '../domain/log.js';
import { strictText } from '../transport/body.js';
import { http, type HttpResponse } from '../transport/http.js';
import { parseJson } from '../transport/json.js';
import { type CallToPlatform, toPlatform } from '../wire/wallet-1/calls.js';
import { type Answer, answerOf } from '../wire/wallet-1/codes.js';
import { type Fields, writeFields } from '../wire/wallet-1/fields.js';
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

/** The answer to a request for a day file: the file as it came, unverified, or what was said instead. */
export type DaySaid =
  Said | Silence | { readonly answer: 'file'; readonly text: string; readonly nonce: string };

export interface PlatformCalls {
  ask(
    call: Exclude<CallToPlatform, 'day'>,
    fields: Partial<Omit<Fields, 'fees'>>,
    options?: CallOptions,
  ): Promise<Said | Silence>;
  day(day: string, options?: CallOptions): Promise<DaySaid>;
}

export interface PlatformOptions {
  /** Base address of the platform's end. */
  readonly url: string;
  readonly fetch?: typeof fetch | undefined;
  readonly [allowHttp]?: boolean | undefined;
}

/** Largest day file, in bytes; it is read as a whole before a row of it is believed. */
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

  async function send(
    call: CallToPlatform,
    fields: Partial<Omit<Fields, 'fees'>>,
    options: CallOptions,
    maxBytes: number,
  ): Promise<{ readonly response: HttpResponse; readonly nonce: string } | Silence> {
    const [path, type] = toPlatform[call];
    const body = JSON.stringify({ LoaiBanTin: type, ...writeFields(fields) });
    const head = {
      kind: 'request',
      signer: 'wallet',
      partner,
      time: Math.floor(now().getTime() / 1000),
      nonce: randomBytes(16).toString('base64url'),
      verb: 'POST',
      target: path,
    } as const;
    const signed = { ...head, ...own.sign(head, Buffer.from(body)) };
    try {
      const response = await http({
        url: `${base}${path}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...writeSignatureHeaders(signed) },
        body,
        maxBytes,
        fetch,
        now,
        ...options,
        [allowHttp]: plain,
      });
      return { response, nonce: head.nonce };
    } catch (error) {
      if (!(error instanceof PortalError) || error.name === 'ConfigError') throw error;
      log?.({ level: 'warn', event: 'wallet.silence', code: error.code });
      return { answer: 'silence' };
    }
  }

  /** What the answer says, when it is one. */
  function hear(
    call: CallToPlatform,
    { status, headers, bytes, retryAfter }: HttpResponse,
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
      const sent = await send(call, fields, options, 65_536);
      return 'answer' in sent ? sent : hear(call, sent.response, sent.nonce);
    },
    async day(day, options = {}) {
      const sent = await send('day', { day }, { timeout: 120_000, ...options }, largestDay);
      if ('answer' in sent) return sent;
      const { response, nonce } = sent;
      // A file is signed in its last line instead.
      if (response.status !== 200 || response.headers.has('dvcqg-signature'))
        return hear('day', response, nonce);
      return { answer: 'file', text: readable(response.bytes) ?? '', nonce };
    },
  };
}

function read(bytes: Uint8Array): Omit<Said, 'retryAfter'> | undefined {
  try {
    const json = parseJson({ text: strictText(bytes) }) as Readonly<Record<string, unknown>> | null;
    const answer = answerOf(json?.['MaLoi']);
    return answer && { answer, json };
  } catch {
    return undefined;
  }
}

function readable(bytes: Uint8Array): string | undefined {
  try {
    return strictText(bytes);
  } catch {
    return undefined;
  }
}
