import type { FailureTable } from './failure-messages.js';

/** What can go wrong in one place only, apart from `failure-messages.ts`: other pages need not load these words. */

export const refundFailures = {
  refund_exceeds: {
    vi: [
      'Số tiền yêu cầu lớn hơn số còn có thể hoàn trả',
      'Còn có thể yêu cầu hoàn trả {left:vnd}.',
      'Yêu cầu này chưa được gửi.',
    ],
    en: [
      'This is more than can still be refunded',
      '{left:vnd} can still be asked for.',
      'This request was not sent.',
    ],
  },
  refund_not_possible: {
    vi: [
      'Chưa thể yêu cầu hoàn trả khoản này tại đây',
      'Khoản tiền đã nộp vẫn được ghi nhận.',
      'Xin liên hệ cơ quan thu để được hướng dẫn.',
    ],
    en: [
      'A refund of this payment cannot be asked for here',
      'What you paid stays recorded.',
      'Contact the collecting agency.',
    ],
  },
} as const satisfies FailureTable;

export const supplementFailures = {
  supplement_busy: {
    vi: [
      'Một lần bổ sung khác của hồ sơ này đang được gửi',
      'Giấy tờ đã gửi không bị mất.',
      'Xin chờ một phút rồi thử lại.',
    ],
    en: [
      'Another answer for this dossier is being sent',
      'What was sent is not lost.',
      'Please wait a minute and try again.',
    ],
  },
  supplement_not_yours: {
    vi: [
      'Chỉ chủ hồ sơ mới bổ sung được giấy tờ',
      'Chưa có giấy tờ nào được gửi.',
      'Xin đăng nhập bằng tài khoản của chủ hồ sơ.',
    ],
    en: [
      'Only the owner can add documents to this dossier',
      'No document was sent.',
      'Please sign in with the owner’s account.',
    ],
  },
} as const satisfies FailureTable;
