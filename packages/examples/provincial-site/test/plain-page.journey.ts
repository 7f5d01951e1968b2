import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startDemo, type Demo } from './demo.js';
import { signIn } from './steps.js';
import { watch } from './watch.js';

/** The page that the guides have a newcomer write, as it stands there, served by itself beside the demo. */
const guides = {
  Vietnamese: '../../../../docs/guide/web-team.md',
  English: '../../../../docs/en/guide/web-team.md',
};
const pageOf = (guide: string) => {
  const text = readFileSync(new URL(guide, import.meta.url), 'utf8');
  const [, html = ''] = /```html\n(<!doctype html>[\s\S]*?)```/.exec(text) ?? [];
  return html;
};

let demo: Demo;
let server: Server;
let own = '';
let html = '';

beforeAll(async () => {
  const port = await freePort();
  own = `http://localhost:${port}`;
  server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    return response.setHeader('content-type', 'text/html').end(html);
  }).listen(port, 'localhost');
  demo = await startDemo({ allowedOrigins: [own] });
});
afterAll(async () => {
  server.close();
  await demo.close();
});

describe.each(Object.entries(guides))('the page of the guide in %s', (_language, guide) => {
  it('shows whose turn it is, and comes back signed in', async () => {
    expect(pageOf(guide)).toContain('http://localhost:4300/');
    html = pageOf(guide).replaceAll('http://localhost:4300', demo.site);
    const page = await demo.page();
    const seen = watch(page, [own, demo.site, demo.sandbox]);
    await page.goto(own);
    await page.getByText('H99.01-20260701-0000005').first().waitFor();
    await page
      .getByText(/^Đến lượt/)
      .first()
      .waitFor();
    await signIn(page);
    expect(new URL(page.url()).origin).toBe(own);
    await seen.clean();
    await page.context().close();
  });
});
