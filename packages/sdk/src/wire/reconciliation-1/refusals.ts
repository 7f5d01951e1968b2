import { ShapeError, SignatureError } from '../../domain/errors.js';

const options = { messageKey: 'service_down', action: 'contact-agency' } as const;

/** Why a day's file is refused as a whole. Nothing of it was used. */
export const refusals = {
  unsigned: () =>
    new SignatureError('reconciliation_unsigned', 'The file of the day has no digest.', options),
  signature: () =>
    new SignatureError(
      'reconciliation_signature_invalid',
      'The digest of the file of the day does not match its bytes.',
      options,
    ),
  key: () =>
    new SignatureError(
      'reconciliation_key_unknown',
      'The file of the day is signed with a key we do not have.',
      {
        ...options,
        action: 'fix-integration',
      },
    ),
  truncated: () => new ShapeError('reconciliation_truncated', 'The file of the day has no end.', options),
  count: () =>
    new ShapeError(
      'reconciliation_count_wrong',
      'The file of the day has another number of rows than its first line says.',
      options,
    ),
  total: () =>
    new ShapeError(
      'reconciliation_total_wrong',
      'The rows of the file of the day add up to another total than its first line says.',
      options,
    ),
  other: () =>
    new ShapeError('reconciliation_other_file', 'The file is of another day or another partner.', options),
  unreadable: (line: number) =>
    new ShapeError('reconciliation_unreadable', 'A line of the file of the day cannot be read.', {
      ...options,
      path: `line ${line}`,
    }),
} as const;
