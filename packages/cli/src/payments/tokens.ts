import { readFile } from 'node:fs/promises';

/**
 * The two tokens of the provincial platform (LGSP) that PayGov's calls carry, out of a JSON file `{"bearer":…,"lgsp":…}` that is
 * read before each call: whoever renews them writes the file anew. What is in it is never told.
 * @throws Error, with the path only, when there are none in it
 */
export function tokensFrom(file: string): () => Promise<{ readonly bearer: string; readonly lgsp: string }> {
  return async () => {
    const { bearer, lgsp } = (await readFile(file, 'utf8')
      .then(JSON.parse)
      .catch(() => ({}))) as Partial<Record<'bearer' | 'lgsp', unknown>>;
    if (typeof bearer !== 'string' || typeof lgsp !== 'string' || bearer === '' || lgsp === '')
      throw new Error(`No tokens could be read from ${file}.`);
    return { bearer, lgsp };
  };
}
