import * as v from 'valibot';

/** Parts of the shapes of a dossier. */

const dayOf = (at: string) => at.slice(0, 10);
/** ISO 8601 with a zone, of a day that exists: 30 February would be sent as 2 March. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((at) => {
    const midnight = new Date(`${dayOf(at)}T00:00:00Z`);
    return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(dayOf(at));
  }),
);
export const vnd = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const flag = v.optional(v.boolean());
export const count = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
/** A key we have a name for, or the code of the wire as it came: what one side adds must survive the other. */
export const known = <const T extends readonly string[]>(keys: T) =>
  v.union([v.picklist(keys), v.pipe(v.string(), v.regex(/^\d{1,3}$/))]);
/** Fields of the far side this version has no name for. They go back unchanged. */
export const extra = v.optional(v.record(v.string(), v.unknown()));
export const list = <const T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

/** Limits are for what we send. What we are sent may be longer or lack a text: it is shown as it came. */
export const limits = {
  sent: {
    some: (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max)),
    upTo: (max: number) => v.optional(v.pipe(v.string(), v.maxLength(max))),
  },
  received: {
    some: () => v.optional(v.string(), ''),
    upTo: () => v.optional(v.string()),
  },
};

export type Limits = (typeof limits)['sent'];
