import type { DossierRecord } from '../domain/dossier-record.js';

/** A paper that was uploaded, and what it is. */
export interface AnsweredPaper {
  readonly id: string;
  readonly name: string;
}

/** The request for papers that waits for the citizen. */
export const openRequest = ({ status, supplements }: DossierRecord) =>
  status === '5' ? supplements.findLast(({ answeredAt }) => answeredAt === undefined) : undefined;

/** Whether the dossier has all these papers: then it was answered with them before. */
export const hasPapers = ({ documents }: DossierRecord, papers: readonly AnsweredPaper[]) =>
  papers.every(({ id }) => documents.some((document) => document.id === id));

/** What a citizen's answer makes of a dossier (assumed A101): papers beside those there, the open round closed, status 4. */
export function answered(
  record: DossierRecord,
  {
    papers,
    note,
    at,
  }: { readonly papers: readonly AnsweredPaper[]; readonly note?: string; readonly at: string },
): DossierRecord {
  const open = openRequest(record);
  const added = papers.filter(({ id }) => !hasPapers(record, [{ id, name: '' }]));
  return {
    ...record,
    status: '4',
    documents: [...record.documents, ...added.map(({ id, name }) => ({ id, name, deleted: false }))],
    supplements: record.supplements.map((round) =>
      round === open
        ? { ...round, answeredAt: at, answer: note || received, answeredBy: online, status: '1' }
        : round,
    ),
  };
}

const received = 'Đã nhận giấy tờ bổ sung nộp trực tuyến.';
const online = 'Nộp trực tuyến';
