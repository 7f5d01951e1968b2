import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `dossier-supplement.form.messages.ts`. */
export const supplementMessages = messages(
  'dossier-supplement',
  { title: 'Bổ sung hồ sơ', loading: 'Đang xem cơ quan cần bổ sung những gì…' },
  { title: 'Add documents to a dossier', loading: 'Looking up what the agency needs…' },
);
