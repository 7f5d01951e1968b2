/** The twelve, in the order of the list. */
import { host as tables2009 } from './hosts/tables-2009/host.mjs';
import { host as liferay } from './hosts/liferay/host.mjs';
import { host as webforms } from './hosts/webforms/host.mjs';
import { host as wordpress } from './hosts/wordpress/host.mjs';
import { host as prototypeJs } from './hosts/prototype-js/host.mjs';
import { host as bootstrap3 } from './hosts/bootstrap-3/host.mjs';
import { host as tailwind } from './hosts/tailwind/host.mjs';
import { host as frames } from './hosts/frames/host.mjs';
import { host as strictCsp } from './hosts/strict-csp/host.mjs';
import { host as kiosk } from './hosts/kiosk/host.mjs';
import { host as inApp } from './hosts/in-app/host.mjs';
import { host as translated } from './hosts/translated/host.mjs';

/**
 * A host: `name` is its folder and path; `agency` whose page it is; `kind` what kind of page; `why` it is here; `origin`
 * where it stands; `form` is `div` where an editor keeps no tags of ours; `declares` names the widgets whose first state its server
 * sends. Its server may have `headers(site, nonce)`,
 * `finish(html)` and `routes(app, render, site)` of its own, and `start` where the first page is not the first view.
 *
 * @typedef {{ readonly vi: string, readonly en: string }} Words
 * @typedef {object} Host
 * @property {string} name
 * @property {string} agency
 * @property {Words} kind
 * @property {Words} why
 * @property {keyof ReturnType<typeof import('./origins.mjs').originsFrom>} origin
 * @property {'div'} [form]
 * @property {readonly string[]} [declares]
 */

/** @type {readonly Host[]} */
export const hosts = [
  tables2009,
  liferay,
  webforms,
  wordpress,
  prototypeJs,
  bootstrap3,
  tailwind,
  frames,
  strictCsp,
  kiosk,
  inApp,
  translated,
];
