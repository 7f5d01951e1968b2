import * as v from 'valibot';
import { type PortalErrorOptions, ShapeError } from './errors.js';

/** What to throw; `at` is the path of `value` itself. */
export type ShapeFault = Omit<PortalErrorOptions, 'path'> & {
  readonly code: string;
  readonly message: string;
  readonly at?: string;
};

/**
 * `value` as `schema` says, or a `ShapeError` that names the field and never its value.
 *
 * @throws {ShapeError} with `path`, e.g. `data[0].dueAt`.
 */
export function checkShape<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  error: ShapeFault,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const path = pathOf(result.issues[0], error.at ?? '');
  const { code, message, at: _, ...options } = error;
  throw new ShapeError(code, message, { ...options, ...(path && { path }) });
}

function pathOf(issue: v.BaseIssue<unknown>, start: string): string {
  let path = start;
  for (const item of issue.path ?? []) {
    path += typeof item.key === 'number' ? `[${item.key}]` : `${path && '.'}${String(item.key)}`;
  }
  return path;
}
