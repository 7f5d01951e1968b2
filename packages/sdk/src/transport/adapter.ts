import type { CallOptions } from '../domain/call-options.js';
import { allowHttp } from '../domain/dangerous.js';
import type { Log } from '../domain/log.js';
import type { AdapterV1Profile } from '../profiles/profile.js';
import { type Call, debtBody } from '../wire/adapter-v1/calls.js';
import type { Fields } from '../wire/adapter-v1/codec.js';
import { type DebtAnswer, decodeDebt, refusesDebt } from '../wire/adapter-v1/debt.js';
import {
  callBody,
  type Envelope,
  loginBody,
  readEnvelope,
  readSession,
  type Refusal,
} from '../wire/adapter-v1/envelope.js';
import { http, parseJson } from './http.js';
import { loginRefused, notLetIn, notTaken } from './refusals.js';
import { keepSession } from './session.js';

export interface AdapterOptions {
  readonly profile: AdapterV1Profile;
  /** The caller's agency. */
  readonly agency: string;
  readonly credentials: { readonly username: string; readonly password: string };
  readonly fetch?: typeof fetch | undefined;
  readonly now?: (() => Date) | undefined;
  readonly log?: Log | undefined;
  /** The security server stands in the agency's own network, where it often speaks plain HTTP. */
  readonly [allowHttp]?: boolean | undefined;
}

/** An answer that is not a refusal for want of a session. */
export type Answer =
  | Extract<Envelope, { ok: true }>
  | (Extract<Envelope, { ok: false }> & { readonly refusal: Exclude<Refusal, 'session'> });

export interface AdapterClient {
  /**
   * One call of a service. `message` of the answer is for deciding, never for showing.
   *
   * @throws {ApiError} `adapter_login_refused`, `adapter_refused`, `service_down`
   * @throws {ShapeError} `bad_response`
   * @throws {TransportError}
   */
  call(call: Call, options?: CallOptions): Promise<Answer>;
  /** What is due on a dossier; undefined when the agency does not know it. Throws as `call`. */
  debt(dossierCode: string, options?: CallOptions): Promise<DebtAnswer | undefined>;
}

/**
 * A client of the adapter, dialect 1. It logs in when first needed, once for however many callers, and once more when a
 * session has ended (assumed A4).
 */
export function createAdapter(options: AdapterOptions): AdapterClient {
  const { profile, credentials, agency, log } = options;

  async function post(path: string, json: Fields, attempts: number, call: CallOptions): Promise<unknown> {
    const response = await http({
      url: `${profile.url}/${path}`,
      method: 'POST',
      headers: { accept: 'application/json', charset: 'utf-8', dstcode: profile.destination },
      json,
      attempts,
      ...call,
      fetch: options.fetch,
      now: options.now,
      [allowHttp]: options[allowHttp],
      maxBytes: 16 * 1_048_576,
    });
    if (response.status >= 200 && response.status < 300) return parseJson(response);
    throw notTaken(response);
  }

  const session = keepSession(async () => {
    const body = loginBody(credentials.username, credentials.password);
    const answer = readEnvelope(await post(profile.loginPath, body, 2, {}));
    const opened = answer.ok ? readSession(answer.body) : undefined;
    log?.({ level: opened ? 'info' : 'error', event: 'adapter.login' });
    if (!opened) throw loginRefused();
    return { value: opened };
  });

  return {
    async call({ service, params, reads }, options = {}) {
      const answer = await session.run(
        options,
        async (current, limits) => {
          const body = callBody(current, agency, service, params);
          return readEnvelope(await post(profile.integrationPath, body, reads ? 2 : 1, limits));
        },
        (envelope) => !envelope.ok && envelope.refusal === 'session',
      );
      if (!answer) throw notLetIn();
      return answer as Answer;
    },

    async debt(dossierCode, call = {}) {
      const answer = await session.run(
        call,
        (current, limits) => post(profile.debtPath, debtBody(current, agency, dossierCode), 2, limits),
        (body) => refusesDebt(body) === 'session',
      );
      if (answer === undefined || refusesDebt(answer) === 'refused') throw notLetIn();
      return decodeDebt(answer);
    },
  };
}
