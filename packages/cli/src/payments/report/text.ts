import type { DifferenceKind, Reconciliation } from '@dvcqg/sdk/server';
import type { Lang } from '../../sync/check/messages.js';
import { kindWords, reportWords } from './words.js';

/** Differences named on a screen. */
const shown = 20;

/** The day in a few lines. */
export async function reconciliationText(found: Reconciliation, lang: Lang): Promise<string> {
  const word = reportWords[lang];
  const number = new Intl.NumberFormat(lang);
  const lines = [
    `${word.title} ${found.day}`,
    `${word.rows}: ${number.format(found.rows)}   ${word.matched}: ${number.format(found.matched)}   ${word.differences}: ${number.format(found.differences)}`,
    `${word.hereAmount}: ${number.format(found.here.amount)}`,
    `${word.thereAmount}: ${number.format(found.there.amount)}`,
  ];
  if (found.differences === 0) return [...lines, word.same].join('\n');
  lines.push(`${word.effect}: ${number.format(found.there.amount - found.here.amount)}`, '');
  for (const [kind, count] of Object.entries(found.kinds) as [DifferenceKind, number][])
    if (count > 0) lines.push(`${number.format(count).padStart(8)}  ${kindWords[kind].name[lang]}. ${kindWords[kind].remedy[lang]}`);
  lines.push('');
  let n = 0;
  for await (const { kinds, reference, effect } of found.list()) {
    if (n++ === shown) break;
    lines.push(`  ${reference}  ${kinds.map((kind) => kindWords[kind].name[lang]).join(', ')}  ${number.format(effect)}`);
  }
  if (found.differences > shown) lines.push(`  … (${number.format(found.differences - shown)})  --report`);
  return lines.join('\n');
} // prettier-ignore
