import { messages } from '../foundation/localize.js';

/** What is needed for the first paint; the rest is in `dossier-tracker.result.messages.ts`. */
export const trackerMessages = messages(
  'dossier-tracker',
  {
    title: 'Tra cứu tình trạng hồ sơ',
    label: 'Mã hồ sơ',
    hint: 'Ví dụ {example}, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    submit: 'Tra cứu',
    required: 'Nhập mã hồ sơ để tra cứu.',
    loading: 'Đang tra cứu hồ sơ…',
  },
  {
    title: 'Check the status of a dossier',
    label: 'Dossier code',
    hint: 'For example {example}, printed at the top of the receipt of your dossier.',
    submit: 'Look up',
    required: 'Enter a dossier code to look up.',
    loading: 'Looking up the dossier…',
  },
);
