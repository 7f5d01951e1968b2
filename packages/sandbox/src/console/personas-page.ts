import { html, type Html } from '../page/layout.js';
import { lockedPersona, personas } from '../personas.js';
import { badge } from './frame.js';

/** Invented people, so nothing is masked here: testers need the numbers to look them up. */
export function personasPage(): Html {
  return html`<p class="muted">Người, số định danh và số điện thoại đều được đặt ra để thử.</p>
    <div class="table-wrap">
      <table class="con-table">
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Họ tên</th>
            <th scope="col">Số định danh, mã số thuế</th>
            <th scope="col">Mức độ</th>
            <th scope="col">Mã kỹ thuật (TechID)</th>
          </tr>
        </thead>
        <tbody>
          ${[...personas, lockedPersona].map(
            (persona) =>
              html`<tr>
                <td data-label="Mã" class="num">${persona.id}</td>
                <th scope="row" data-label="Họ tên">
                  ${persona.name}
                  <span class="con-sub">${persona.about}</span>
                </th>
                <td data-label="Số định danh" class="con-num">
                  ${persona.personalId ?? persona.taxCode ?? ''}
                </td>
                <td data-label="Mức độ">
                  ${
                    persona.locked
                      ? badge('Bị khóa', 'danger')
                      : persona.assurance === 'LoA2'
                        ? badge('Mức 2', 'positive')
                        : badge('Mức 1', 'attention')
                  }
                </td>
                <td data-label="TechID"><code>${persona.techId}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
