/**
 * `MaKhoa`: which of the shared secrets signed a file, so that both can be in use while one is being changed. The first 8
 * hex digits of SHA-256 over `MaKhoa|` and the secret (assumed A142).
 */
export async function keyId(secret: string): Promise<string> {
  const bytes = new TextEncoder().encode(`MaKhoa|${secret}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
