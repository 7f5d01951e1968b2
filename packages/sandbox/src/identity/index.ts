import type { Context, Hono } from 'hono';
import type { SandboxContext, SandboxPart } from '../context.js';
import { mountAssets } from '../page/styles.js';
import { Accounts, everyone } from './accounts.js';
import { Bridge } from './bridge.js';
import { siteClient } from './clients.js';
import { mountControl } from './control.js';
import { CONFIRM, startProvider, type StartedProvider } from './provider.js';
import { recordCall } from './record.js';
import { mountSignIn, problemWith, refused, signedIn } from './signin.js';
import { IdentityStore } from './store.js';

/** Names a persona in an authorization request: that person is signed in at once, in a new session, without a page. */
const PERSONA_HEADER = 'x-sandbox-persona';

/** The identity provider: certified oidc-provider, our sign-in pages, the personas. */
export function createIdentity(context: SandboxContext): SandboxPart {
  const accounts = new Accounts();
  const store = new IdentityStore();
  const bridge = new Bridge(context.origin);
  const clients = store.adapter('Client');
  // Made at the first request: the keys and the library take a moment that not every user of a sandbox needs.
  let started: Promise<StartedProvider> | undefined;
  const start = () => (started ??= startProvider({ context, accounts, store }));

  const reset = () => {
    store.clear();
    accounts.clear();
    void clients.upsert('sandbox-site', siteClient(context.siteOrigin));
  };
  reset();

  async function forward(c: Context): Promise<Response> {
    const { listener } = await start();
    const request = c.req.raw;
    const form = request.headers.get('content-type')?.includes('urlencoded')
      ? await request.clone().text()
      : '';
    let response = await bridge.handle(listener, request);
    const secret = response.headers.get(CONFIRM);
    if (secret !== null) {
      const confirm = {
        method: 'POST',
        url: '/oauth2/logout/confirm',
        form: { xsrf: secret, logout: 'yes' },
      } as const;
      response = await bridge.follow(listener, request, response, confirm);
    }
    await recordCall(context, request, form, response);
    return response;
  }

  /** The whole sign-in of a test in one request. */
  async function signInAs(c: Context, personaId: string): Promise<Response> {
    const persona = accounts.byPersonaId(personaId);
    if (!persona)
      return c.json({ error: `unknown persona ${personaId}`, known: everyone.map(({ id }) => id) }, 400);
    const { provider, listener } = await start();
    const headers = new Headers(c.req.raw.headers);
    headers.delete('cookie');
    const request = new Request(c.req.raw, { headers });
    let response = await bridge.handle(listener, request);
    // Sign-in, consent and their returns are two steps each.
    for (let step = 0; step < 6; step++) {
      const next = new URL(response.headers.get('location') ?? 'about:blank', context.origin);
      if (next.origin !== context.origin) break;
      const [, uid] = /^\/signin\/([\w-]+)$/.exec(next.pathname) ?? [];
      if (uid === undefined) {
        response = await bridge.follow(listener, request, response, { url: next.pathname + next.search });
        continue;
      }
      const interaction = await provider.Interaction.find(uid);
      if (!interaction) break;
      const problem = problemWith(persona, interaction);
      const consent = interaction.prompt.name === 'consent';
      const result = problem ? refused(problem) : consent ? { consent: {} } : signedIn(persona);
      const finish = (...[req, res]: Parameters<typeof listener>) =>
        provider.interactionFinished(req, res, result);
      response = await bridge.follow(finish, request, response, { url: next.pathname });
    }
    await recordCall(context, request, '', response);
    return response;
  }

  function mount(app: Hono): void {
    mountAssets(app);
    mountSignIn(app, { accounts, bridge, start });
    app.get('/oauth2/authorize', (c) => {
      const personaId = c.req.header(PERSONA_HEADER);
      return personaId === undefined ? forward(c) : signInAs(c, personaId);
    });
    app.all('/oauth2/*', forward);
    app.get('/.well-known/openid-configuration', forward);
    app.get('/.well-known/oauth-authorization-server', forward);
    mountControl(app, { clients, start });
  }

  return { mount, reset, close: () => {} };
}
