import { allowHttp } from '../../domain/dangerous.js';
import { ApiError, TransportError } from '../../domain/errors.js';
import type { LocalDate } from '../../domain/local-date.js';
import { download } from '../../transport/download.js';
import { isNotReady, writeFileRequest } from '../../wire/reconciliation-1/ask.js';
import type { PaymentContext } from '../context.js';
import type { ReconcileOptions } from './reconciliation.js';
import type { TemporaryFile } from './temporary-file.js';

/** A day of ten million transactions, and more than a disk for temporary files should be asked for, bytes. */
const maxBytes = 2 ** 31;
/** Fetching may take so long, ms. */
const patience = 600_000;
/** A refusal is longer than this only when it is none, bytes. */
const longestRefusal = 65_536;

/**
 * The day's file, byte for byte, from the platform or from wherever the caller has it.
 *
 * @throws ApiError `reconciliation_not_ready` (retry later), `reconciliation_refused`
 * @throws TransportError
 */
export async function fetchFile(
  ctx: PaymentContext,
  day: LocalDate,
  into: TemporaryFile,
  { file, signal, timeout = patience, onProgress }: ReconcileOptions,
): Promise<void> {
  const take = async (bytes: Uint8Array) => {
    signal?.throwIfAborted();
    if (into.size + bytes.length > maxBytes) throw tooLarge();
    await into.append(bytes);
    onProgress?.({ phase: 'fetch', done: into.size });
  };
  if (file) {
    for await (const bytes of file) await take(bytes);
    return;
  }
  let refusal = '';
  const { status, type } = await download(
    {
      url: `${ctx.profile.payments.url}/doisoat`,
      json: await writeFileRequest({ partner: ctx.partner, day, at: ctx.now() }, ctx.secrets[0]),
      signal,
      timeout,
      maxBytes,
      fetch: ctx.fetch,
      [allowHttp]: ctx[allowHttp],
    },
    async (bytes, answered) => {
      if (answered === 'text/plain') await take(bytes);
      else if (refusal.length < longestRefusal) refusal += Buffer.from(bytes).toString('utf8');
    },
  );
  if (status === 200 && type === 'text/plain') return;
  throw isNotReady(parsed(refusal)) ? notReady() : refused(status);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const tooLarge = () =>
  new TransportError('too_large', 'The file of the day is larger than allowed.', {
    messageKey: 'service_down',
  });

const notReady = () =>
  new ApiError('reconciliation_not_ready', 'The platform has no file of that day yet.', {
    messageKey: 'service_down',
    action: 'retry',
    retriable: true,
  });

const refused = (status: number) =>
  new ApiError('reconciliation_refused', 'The platform gave no file of that day.', {
    messageKey: 'service_down',
    status,
    // A status of trouble passes; a refusal stays until somebody mends its reason.
    ...(status >= 500 || status === 429 ? { action: 'retry', retriable: true } : {}),
  });
