/** The pages that `contract-table.mjs` writes. */
import { beside, byWidget, everyWidget, gaps } from './accessibility-words.mjs';
import { engines } from './contract-results.mjs';
import { cannot } from './contract-skips.mjs';
import { contractWords } from './contract-words.mjs';

const made = {
  vi: '<!-- Do scripts/contract-table.mjs viết ra; đừng sửa tay. -->',
  en: '<!-- Written by scripts/contract-table.mjs; do not edit. -->',
};

const words = {
  vi: {
    table: '# Hợp đồng của các widget',
    intro:
      'Mỗi ô là kết quả của lần chạy gần nhất: số phép thử đạt; `1/2` là một trong hai thử được và đạt; ✗ là không đạt; – là trình duyệt không cho thử, lý do ở dưới bảng. Hợp đồng và cách tự chạy cho widget của mình: [quyết định 14](/decisions/0014-contracts).',
    contract: 'Hợp đồng',
    statement: '# Tuyên bố về khả năng tiếp cận',
    about:
      'Mục tiêu: WCAG 2.2 mức A và AA. Bằng chứng là các phép thử hợp đồng đã chạy (xem [bảng](./contract-table)) và, trong ngoặc kép, các phép thử khác của chính widget; những gì chưa có bằng chứng được nói rõ.',
    criterion: 'Tiêu chí',
    evidence: 'Bằng chứng',
    none: 'chưa có bằng chứng tự động',
    gaps: '## Chỗ còn thiếu, chung cho mọi widget',
    cannot: 'Trình duyệt này không thử được:',
    unrun: 'Chưa ghi kết quả của lần chạy nào trong trình duyệt này.',
  },
  en: {
    table: '# Contracts of the widgets',
    intro:
      'Each cell is the result of the last recorded run: how many tests passed; `1/2` means that one of two could be tried, and passed; ✗ means failed; – means that the engine cannot try it, for the reason below the table. The contracts, and how to run them for your own widget: [decision 14](/decisions/0014-contracts).',
    contract: 'Contract',
    statement: '# Accessibility statement',
    about:
      'The aim is WCAG 2.2 A and AA. The evidence is the contract tests that ran (see the [table](./contract-table)) and, in quotation marks, other tests of the widget; what has no evidence is said.',
    criterion: 'Criterion',
    evidence: 'Evidence',
    none: 'no automatic evidence',
    gaps: '## Known gaps, of every widget',
    cannot: 'What this engine cannot try:',
    unrun: 'No run in this engine is recorded yet.',
  },
};

const cell = (one) => {
  if (!one) return '';
  if (one.failed) return `✗ ${one.failed}`;
  if (!one.passed) return '–';
  return one.skipped ? `${one.passed}/${one.passed + one.skipped}` : `${one.passed}`;
};

const rows = (...lines) => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Widget × contract, a table for each engine. */
export function table(recorded, lang) {
  const t = words[lang];
  const tags = Object.keys(byWidget);
  const parts = Object.entries(engines).map(([engine, { name }]) => {
    const results = recorded[engine];
    if (!results) return `## ${name}\n\n${t.unrun}`;
    const head = [t.contract, ...tags.map((tag) => `\`${tag.replace('dvc-', '')}\``)];
    const body = Object.entries(contractWords).map(([id, told]) => [
      `${told[lang]} (\`${id}\`)`,
      ...tags.map((tag) => cell(results[tag]?.[id])),
    ]);
    const reasons = Object.entries(cannot[engine] ?? {}).map(([id, told]) => `- \`${id}\`: ${told[lang]}`);
    const grid = rows(
      head,
      head.map(() => '---'),
      ...body,
    );
    return [`## ${name}`, grid, ...(reasons.length ? [t.cannot, reasons.join('\n')] : [])].join('\n\n');
  });
  return `${[made[lang], t.table, t.intro, ...parts].join('\n\n')}\n`;
}

/** Contracts that passed somewhere and failed nowhere for a widget, as evidence for a criterion. */
function evidence(recorded, tag, criterion) {
  return Object.entries(contractWords).flatMap(([id, { wcag }]) => {
    if (!wcag.includes(criterion)) return [];
    const cells = Object.entries(engines).flatMap(([engine, { name }]) => {
      const one = recorded[engine]?.[tag]?.[id];
      return one?.passed && !one.failed ? [name] : [];
    });
    return cells.length ? [`\`${id}\` (${cells.join(', ')})`] : [];
  });
}

export function statement(recorded, lang) {
  const t = words[lang];
  const parts = Object.entries(byWidget).map(([tag, own]) => {
    const criteria = [...new Set([...own, ...everyWidget])].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const shown = (one) => [
      ...evidence(recorded, tag, one),
      ...(beside[tag]?.[one] ?? []).map((name) => `“${name}”`),
    ];
    const body = criteria.map((one) => [
      one,
      shown(one)
        .join('; ')
        .replaceAll(/<(dvc-[\w-]+)>/g, '`<$1>`') || t.none,
    ]);
    return `## \`<${tag}>\`\n\n${rows([t.criterion, t.evidence], ['---', '---'], ...body)}`;
  });
  const list = gaps[lang].map((gap) => `- ${gap}`).join('\n');
  return `${[made[lang], t.statement, t.about, t.gaps, list, ...parts].join('\n\n')}\n`;
}
