import type { Hono } from 'hono';
import type { Adapter } from 'oidc-provider';
import { everyone } from './accounts.js';
import { readRegistration } from './clients.js';
import type { StartedProvider } from './provider.js';

export interface ControlParts {
  readonly clients: Adapter;
  readonly start: () => Promise<StartedProvider>;
}

/** Who can sign in, and which sites may ask. */
export function mountControl(app: Hono, { clients, start }: ControlParts): void {
  app.get('/control/personas', (c) =>
    c.json({ personas: everyone.map(({ id, name, about }) => ({ id, name, about })) }),
  );

  app.post('/control/clients', async (c) => {
    // A page elsewhere can post a form here without asking; it cannot post JSON.
    if (!c.req.header('content-type')?.startsWith('application/json')) {
      return c.json({ error: 'content-type: application/json is expected' }, 415);
    }
    const registration = readRegistration(await c.req.json().catch(() => undefined));
    if (!registration.ok) return c.json({ error: registration.problem }, 400);
    const { metadata } = registration;
    const { provider } = await start();
    try {
      // The library's own rules for client metadata. Its types do not show the constructor.
      new (provider.Client as unknown as new (metadata: object) => unknown)(metadata);
    } catch (error) {
      const { error_description } = error as { error_description?: string };
      return c.json({ error: error_description ?? 'invalid client metadata' }, 400);
    }
    await clients.upsert(metadata.client_id, metadata);
    return c.json({ client_id: metadata.client_id }, 201);
  });
}
