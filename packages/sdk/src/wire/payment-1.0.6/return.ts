/** The one parameter of the way back (assumed A11). */
export const returnParameter = 'MaThamChieu';

/** The query of the way back for a reference. */
export const returnQuery = (reference: string): string =>
  `?${new URLSearchParams({ [returnParameter]: reference }).toString()}`;

/**
 * The reference a browser came back with from the pay page (assumed A11), or undefined. Anything else in the address,
 * `status=success` included, is not read: a redirect tells no outcome.
 */
export function readReturn(url: string | URL): string | undefined {
  const given = new URL(url, 'http://return.invalid').searchParams.getAll(returnParameter);
  const [reference] = given;
  return given.length === 1 && reference && /^[!-{}~]{1,255}$/.test(reference) ? reference : undefined;
}
