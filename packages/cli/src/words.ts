export type Lang = 'vi' | 'en';
export type Words = Readonly<Record<Lang, string>>;

/** A sentence with its `{values}` filled in; without one that is not known. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
