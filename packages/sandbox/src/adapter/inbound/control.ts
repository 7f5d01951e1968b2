import type { Hono } from 'hono';
import type { SandboxContext } from '../../context.js';
import { brief } from '../brief.js';
import { isObject } from '../checks.js';
import { readJson } from '../http.js';
import { inboundBody, type InboundCall, inboundCalls, inboundPaths } from './bodies.js';

const DEADLINE_MS = 10_000;
const LARGEST_ANSWER = 64 * 1024;

/** `POST /control/inbound`: the Portal's side calls the system under development, on this machine only. */
export function mountInboundControl(app: Hono, context: SandboxContext): void {
  app.post('/control/inbound', async (c) => {
    const message = await readJson(c.req.raw);
    if ('fault' in message) return c.json({ error: message.fault.reason }, message.fault.status);
    const { url, fields } = message.body;
    const call = inboundCalls.find((known) => known === message.body['call']);
    const base = typeof url === 'string' && isLoopback(url) ? url.replace(/\/+$/, '') : undefined;
    if (call === undefined || base === undefined || (fields !== undefined && !isObject(fields))) {
      return c.json(
        {
          error: `call: ${inboundCalls.join(' | ')}; url: where the system stands on this machine, like http://127.0.0.1:5000; fields: what to change`,
        },
        400,
      );
    }
    const sent = { ...inboundBody(call, context.now(), context.origin), ...fields };
    const answer = await send(context, call, `${base}${inboundPaths[call]}`, sent);
    return c.json({ call, url: `${base}${inboundPaths[call]}`, sent, answer });
  });
}

type Answer = { readonly status: number; readonly body: unknown } | { readonly failed: string };

async function send(context: SandboxContext, call: InboundCall, url: string, body: unknown): Promise<Answer> {
  let answer: Answer;
  try {
    const response = await context.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', charset: 'utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    answer = { status: response.status, body: await readAnswer(response) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    answer = { failed: isLate ? `no answer in ${DEADLINE_MS / 1000} seconds` : 'no connection' };
  }
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'adapter',
    direction: 'out',
    call: `inbound/${call}`,
    request: brief(body),
    response: brief(answer),
  });
  return answer;
}

/** JSON where it is some; of anything else only how it began. */
async function readAnswer(response: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LARGEST_ANSWER) {
      await reader?.cancel();
      break;
    }
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text.slice(0, 500);
  }
}

/** Nobody is called who is not on this machine. */
function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, search, hash, username } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return /^https?:$/.test(protocol) && isHere && search === '' && hash === '' && username === '';
}
