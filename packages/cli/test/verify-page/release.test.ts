import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseScripts } from '../../src/verify-page/release.js';
import { Site } from '../check/site.js';

const site = new Site();
beforeAll(() => site.open());
afterAll(() => site.close());

const own = { integrity: 'sha384-OWN' };
const manifest = {
  'a.js': { integrity: 'sha384-AAA' },
  'chunks/b.js': { integrity: 'sha384-BBB' },
  'style.css': own,
  'none.js': {},
  'null.js': null,
  '../outside.js': own,
  'https://elsewhere.example/far.js': own,
  'http://[': own,
};
const used = (path: string, sha384 = 'AAA') => ({ from: `${site.origin}/${path}`, sha384 });
const release = () => [used('kit/a.js'), used('kit/chunks/b.js', 'BBB')];
const inline = { from: 'inline', sha384: 'X' };
const data = { from: 'data:', sha384: 'X' };

describe('the scripts of a release', () => {
  beforeAll(() => site.made.set('kit/manifest.json', JSON.stringify({ files: manifest })));

  it.each([
    ['the entry', () => used('kit/a.js')],
    ['a chunk', () => used('kit/chunks/b.js', 'BBB')],
  ])('are those of its folder that the manifest lists, known by %s', async (_, one) => {
    expect(await releaseScripts([inline, data, one()])).toEqual(release());
  });

  it.each([
    ['a file that it does not list', () => used('kit/z.js')],
    ['a file of another hash', () => used('kit/a.js', 'ZZZ')],
    ['a file elsewhere', () => used('sound/added.js')],
  ])('are unknown beside %s', async (_, one) => {
    expect(await releaseScripts([one()])).toEqual([]);
  });

  it.each(['', 'null', '[]', '{"files":[1]}', '{"files":"x"}', '{"files":{"a.js":1}}', '<p>404</p>'])(
    'are unknown where the manifest is %j',
    async (text) => {
      site.made.set('odd/manifest.json', text);
      expect(await releaseScripts([used('odd/a.js')])).toEqual([]);
    },
  );
});
