import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { DossierRecord } from '../domain/dossier-record.js';
import type { PortalError } from '../domain/errors.js';
import type { Dossier } from '../dossiers/schema.js';
import { isOwner } from '../dossiers/view.js';
import type { GatewayContext } from './context.js';
import type { Access } from './dossier-access.js';
import type { DossierFeeds } from './dossier-feeds.js';
import type { DossierViews } from './dossier-views.js';
import { langOf, problemOf } from './problem.js';
import { notYours } from './proofs.js';
import { requestIdOf } from './request-id.js';

const longest = 30 * 60_000;
const commentEvery = 20_000;

interface Rooms {
  readonly gateway: GatewayContext;
  readonly views: DossierViews;
  readonly feeds: DossierFeeds;
}

/** Tells of one dossier as it changes, for as long as this visitor has the right to see it. */
export async function streamDossier(
  c: Context,
  { record: first, session, mine, until }: Access,
  visitor: string,
  { gateway, views, feeds }: Rooms,
): Promise<Response> {
  const subject = session?.subject;
  const ends = Math.min(
    ...[longest, until && until - gateway.now().getTime()].filter((one) => one !== undefined),
    session ? Date.parse(session.expiresAt) - gateway.now().getTime() : longest,
  );
  const seen = await views.of(first, subject);
  let stop: (error?: PortalError) => void = () => undefined;
  let tell: (record: DossierRecord) => void = () => undefined;
  // Taken before the answer begins, so that too many are refused as any call is.
  const release = feeds.watch(first.code, visitor, {
    changed: (record) => tell(record),
    ended: (error) => stop(error),
  });

  const response = streamSSE(c, async (stream) => {
    let last = content(seen);
    let over = false;
    let done: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (done = resolve));
    const lives = async () => !session || (await gateway.sessionLives(session).catch(() => false));

    /** One after the other, and nothing after the end. */
    let writing = Promise.resolve();
    const next = (write: () => Promise<unknown>) => {
      writing = writing.then(async () => void (!over && (await write()))).catch(() => done());
    };
    const comment = setInterval(() => next(() => stream.write(': \n\n')), commentEvery);
    const timer = setTimeout(() => done(), Math.max(0, ends));
    comment.unref();
    timer.unref();
    stream.onAbort(() => done());
    c.req.raw.signal.addEventListener('abort', () => done(), { once: true });
    if (c.req.raw.signal.aborted) done();

    stop = (error) => {
      if (!error) return done();
      next(async () => {
        const problem = problemOf(error, requestIdOf(c), langOf(c));
        await stream.writeSSE({ event: 'problem', data: JSON.stringify(problem) });
        done();
      });
    };
    tell = (record) =>
      next(async () => {
        // What only the owner may see does not outlive the session.
        if (!(await lives())) return done();
        if (isOwner(record, subject) !== mine || (!mine && until === undefined && views.needsProof(record))) {
          return stop(notYours());
        }
        const dossier = await views.of(record, subject);
        if (content(dossier) === last) return;
        last = content(dossier);
        await stream.writeSSE({ event: 'dossier', data: JSON.stringify(dossier) });
      });
    next(() => stream.writeSSE({ event: 'dossier', data: JSON.stringify(seen) }));

    await finished;
    release();
    over = true;
    clearInterval(comment);
    clearTimeout(timer);
  });
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-accel-buffering', 'no');
  return response;
}

/** All of it but when it was looked at. */
const content = ({ asOf: _, ...dossier }: Dossier) => JSON.stringify(dossier);
