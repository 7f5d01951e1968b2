import * as v from 'valibot';
import { ShapeError } from './errors.js';

/**
 * `value` as `schema` says, or a `ShapeError` that names the field and never its value.
 *
 * @throws {ShapeError} with `path`, e.g. `data[0].dueAt`.
 */
export function checkShape<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  error: {
    readonly code: string;
    readonly message: string;
    readonly messageKey: string;
    readonly at?: string;
  },
): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const path = pathOf(result.issues[0], error.at ?? '');
  throw new ShapeError(error.code, error.message, { messageKey: error.messageKey, ...(path && { path }) });
}

function pathOf(issue: v.BaseIssue<unknown>, start: string): string {
  let path = start;
  for (const item of issue.path ?? []) {
    path += typeof item.key === 'number' ? `[${item.key}]` : `${path && '.'}${String(item.key)}`;
  }
  return path;
}
