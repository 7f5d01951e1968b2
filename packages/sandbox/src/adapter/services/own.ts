import { PROVINCE } from '../agencies.js';
import type { Problem } from '../checks.js';
import { agencyOfDossier, topOfAgency } from '../codes.js';
import type { WireObject } from '../ledger.js';

/** False for a well-formed code of another province; a malformed one is told by its own check (assumed A36). */
export function isOwnDossier(record: WireObject): boolean {
  const code = record['MaHoSo'];
  const agency = typeof code === 'string' ? agencyOfDossier(code) : undefined;
  return agency === undefined || topOfAgency(agency) === PROVINCE;
}

export const notYourDossier = (path: string): Problem => ({
  path: `${path}.MaHoSo`,
  reason: 'cơ quan trong mã hồ sơ không thuộc đơn vị gửi',
});
