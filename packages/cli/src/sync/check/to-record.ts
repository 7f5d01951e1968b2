import type { DossierRecordInput } from '@dvcqg/sdk/server';

type Values = ReadonlyMap<string, unknown>;
type Part = Record<string, unknown>;

/** Lists of which a sheet holds one item. */
const lists = { result: 'results', supplement: 'supplements' } as const;
const feeKinds = ['fee', 'charge'] as const;
const feeNames = { fee: 'Phí', charge: 'Lệ phí' };

/** The dossier of a row's values. All required ones are there: the row had no fault. */
export function toRecord(values: Values): DossierRecordInput {
  const record: Part = {};
  for (const [path, value] of values) {
    if (value === undefined || path === 'version' || path === 'supplement.rounds') continue;
    const [head = '', tail] = path.split('.');
    if (tail === undefined) record[head] = value;
    else record[head] = { ...(record[head] as Part | undefined), [tail]: value };
  }
  for (const [one, many] of Object.entries(lists)) {
    const item = record[one] as Part | undefined;
    delete record[one];
    if (!item) continue;
    if (many === 'supplements') item['note'] ??= 'Bổ sung giấy tờ';
    else item['name'] ??= item['code'] ?? 'Kết quả';
    record[many] = [item];
  }
  const fees = feeKinds.flatMap((kind) => {
    const amount = record[kind];
    delete record[kind];
    return typeof amount === 'number' && amount > 0 ? [{ name: feeNames[kind], kind, amount }] : [];
  });
  if (fees.length > 0) record['fees'] = fees;
  return record as unknown as DossierRecordInput;
}
