import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { file } from './files.mjs';
import { hosts } from './hosts.mjs';
import { library } from './libraries.mjs';
import { listPage } from './list.mjs';
import { fill } from './template.mjs';
import { head, login, views } from './views.mjs';

/** All hosts behind one `fetch`: each below `/<name>/`, the same on every origin. */
export async function createMuseum({ gateway, origins }) {
  const app = new Hono();
  app.get('/', (c) => c.html(listPage(hosts, origins)));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/lib/:package/*', (c) => library(c.req.param('package'), tail(c, 3)));
  app.get('/widgets/*', (c) => file('widgets', tail(c, 2)));

  for (const host of hosts) {
    const base = `/${host.name}`;
    const site = {
      gateway,
      base,
      host,
      province: new URL(gateway).origin,
      sameSite: origins[host.origin].sameSite,
    };
    const render = (name, query, more = {}) => page(site, name, query, more);
    app.get(base, (c) => c.redirect(`${base}/`));
    await host.routes?.(app, render, site);
    for (const [path, view] of Object.entries(views)) {
      app.get(`${base}/${path || host.start || ''}`, (c) =>
        render('page', c.req.query(), { content: view(site, c.req.query()) }),
      );
    }
    app.get(`${base}/:file`, (c) => file(host.name, c.req.param('file')));
  }
  return app;
}

/** A page of a host. `{{name}}` takes what is given for it as it is, else the query parameter of that name, escaped. */
async function page(site, name, query, more) {
  const { host } = site;
  const nonce = randomBytes(16).toString('base64');
  const source = await readFile(new URL(`hosts/${host.name}/${name}.html`, import.meta.url), 'utf8');
  const html = fill(source, { nonce, ...site, head: head(site, nonce), login: login(site), ...more }, query);
  return new Response(host.finish?.(html) ?? html, {
    headers: { 'content-type': 'text/html; charset=utf-8', ...host.headers?.(site, nonce) },
  });
}

const tail = (c, from) => c.req.path.split('/').slice(from).join('/');
