import type { CallOptions } from '../domain/call-options.js';
import { allowHttp } from '../domain/dangerous.js';
import { ShapeError } from '../domain/errors.js';
import type { AdapterV2Profile } from '../profiles/profile.js';
import { type Call, tokenForm } from '../wire/adapter-v2/calls.js';
import { type Envelope, readEnvelope, readToken } from '../wire/adapter-v2/envelope.js';
import type { AdapterOptions } from './adapter.js';
import { http, type HttpRequest, type HttpResponse, parseJson } from './http.js';
import { loginRefused, notLetIn, notTaken } from './refusals.js';
import { keepSession } from './session.js';

/** As for dialect 1; user name and password are the client's id and secret. */
export type AdapterV2Options = Omit<AdapterOptions, 'profile' | 'agency'> & {
  readonly profile: AdapterV2Profile;
};

type Refused = Extract<Envelope, { ok: false }>;

/** An answer that is neither a refusal for want of a token nor an outage. */
export type AnswerV2 =
  | Extract<Envelope, { ok: true }>
  | (Refused & { readonly refusal: Exclude<Refused['refusal'], 'session' | 'busy'> });

export interface AdapterV2Client {
  /**
   * One call. `message` of the answer is for deciding, never for showing.
   *
   * @throws {ApiError} `adapter_login_refused`, `adapter_refused`, `service_down`
   * @throws {ShapeError} `bad_response`
   * @throws {TransportError}
   */
  call(call: Call, options?: CallOptions): Promise<AnswerV2>;
}

/** Statuses with which the API itself refuses, in its envelope (wire fact 2, NEWGEN). */
const refusing = new Set([400, 401, 403, 404]);

/**
 * A client of the API of 2026, dialect 2. One token serves however many callers until its time is nearly over; when the
 * far side takes it no longer, it is asked for once more (assumed A71).
 */
export function createAdapterV2(options: AdapterV2Options): AdapterV2Client {
  const { profile, credentials, log } = options;

  const send = (path: string, request: Omit<HttpRequest, 'url'>, limits: CallOptions = {}) =>
    http({
      url: `${profile.url}/${path}`,
      ...request,
      headers: { accept: 'application/json', ...request.headers },
      ...limits,
      fetch: options.fetch,
      now: options.now,
      [allowHttp]: options[allowHttp],
      maxBytes: 16 * 1_048_576,
    });

  const tokens = keepSession(async () => {
    const form = tokenForm(credentials.username, credentials.password);
    const response = await send(profile.paths.token, { method: 'POST', form, attempts: 2 });
    const token = isTaken(response) ? readToken(parseJson(response)) : undefined;
    log?.({ level: token ? 'info' : 'error', event: 'adapter.login' });
    if (token) return token;
    throw isTaken(response) || refusing.has(response.status) ? loginRefused() : notTaken(response);
  });

  return {
    async call(call, limits = {}) {
      const answer = await tokens.run(
        limits,
        async (token, left) =>
          read(
            await send(
              pathOf(profile, call),
              { ...requestOf(call), headers: { authorization: `Bearer ${token}` } },
              left,
            ),
          ),
        (envelope) => !envelope.ok && envelope.refusal === 'session',
      );
      if (!answer) throw notLetIn();
      return answer as AnswerV2;
    },
  };
}

const isTaken = ({ status }: HttpResponse) => status >= 200 && status < 300;

function pathOf({ paths }: AdapterV2Profile, call: Call): string {
  const path = paths[call.step];
  return call.step === 'nextCode' ? `${path}?${new URLSearchParams(call.query)}` : path;
}

/** A code given out and lost is only a gap, so that it may be asked for again; nothing else may. */
function requestOf(call: Call): Omit<HttpRequest, 'url'> {
  if (call.step === 'nextCode') return { method: 'GET', attempts: 2 };
  if (call.step === 'upload') return { method: 'POST', multipart: call.form };
  return { method: 'POST', json: call.json };
}

/** A gate in between may refuse in HTML, which is no answer of the API; only a 401 says enough by itself. */
function read(response: HttpResponse): Envelope {
  const { status } = response;
  if (!isTaken(response) && !refusing.has(status)) throw notTaken(response);
  try {
    const envelope = readEnvelope(status, parseJson(response));
    if (!envelope.ok && envelope.refusal === 'busy') throw notTaken({ ...response, status: 503 });
    return envelope;
  } catch (error) {
    if (isTaken(response) || !(error instanceof ShapeError)) throw error;
    if (status === 401) return { ok: false, refusal: 'session', message: '' };
    throw notTaken(response);
  }
}
