import type { Lang } from '../../words.js';
import { style } from './style.js';
import type { Report, ReportedCheck } from './report.js';

const words = {
  vi: { title: 'Báo cáo kiểm tra ví', good: 'Ví đạt mọi điều đã kiểm tra.', bad: 'Ví chưa đạt {n} điều.', partial: 'Ví đạt mọi điều đã kiểm tra. Bỏ qua hoặc chưa kiểm tra: {n}.', note: 'Đây là kết quả của phần mềm không chính thức, không có giá trị pháp lý.', wallet: 'Ví', when: 'Thời điểm', by: 'Công cụ', protocol: 'Giao thức', url: 'SHA-256 của địa chỉ', payer: 'Người trả', hook: 'cửa thử nghiệm của ví', person: 'người thao tác', passed: 'Đạt', failed: 'Chưa đạt', skipped: 'Bỏ qua', notAsked: 'Chưa kiểm tra', toMend: 'Điều cần sửa', all: 'Tất cả các điều đã kiểm tra', expected: 'Phải là', got: 'Ví cho', said: 'Những bản tin cuối', platform: 'nền tảng → ví', theirs: 'ví → nền tảng', answer: 'trả lời', check: 'Điều kiểm tra', outcome: 'Kết quả', source: 'Căn cứ' },
  en: { title: 'Certification report of a wallet', good: 'The wallet passes everything that was checked.', bad: 'Checks that the wallet fails: {n}.', partial: 'The wallet passes everything that was checked. Skipped or not asked: {n}.', note: 'This is the result of unofficial software and has no legal force.', wallet: 'Wallet', when: 'When', by: 'Certifier', protocol: 'Protocol', url: 'SHA-256 of its address', payer: 'Payer', hook: "the wallet's test hook", person: 'a person', passed: 'Passed', failed: 'Failed', skipped: 'Skipped', notAsked: 'Not asked', toMend: 'To be mended', all: 'Everything that was checked', expected: 'Expected', got: 'Got', said: 'The last messages', platform: 'platform → wallet', theirs: 'wallet → platform', answer: 'answer', check: 'Check', outcome: 'Outcome', source: 'Source' },
} as const; // prettier-ignore

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** One page without script or anything from elsewhere: to read, to forward, to print on A4. */
export function reportHtml(report: Report, lang: Lang): string {
  const word = words[lang];
  const { failed, notAsked } = report;
  const verdict = failed > 0 ? word.bad : notAsked + report.skipped > 0 ? word.partial : word.good;
  const lead = verdict.replace('{n}', String(failed > 0 ? failed : notAsked + report.skipped));
  const tone = failed > 0 ? 'bad' : 'good';
  const counts = (['passed', 'failed', 'skipped', 'notAsked'] as const)
    .map((key) => `<div><dt>${word[key]}</dt><dd>${report[key]}</dd></div>`)
    .join('');
  const facts = [
    [word.wallet, `${report.wallet.name} (${report.wallet.id})`],
    [word.when, moment(report.startedAt, lang)],
    [word.by, report.certifier],
    [word.protocol, report.protocol],
    [word.payer, report.operator ? word.person : word.hook],
    [word.url, report.wallet.urlSha256],
  ] as const;
  const title = `${word.title}: ${report.wallet.name}`;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head><body><main>
<h1>${escaped(title)}</h1>
<p class="lead ${tone}"><span aria-hidden="true">${failed > 0 ? marks.failed : marks.passed}</span> ${lead}</p>
<dl class="counts">${counts}</dl>
<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>
${failures(report, lang)}
<h2>${word.all}</h2>${tables(report, lang)}
<p class="note">${word.note}</p>
</main></body></html>
`;
}

function failures(report: Report, lang: Lang): string {
  const word = words[lang];
  const failed = report.checks.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return '';
  return `<h2>${word.toMend} (${failed.length})</h2>${failed.map((check) => failure(check, lang)).join('')}`;
}

function failure(
  { id, title, shows, source, failure: why, exchanges = [] }: ReportedCheck,
  lang: Lang,
): string {
  const word = words[lang];
  const messages = exchanges
    .map(
      ({ from, call, sent, answer }) =>
        `<li><strong>${from === 'platform' ? word.platform : word.theirs}</strong> <code>${escaped(call)}</code><pre>${escaped(sent)}</pre><p>${word.answer}:</p><pre>${escaped(answer)}</pre></li>`,
    )
    .join('');
  return `<article><h3>${id} ${escaped(title[lang])}</h3><p>${escaped(shows[lang])}</p>
<dl class="facts"><div><dt>${word.expected}</dt><dd>${escaped(why?.point[lang] ?? '')}: <strong>${escaped(why?.expected ?? '')}</strong></dd></div>
<div><dt>${word.got}</dt><dd><strong>${escaped(why?.got ?? '')}</strong></dd></div><div><dt>${word.source}</dt><dd>${escaped(sourceIn(source, lang))}</dd></div></dl>
${messages && `<details><summary>${word.said}</summary><ol>${messages}</ol></details>`}</article>`;
}

function tables({ checks }: Report, lang: Lang): string {
  const word = words[lang];
  const groups = [...new Set(checks.map(({ group }) => group[lang]))];
  return groups
    .map((group) => {
      const rows = checks
        .filter((check) => check.group[lang] === group)
        .map(
          ({ id, title, outcome, source, reason }) =>
            `<tr class="${outcome}"><td>${id}</td><td>${escaped(title[lang])}${reason ? `<small>${escaped(reason[lang])}</small>` : ''}<small>${escaped(sourceIn(source, lang))}</small></td><td><span aria-hidden="true">${marks[outcome]}</span> ${word[outcome]}</td></tr>`,
        )
        .join('');
      return `<table><caption>${group}</caption><thead><tr><th scope="col">#</th><th scope="col">${word.check}</th><th scope="col">${word.outcome}</th></tr></thead><tbody>${rows}</tbody></table>`;
    })
    .join('');
}

const inVietnamese = { decision: 'quyết định', rules: 'quy tắc', rule: 'quy tắc', security: 'yêu cầu an toàn', journeys: 'hành trình', and: 'và' } as const; // prettier-ignore

/** Names of parts of the protocol's text stay as they stand there. */
const sourceIn = (source: string, lang: Lang) =>
  lang === 'en'
    ? source
    : source.replaceAll(
        /\b(decision|rules?|security|journeys|and)\b/g,
        (word) => inVietnamese[word as 'rule'],
      );

/** As people write it, on the clock of Vietnam. */
function moment(iso: string, lang: Lang): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(local) ?? [];
  return lang === 'vi' ? `${time} ngày ${day}/${month}/${year}` : `${day}/${month}/${year} ${time} (UTC+7)`;
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
