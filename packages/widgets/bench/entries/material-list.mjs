/** The list of Material Web with the same rows. */
import '@material/web/list/list.js';
import '@material/web/list/list-item.js';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

await fetch('/dvcqg/session');
const response = await fetch('/dvcqg/dossiers?page=1');
const { items } = await response.json();
render(
  repeat(
    items,
    ({ code }) => code,
    ({ code, procedure, status, agency }) =>
      html`<md-list-item type="link" href="/ho-so?ma=${code}">
        <div slot="headline">${procedure.name}</div>
        <div slot="supporting-text">${code} · ${agency.name}</div>
        <div slot="trailing-supporting-text">${status.label}</div>
      </md-list-item>`,
  ),
  document.querySelector('md-list'),
);
