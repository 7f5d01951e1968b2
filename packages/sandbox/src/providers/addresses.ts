/** An address with more in its query. */
export function withQuery(address: string, more: Readonly<Record<string, string | number>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, String(value));
  return url.href;
}
