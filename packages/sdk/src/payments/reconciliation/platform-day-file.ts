import { createHmac } from 'node:crypto';
import { allowHttp } from '../../domain/dangerous.js';
import { ApiError } from '../../domain/errors.js';
import { download, mediaType } from '../../transport/download.js';
import { isNotReady, writeFileRequest } from '../../wire/reconciliation-1/ask.js';
import { readRows, verifyFile } from '../../wire/reconciliation-1/file.js';
import { keyId } from '../../wire/reconciliation-1/key-id.js';
import type { RunningHash } from '../../wire/running-hash.js';
import type { PlatformOptions } from '../platform.js';
import type { DayFile } from '../providers/provider.js';

/** A refusal is longer than this only when it is none, in characters. */
const longestRefusal = 65_536;
/** Of the file, bytes: some twenty million transactions. */
export const maxBytes = 2 ** 31;

/** The day's file of the Portal's payment platform. */
export function platformDayFile(options: PlatformOptions): DayFile {
  const { profile, partner, secrets, now } = options;
  return {
    async fetch(day, take, { signal, timeout }) {
      let refusal = '';
      const { status, headers } = await download(
        {
          url: `${profile.payments.url}/doisoat`,
          body: JSON.stringify(await writeFileRequest({ partner, day, at: now() }, secrets[0])),
          signal,
          timeout,
          maxBytes,
          fetch: options.fetch,
          [allowHttp]: options[allowHttp],
        },
        async (bytes, answered) => {
          if (mediaType(answered) === 'text/plain') await take(bytes);
          else if (refusal.length < longestRefusal) refusal += Buffer.from(bytes).toString('utf8');
        },
      );
      if (status === 200 && mediaType(headers) === 'text/plain') return;
      throw isNotReady(parsed(refusal)) ? notReady() : refused(status);
    },
    async verify(bytes) {
      const macs = new Map<string, () => RunningHash>();
      for (const secret of secrets) macs.set(await keyId(secret), () => macWith(secret));
      return verifyFile(bytes, macs);
    },
    rows: readRows,
  };
}

function macWith(secret: string): RunningHash {
  const mac = createHmac('sha256', secret);
  return { update: (bytes) => mac.update(bytes), digest: () => mac.digest('hex') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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
