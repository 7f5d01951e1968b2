import type { RefundReason } from './schema.js';

/** A reason as the far side reads it. */
export const reasonWords: Readonly<Record<RefundReason, string>> = {
  'paid-twice': 'Nộp hai lần',
  'wrong-amount': 'Nộp sai số tiền',
  'wrong-dossier': 'Nộp nhầm hồ sơ',
  'not-served': 'Hồ sơ không được giải quyết',
  other: 'Lý do khác',
};
