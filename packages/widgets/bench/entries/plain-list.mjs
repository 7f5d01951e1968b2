/** The same rows by `repeat` alone: no states, no filters, no icons, no language, nothing kept out of layout. */
import { css, html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const day = new Intl.DateTimeFormat('vi-VN');

class PlainList extends LitElement {
  static properties = { items: { state: true } };
  static styles = css`
    li {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 4px 16px;
      padding: 16px 12px;
      border-block-start: 1px solid #ccc;
    }
    p {
      margin: 0;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `;

  async connectedCallback() {
    super.connectedCallback();
    await fetch('/dvcqg/session');
    const response = await fetch('/dvcqg/dossiers?page=1');
    this.items = (await response.json()).items;
  }

  render() {
    return html`<ul>
      ${repeat(
        this.items ?? [],
        ({ code }) => code,
        ({ code, procedure, status, agency, dueAt }) =>
          html`<li>
            <p><a href="/ho-so?ma=${code}">${procedure.name}</a></p>
            <p>${status.label}</p>
            <p class="wide">${dueAt ? day.format(new Date(dueAt)) : ''}</p>
            <p class="wide">${code} · ${agency.name}</p>
          </li>`,
      )}
    </ul>`;
  }
}
customElements.define('plain-list', PlainList);
