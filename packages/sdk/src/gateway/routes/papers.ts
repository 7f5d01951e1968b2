import { Hono } from 'hono';
import * as v from 'valibot';
import { checkShape } from '../../domain/check-shape.js';
import { dossierCode } from '../../dossiers/dossier-code.js';
import type { SupplementAnswer } from '../../dossiers/schema.js';
import { type UploadedFile } from '../../dossiers/schema.js';
import { limitBody } from '../body-limit.js';
import type { GatewayContext } from '../context.js';
import type { DossierFeeds } from '../dossier-feeds.js';
import type { DossierViews } from '../dossier-views.js';
import { idempotencyKey } from '../idempotency-key.js';
import { createLookupLimit } from '../lookup-limit.js';
import type { Parts } from '../parts.js';
import { createSupplements } from '../supplements.js';
import { createUploads, fileOf, mostMegabytes, tooLarge } from '../uploads.js';

interface Rooms {
  readonly parts: Parts;
  readonly gateway: GatewayContext;
  readonly views: DossierViews;
  readonly feeds: DossierFeeds;
}

const uploadsPerMinute = 30;
const answersPerMinute = 20;
/** The file, and what a form puts around it. */
const mostBytes = mostMegabytes * 1_048_576 + 16_384;

const AnswerBody = v.strictObject({
  papers: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.maxLength(2000)),
        file: v.pipe(v.string(), v.maxLength(1500)),
      }),
    ),
    v.minLength(1),
    v.maxLength(30),
  ),
  note: v.optional(v.pipe(v.string(), v.maxLength(2000))),
} satisfies Record<keyof typeof SupplementAnswer.entries, unknown>);

/** A citizen's papers for a dossier of their own that waits for some. Nothing of them is kept here. */
export function paperRoutes({ parts, gateway, views, feeds }: Rooms): Hono {
  const { dossiers } = gateway.portal;
  const uploads = createUploads(parts);
  const supplements = createSupplements(parts, uploads);
  const limit = createLookupLimit(gateway);
  const routes = new Hono();

  routes.post('/dossiers/:code/files', gateway.guard, limitBody(mostBytes, tooLarge), async (c) => {
    const session = await gateway.requireSession(c);
    const code = dossierCode(c.req.param('code'));
    await limit('upload', session.subject, uploadsPerMinute);
    // Before ten megabytes are read.
    const record = await supplements.open(code, session);
    const { file, extension } = await fileOf(await c.req.raw.formData().catch(sizeOrShape));
    const stored = await dossiers.upload(file);
    const id = await uploads.idFor({ id: stored.id, extension, code: record.code }, session);
    return c.json<UploadedFile>({ id, name: file.name, size: file.size });
  });

  routes.post('/dossiers/:code/supplement', limitBody(64 * 1024), gateway.guard, async (c) => {
    const session = await gateway.requireSession(c);
    const code = dossierCode(c.req.param('code'));
    const key = idempotencyKey(c);
    const answer = checkShape(AnswerBody, await c.req.json().catch(() => undefined), {
      code: 'supplement_invalid',
      message: 'The answer has a field that is missing or wrong.',
      messageKey: 'bad_request',
    });
    await limit('supplement', session.subject, answersPerMinute);
    const record = await supplements.answer({ code, session, key, answer });
    feeds.touch(record.code);
    c.header('cache-control', 'no-store');
    return c.json(await views.of(record, session.subject));
  });

  return routes;
}

/** A body that grew too large while it was read says so; any other that cannot be read is none. */
function sizeOrShape(error: unknown): undefined {
  if (error instanceof Error && error.name === 'BodyLimitError') throw tooLarge();
  return undefined;
}
