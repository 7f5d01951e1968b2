/** The guide's pages with the figures of a run, in both languages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/run.mjs';
import { kb, mb, pairs, ratioOf, s } from './report.mjs';
import { words } from './words.mjs';

const folders = { vi: 'docs/guide', en: 'docs/en/guide' };

export function writePages(record) {
  writeFileSync(join(root, 'docs/data/bench-widgets.json'), `${JSON.stringify(record, null, 1)}\n`);
  for (const [lang, folder] of Object.entries(folders))
    writeFileSync(join(root, folder, 'bench.md'), pageOf(record, lang));
}

export function pageOf(record, lang) {
  const t = words[lang];
  const groups = [...new Set(record.subjects.map(({ group }) => group))];
  const { date, commit, machine, load, runs, peers } = record;
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  const text = [
    t.made,
    t.title,
    t.intro,
    t.how({ date, commit, machine, load, runs, versions: versions.join(', ') }),
    `## ${t.ratios}`,
    t.ratioNote,
    ratioTable(record, t),
    ...groups.map((group) => groupPart(record, group, t)),
    `## ${t.list}`,
    t.listNote,
    listTable(record, t),
    `## ${t.targets}`,
    t.targetNote,
    targetTable(record, t),
  ].join('\n\n');
  return `${text.replaceAll(/^\|.*/gm, (row) => row.replaceAll(/(\d)\.(\d)/g, `$1${t.decimal}$2`))}\n`;
}

const rows = (head, ...lines) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function ratioTable(record, t) {
  const lines = pairs.flatMap((pair) => {
    const ratio = ratioOf(record, pair);
    if (!ratio) return [];
    const { first, all, usable, done, heap } = ratio;
    return [
      [pair.map(tag).join(' / '), ...[first, all, usable, done, heap].map((value) => value.toFixed(2))],
    ];
  });
  return rows(['', t.first, t.all, t.usable, t.done, t.heap], ...lines);
}

function groupPart({ subjects }, group, t) {
  const own = subjects.filter((one) => one.group === group);
  const table = rows(
    ['', t.first, t.all, t.requests, t.usable, t.acted, t.over50, t.over200, t.longest, t.heap],
    ...own.map((one) => [
      tag(one.id),
      kb(one.bytesFirst),
      kb(one.bytes),
      one.foreign ? `${one.requests} (${t.foreign(one.foreign)})` : one.requests,
      `${s(one.usableMs)} (${s(one.least)}–${s(one.most)})`,
      s(one.actedMs),
      one.over50,
      one.over200,
      Math.round(one.longest),
      mb(one.heap),
    ]),
  );
  const notes = own.map(({ id, does }) => `- ${tag(id)}: ${t.does[does]}`);
  return [`## ${t.groups[group]}`, table, notes.join('\n')].join('\n\n');
}

function listTable({ lists }, t) {
  const plain = lists.find(({ id }) => id === 'plain-list');
  return rows(
    ['', 'ms', t.toPlain, t.heap, ''],
    ...lists.map(({ id, ms, least, most, heap, does }) => [
      tag(id),
      `${Math.round(ms)} (${Math.round(least)}–${Math.round(most)})`,
      (ms / plain.ms).toFixed(2),
      mb(heap),
      t.does[does],
    ]),
  );
}

function targetTable({ subjects, lists }, t) {
  const of = (id) => subjects.find((one) => one.id === id);
  const [plain, list] = ['plain-list', 'dvc-dossier-list'].map((id) => lists.find((one) => one.id === id));
  const lines = [
    [t.targetOf.loginFirst, 7, kb(of('dvc-login-button').bytesFirst)],
    [t.targetOf.loginAll, 14, kb(of('dvc-login-button').bytes)],
    [t.targetOf.trackerFirst, 11, kb(of('dvc-dossier-tracker').bytesFirst)],
    [t.targetOf.fees, 20, kb(of('dvc-fee-payment').bytes)],
    [t.targetOf.five, 32, kb(of('dvc-five').bytes)],
    [
      t.targetOf.longTask,
      200,
      Math.round(
        Math.max(...subjects.filter(({ id }) => id.startsWith('dvc-')).map(({ longest }) => longest)),
      ),
    ],
    [t.targetOf.list, 0.6, (list.ms / plain.ms).toFixed(2)],
  ];
  return rows(
    ['', t.target, t.reached, ''],
    ...lines.map(([what, target, got]) => [what, target, got, Number(got) <= target ? '✓' : '✗']),
  );
}

const tag = (id) => `\`${id}\``;
