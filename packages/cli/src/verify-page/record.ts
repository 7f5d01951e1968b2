import { readFile, writeFile } from 'node:fs/promises';
import { CannotCheck } from '../check/cannot.js';
import type { PageRecord, SeenPage } from './seen.js';

/** @throws CannotCheck `no_record` */
export async function readRecord(file: string): Promise<PageRecord> {
  const record = await readFile(file, 'utf8')
    .then(
      (text): unknown => JSON.parse(text),
      () => undefined,
    )
    .catch(() => undefined);
  if (!isRecord(record)) throw new CannotCheck('no_record', file);
  return record;
}

/** In one order, so that its changes can be read line by line. */
export async function writeRecord(file: string, { policy, scripts }: SeenPage): Promise<PageRecord> {
  const lines = new Map(
    scripts.flatMap(({ from, sha384 }) =>
      sha384 === undefined ? [] : [[`${from} ${sha384}`, { from, sha384 }] as const],
    ),
  );
  const record = {
    policy: [...policy].sort(),
    scripts: [...lines.keys()].sort().map((key) => lines.get(key)!),
  };
  await writeFile(file, `${JSON.stringify(record, undefined, 2)}\n`);
  return record;
}

function isRecord(value: unknown): value is PageRecord {
  const { policy, scripts } = (value ?? {}) as Partial<Record<keyof PageRecord, unknown>>;
  return (
    Array.isArray(policy) &&
    policy.every((one) => typeof one === 'string') &&
    Array.isArray(scripts) &&
    scripts.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        typeof (one as { from?: unknown }).from === 'string' &&
        typeof (one as { sha384?: unknown }).sha384 === 'string',
    )
  );
}
