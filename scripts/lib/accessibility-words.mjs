/** Criteria of WCAG 2.2 A and AA that bite, for every widget and by widget. */
export const everyWidget = [
  '1.4.3',
  '1.4.4',
  '1.4.10',
  '1.4.11',
  '1.4.12',
  '2.1.1',
  '2.1.2',
  '2.4.3',
  '2.4.7',
  '2.4.11',
  '2.5.3',
  '2.5.8',
  '3.1.1',
  '3.1.2',
  '3.2.1',
  '3.2.2',
  '4.1.2',
  '4.1.3',
];

export const byWidget = {
  'dvc-login-button': ['3.3.8', '3.2.4'],
  'dvc-dossier-list': ['1.3.1', '1.4.1'],
  'dvc-dossier-supplement': ['1.3.5', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '2.5.7'],
  'dvc-dossier-tracker': ['1.3.1', '1.3.2', '1.4.1', '3.3.1', '3.3.2'],
  'dvc-fee-payment': ['1.1.1', '1.4.1', '2.2.1', '3.3.4'],
  'dvc-payment-status': ['2.2.1', '1.4.1'],
  'dvc-receipt': ['1.3.1', '1.4.5', '2.4.4'],
  'dvc-refund-request': ['1.3.5', '3.3.1', '3.3.2', '3.3.3', '3.3.4'],
};

/** Tests beside the contracts that are evidence for a criterion of one widget, by their full names. */
export const beside = {
  'dvc-login-button': {
    '3.2.4': ['texts of signIn are the same in every widget'],
    '3.3.8': ['<dvc-login-button> signed out: says where it goes, and goes there with the way back'],
  },
  'dvc-dossier-supplement': {
    '2.5.7': [
      '<dvc-dossier-supplement> says what is wanted, until when, in the agency’s words, with a field for each paper',
    ],
    '3.3.4': [
      '<dvc-dossier-supplement> reads back before sending, then sends each file and one answer, and says what happens next',
    ],
    '3.3.7': [
      '<dvc-dossier-supplement> one file that fails does not lose the others, and is sent again alone',
    ],
  },
  'dvc-fee-payment': {
    '2.2.1': [
      '<dvc-fee-payment>, paying by a transfer tells its end in good time, once, and only to ears',
      '<dvc-fee-payment>, paying by a transfer a code that ran out is followed by a new one of the same intent',
    ],
    '3.3.4': [
      '<dvc-fee-payment> shows the amount in figures and words, who gets it, what for, and asks once',
      '<dvc-fee-payment> amount changed: shows both, asks to look again, and pays the new one with a new key',
    ],
  },
  'dvc-payment-status': {
    '2.2.1': [
      '<dvc-payment-status> going on and turning back a page that ran out: a new one for the same payment; a refusal is said where it was pressed',
    ],
  },
  'dvc-receipt': {
    '1.4.5': [
      '<dvc-receipt> is the sheet people know',
      '<dvc-receipt> the QR code says what finds the payment, in ASCII, and nothing about a person',
    ],
    '2.4.4': [
      '<dvc-receipt> can be saved as a PDF and opened as a bare page; what that is and how heavy is said before',
    ],
  },
  'dvc-refund-request': {
    '3.3.4': ['<dvc-refund-request> reads back, sends once with one key, and follows it'],
  },
};

/** What no test of ours knows. */
export const gaps = {
  vi: [
    'Chưa có người dùng trình đọc màn hình (NVDA, JAWS, VoiceOver, TalkBack, giọng tiếng Việt) thử trực tiếp; chỉ cây trợ năng được so với bản ghi.',
    'WebKitGTK không có màu bắt buộc; tương phản cao chỉ thử được trong Chromium.',
  ],
  en: [
    'Nobody has tried the widgets with a screen reader yet (NVDA, JAWS, VoiceOver, TalkBack with a Vietnamese voice); only the accessibility tree is compared with what is written down.',
    'WebKitGTK has no forced colours; more contrast can be tried in Chromium only.',
  ],
};
