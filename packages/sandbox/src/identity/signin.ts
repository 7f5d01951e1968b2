import type { Context, Hono } from 'hono';
import type { Client, InteractionResults, Interaction } from 'oidc-provider';
import { readForm } from '../page/form.js';
import { pageHeaders } from '../page/layout.js';
import type { Persona } from '../personas.js';
import type { Accounts } from './accounts.js';
import type { Bridge } from './bridge.js';
import { readFreeEntry } from './free-entry.js';
import { expiredPage, refusalPage, type Refusal } from './message-pages.js';
import { asksForLevel2, type StartedProvider } from './provider.js';
import { signInPage, type SignInView } from './signin-page.js';

/** OpenID Connect's own word where the level is too low; everything else is a plain "no" (assumed A60). */
const ERRORS: Readonly<Record<Refusal, string>> = {
  login_cancelled: 'access_denied',
  account_locked: 'access_denied',
  assurance_too_low: 'unmet_authentication_requirements',
};

/** Why this account cannot be used for this request, if it cannot. */
export function problemWith(
  persona: Persona,
  interaction: Interaction,
): 'account_locked' | 'assurance_too_low' | undefined {
  if (persona.locked) return 'account_locked';
  return asksForLevel2(interaction.params['acr_values']) && persona.assurance === 'LoA1'
    ? 'assurance_too_low'
    : undefined;
}

export function signedIn(persona: Persona): InteractionResults {
  return { login: { accountId: persona.techId, acr: persona.assurance } };
}

export function refused(reason: Refusal): InteractionResults {
  return { error: ERRORS[reason], error_description: reason };
}

export interface SignInParts {
  readonly accounts: Accounts;
  readonly bridge: Bridge;
  readonly start: () => Promise<StartedProvider>;
}

/** The pages between the authorization request and its answer. */
export function mountSignIn(app: Hono, { accounts, bridge, start }: SignInParts): void {
  const answer = (c: Context, html: string, status: 200 | 403 | 404 | 422 = 200) =>
    c.html(html, status, { ...pageHeaders });

  async function finish(c: Context, result: InteractionResults): Promise<Response> {
    const { provider } = await start();
    return bridge.run(c.req.raw, (req, res) => provider.interactionFinished(req, res, result));
  }

  /** The interaction this browser holds the cookie of, if it is the one in the address. */
  async function find(c: Context): Promise<{ interaction: Interaction; client: Client } | undefined> {
    const { provider } = await start();
    let interaction: Interaction | undefined;
    await bridge.run(c.req.raw, async (req, res) => {
      interaction = await provider.interactionDetails(req, res).catch(() => undefined);
      res.end();
    });
    if (!interaction || interaction.uid !== c.req.param('uid')) return undefined;
    const client = await provider.Client.find(String(interaction.params['client_id']));
    return client && { interaction, client };
  }

  const view = (c: Context, interaction: Interaction, client: Client): SignInView => ({
    action: c.req.path,
    site: client.clientName ?? client.clientId,
    host: new URL(String(interaction.params['redirect_uri'])).host,
    needsLevel2: asksForLevel2(interaction.params['acr_values']),
  });

  app.get('/signin/:uid', async (c) => {
    const found = await find(c);
    if (!found) return answer(c, expiredPage(), 404);
    // `prompt=consent`: every client is the state's own, so there is nothing to ask.
    if (found.interaction.prompt.name === 'consent') return finish(c, { consent: {} });
    return answer(c, signInPage(view(c, found.interaction, found.client)));
  });

  app.post('/signin/:uid', async (c) => {
    const found = await find(c);
    if (!found) return answer(c, expiredPage(), 404);
    const form = await readForm(c);
    const refuse = form.get('refuse');
    if (refuse !== null && refuse in ERRORS) return finish(c, refused(refuse as Refusal));

    let persona = accounts.byPersonaId(form.get('persona') ?? '');
    if (!persona) {
      const entered = { name: form.get('name') ?? '', number: form.get('number') ?? '' };
      const entry = readFreeEntry(entered);
      if (!entry.ok) {
        const again = { ...view(c, found.interaction, found.client), entered, errors: entry.errors };
        return answer(c, signInPage(again), 422);
      }
      persona = accounts.enter(entry);
    }
    const problem = problemWith(persona, found.interaction);
    if (problem) return answer(c, refusalPage(problem, persona, c.req.path), 403);
    return finish(c, signedIn(persona));
  });
}
