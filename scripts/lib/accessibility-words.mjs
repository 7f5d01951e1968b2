/** Criteria of WCAG 2.2 A and AA that bite, for every widget and by widget; tests beside the contracts; what is not known. */
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

/** Nothing in the contracts looks at these; the file of the widget’s own tests does, or nobody yet. */
export const gaps = {
  vi: [
    'Chưa có người dùng trình đọc màn hình (NVDA, JAWS, VoiceOver, TalkBack, giọng tiếng Việt) thử trực tiếp; chỉ cây trợ năng được so với bản ghi.',
    'Tiêu chí không có phép thử hợp đồng được ghi "chưa có bằng chứng tự động" ở bảng; chúng cần người xem xét.',
    'WebKitGTK không có màu bắt buộc; tương phản cao chỉ thử được trong Chromium.',
  ],
  en: [
    'Nobody has tried the widgets with a screen reader yet (NVDA, JAWS, VoiceOver, TalkBack with a Vietnamese voice); only the accessibility tree is compared with what is written down.',
    'Criteria without a contract test are marked “no automatic evidence” below and need a person.',
    'WebKitGTK has no forced colours; more contrast can be tried in Chromium only.',
  ],
};
