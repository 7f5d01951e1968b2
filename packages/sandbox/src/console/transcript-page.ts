import type { SandboxContext } from '../context.js';
import { html, type Html } from '../page/layout.js';
import { clockTime } from '../payment/time.js';
import type { TranscriptEntry } from '../transcript.js';
import { badge, pager, slice } from './frame.js';

const PAGE_SIZE = 50;

const partNames: Readonly<Record<TranscriptEntry['part'], string>> = {
  identity: 'Định danh',
  adapter: 'Trục kết nối',
  payment: 'Thanh toán',
  notification: 'Thông báo',
  wallet: 'Ví',
};

export interface TranscriptFilter {
  readonly part: string;
  readonly refusedOnly: boolean;
  readonly page: string | undefined;
}

/** Everything that crossed the wire, newest first, as masked when it was recorded. */
export function transcriptPage(context: SandboxContext, { part, refusedOnly, page }: TranscriptFilter): Html {
  const found = context.transcript
    .list()
    .filter((entry) => part === '' || entry.part === part)
    .filter((entry) => !refusedOnly || entry.refused !== undefined);
  const shown = slice(found, page, PAGE_SIZE);
  return html`<form class="con-row" method="get" action="/console/transcript">
      <label class="con-field"
        >Bên
        <select name="part">
          <option value="">Tất cả</option>
          ${Object.entries(partNames).map(
            ([value, name]) =>
              html`<option value="${value}" ${value === part && html`selected`}>${name}</option>`,
          )}
        </select>
      </label>
      <label class="con-check"
        ><input type="checkbox" name="refused" value="1" ${refusedOnly && html`checked`} /> Chỉ bản tin bị từ
        chối</label
      >
      <button class="con-button">Lọc</button>
    </form>
    <p class="muted">
      <span class="num">${found.length}</span> bản tin, mới nhất ở trên. Dữ liệu cá nhân và khóa bí mật đã
      được che.
    </p>
    <div class="con-log">${shown.items.map(entryLine)}</div>
    ${pager(shown, '/console/transcript', { part, ...(refusedOnly && { refused: '1' }) })}`;
}

const entryLine = (entry: TranscriptEntry) =>
  html`<details>
    <summary>
      <span class="con-log-time num">${seconds(new Date(entry.at))}</span>
      <span class="con-log-way">${entry.direction === 'in' ? '→ nhận' : '← gửi'}</span>
      <span class="con-log-call">${entry.call}</span>
      <span class="con-log-part">${partNames[entry.part]}</span>
      ${entry.refused !== undefined && badge(`Từ chối: ${entry.refused}`, 'danger')}
    </summary>
    <div class="con-log-body">
      <div>
        <h2>Yêu cầu</h2>
        <pre>${pretty(entry.request)}</pre>
      </div>
      <div>
        <h2>Trả lời</h2>
        <pre>${pretty(entry.response)}</pre>
      </div>
    </div>
  </details>`;

const seconds = (at: Date) => `${clockTime(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}`;
const pretty = (value: unknown) => (value === undefined ? '' : JSON.stringify(value, null, 2));
