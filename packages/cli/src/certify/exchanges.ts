import type { Bench } from './bench.js';

/** One message and its answer, as a report may show them. */
export interface Exchange {
  readonly from: 'platform' | 'wallet';
  /** Path of the call. */
  readonly call: string;
  readonly sent: string;
  readonly answer: string;
}

const SHOWN = 6;
const LONGEST = 600;

/** From now on; the newest few when asked. */
export function exchangesSince(bench: Bench): () => readonly Exchange[] {
  const [sent, received] = [bench.sent.length, bench.received.length];
  return () => {
    const ours = bench.sent.slice(sent).map((one) => ({
      at: one.at.getTime(),
      from: 'platform' as const,
      call: one.path,
      sent: redact(one.text),
      answer: `${one.answer.http ?? '–'} ${one.answer.signed === 'yes' ? '' : `(${one.answer.signed}) `}${redact(one.answer.text)}`,
    }));
    const theirs = bench.received.slice(received).map((one) => ({
      at: one.at.getTime(),
      from: 'wallet' as const,
      call: redact(one.url),
      sent: redact(one.text),
      answer: one.refused === undefined ? one.answered : `401 (${one.refused})`,
    }));
    return [...ours, ...theirs]
      .sort((a, b) => a.at - b.at)
      .slice(-SHOWN)
      .map(({ from, call, sent: said, answer }) => ({ from, call, sent: said, answer }));
  };
}

/** Without what could be a person's, a card's, or the signature of an order. */
export const redact = (text: string): string =>
  text
    .replaceAll(/(1\.[A-Z0-9]+\.[\w-]+\.\d+)\.[\w-]+\.[\w-]+\.[\w-]+=?/g, '$1.•••')
    .replaceAll(/(?<![\w.-])(\+?\d{3})\d{6,16}(?!\d)/g, (digits, head: string) =>
      /^20\d{12}$/.test(digits) ? digits : `${head}•••`,
    )
    .replaceAll(/[\w.+-]+@[\w-]+\.\w+/g, '•••')
    .slice(0, LONGEST);
