import type { DossierLedger, WireDossier, WireValue } from '../adapter/ledger.js';
import { statusNames } from '../adapter/statuses.js';
import { fromWireTime } from '../adapter/wire-time.js';
import { html, type Html } from '../page/layout.js';
import { clockAndDate } from '../payment/time.js';
import { mask } from '../transcript.js';
import { badge, pager, slice, type Tone } from './frame.js';

const PAGE_SIZE = 50;

export const statusTones: Readonly<Record<string, Tone>> = {
  '2': 'positive',
  '3': 'attention',
  '5': 'attention',
  '6': 'attention',
  '8': 'attention',
  '9': 'positive',
  '10': 'positive',
};

export interface DossierFilter {
  readonly status: string;
  readonly search: string;
  readonly page: string | undefined;
}

export function dossiersPage(ledger: DossierLedger, filter: DossierFilter): Html {
  const wanted = filter.search.trim().toLowerCase();
  const isWanted = (code: string) =>
    code.toLowerCase().includes(wanted) || ledger.get(code)?.TenTTHC.toLowerCase().includes(wanted);
  const codes = ledger.codes(filter.status === '' ? undefined : filter.status);
  const found = wanted === '' ? codes : codes.filter(isWanted);
  const shown = slice(found, filter.page, PAGE_SIZE);
  return html`<form class="con-row" method="get" action="/console/dossiers">
      <label class="con-field"
        >Trạng thái
        <select name="status">
          <option value="">Tất cả</option>
          ${Object.entries(statusNames).map(
            ([code, name]) =>
              html`<option value="${code}" ${code === filter.status && html`selected`}>
                ${code}. ${name}
              </option>`,
          )}
        </select>
      </label>
      <label class="con-field con-grow"
        >Mã hồ sơ hoặc thủ tục <input type="search" name="q" value="${filter.search}"
      /></label>
      <button class="con-button">Lọc</button>
    </form>
    <p class="muted"><span class="num">${found.length}</span> hồ sơ</p>
    ${found.length > 0 && table(shown.items.flatMap((code) => ledger.get(code) ?? []))}
    ${pager(shown, '/console/dossiers', { status: filter.status, q: filter.search })}`;
}

const table = (dossiers: readonly WireDossier[]) =>
  html`<div class="table-wrap">
    <table class="con-table">
      <thead>
        <tr>
          <th scope="col">Mã hồ sơ</th>
          <th scope="col">Thủ tục</th>
          <th scope="col">Chủ hồ sơ</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Hẹn trả</th>
        </tr>
      </thead>
      <tbody>
        ${dossiers.map(
          (dossier) =>
            html`<tr>
              <th scope="row" data-label="Mã hồ sơ">
                <a class="con-num" href="${dossierPath(dossier.MaHoSo)}">${dossier.MaHoSo}</a>
              </th>
              <td data-label="Thủ tục">${dossier.TenTTHC}</td>
              <td data-label="Chủ hồ sơ">${String(mask(dossier.ChuHoSo, 'ChuHoSo'))}</td>
              <td data-label="Trạng thái">${statusBadge(dossier.TrangThaiHoSo)}</td>
              <td data-label="Hẹn trả" class="con-num">${readable(dossier.NgayHenTra)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

export const dossierPath = (code: string) => `/console/dossiers/${encodeURIComponent(code)}`;

const statusBadge = (code: string) =>
  badge(`${code}. ${statusNames[code] ?? 'Chưa rõ'}`, statusTones[code] ?? 'neutral');

/** One dossier as it is on the wire, personal fields masked, with the officer's desk. */
export function dossierPage(dossier: WireDossier, problem?: string): Html {
  const { DanhSachTienDo, ...fields } = mask(dossier) as WireDossier;
  return html`${
      problem !== undefined &&
      html`<div class="notice" data-tone="danger" role="alert">
        <strong class="notice-title">Chưa chuyển được trạng thái</strong>
        <p>${problem}</p>
      </div>`
    }
    <p>${statusBadge(dossier.TrangThaiHoSo)} ${dossier.TenTTHC}</p>
    <div class="split con-split">
      <div class="stack">
        <section class="stack-s">
          <h2>Chuyển trạng thái</h2>
          <form class="stack-s" method="post" action="${dossierPath(dossier.MaHoSo)}">
            <label class="con-field"
              >Trạng thái mới
              <select name="status">
                ${Object.entries(statusNames).map(
                  ([code, name]) =>
                    html`<option value="${code}" ${code === dossier.TrangThaiHoSo && html`selected`}>
                      ${code}. ${name}
                    </option>`,
                )}
              </select>
            </label>
            <label class="con-field">Nội dung xử lý <input name="note" maxlength="500" /></label>
            <button class="con-button">Chuyển</button>
          </form>
        </section>
        <section class="stack-s">
          <h2>Tiến trình</h2>
          <ol class="con-trail">
            ${[...DanhSachTienDo].reverse().map(
              (step) =>
                html`<li>
                  <p class="note muted num">${readable(String(step['ThoiDiemXuLy'] ?? ''))}</p>
                  <p>${statusBadge(String(step['TrangThai'] ?? ''))}</p>
                  <p>${String(step['NoiDungXuLy'] ?? '')}</p>
                  <p class="note muted">${String(step['PhongBanXuLy'] ?? '')}</p>
                </li>`,
            )}
          </ol>
        </section>
      </div>
      <section class="stack-s">
        <h2>Các trường</h2>
        <dl class="con-fields">
          ${Object.entries(fields).map(
            ([name, value]) =>
              html`<div>
                <dt><code>${name}</code></dt>
                <dd>${field(value)}</dd>
              </div>`,
          )}
        </dl>
      </section>
    </div>`;
}

function field(value: WireValue | undefined): Html | string {
  if (typeof value === 'object' && value !== null) {
    const size = Array.isArray(value) ? value.length : 1;
    return size === 0
      ? html`<span class="muted">không có</span>`
      : html`<details>
          <summary>${size} mục</summary>
          <pre>${JSON.stringify(value, null, 2)}</pre>
        </details>`;
  }
  return value === undefined || value === ''
    ? html`<span class="muted">trống</span>`
    : readable(String(value));
}

/** Wire times as people read them; anything else as it is. */
function readable(text: string): string {
  const at = fromWireTime(text);
  return at === undefined ? text : clockAndDate(at);
}
