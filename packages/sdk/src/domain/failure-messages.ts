/**
 * What a citizen is told when something is not as it should be. Every message says what happened, whether money and data
 * are safe, what comes next, and what to do now.
 *
 * The first entry is the title, the others are sentences of the detail. An entry may be a list of variants, most precise
 * first. `{name}` takes a value and `{name:vnd}`, `{name:date}`, `{name:when}` format it; a sentence whose value is not
 * known is left out. `{you}` is how the reader is addressed (`address.ts`).
 *
 * Long because it is one table: whoever edits the words sees them all.
 */
type Entry = string | readonly string[];
type Words = readonly [title: Entry, ...detail: Entry[]];

/** Words by key, in both languages. */
export type FailureTable = Readonly<Record<string, { readonly vi: Words; readonly en: Words }>>;

export const failureMessages = {
  session_expiring: {
    vi: ['Phiên làm việc sắp hết hạn', 'Nội dung đã nhập vẫn được giữ.', '{you} có muốn tiếp tục không?'],
    en: ['Your session is about to end', 'What you entered is kept.', 'Do you want to continue?'],
  },
  session_expired: {
    vi: [
      'Phiên đăng nhập đã hết hạn vì lý do an toàn',
      'Nội dung đã nhập được lưu đến {until:when}.',
      'Vui lòng đăng nhập lại để tiếp tục.',
    ],
    en: [
      'You were signed out for your security',
      'What you entered is kept until {until:when}.',
      'Sign in again to continue.',
    ],
  },
  login_cancelled: {
    vi: ['{you} chưa đăng nhập', 'Có thể tra cứu hồ sơ và nộp phí mà không cần đăng nhập.'],
    en: ['You are not signed in', 'You can look up a dossier and pay a fee without signing in.'],
  },
  login_failed: {
    vi: [
      'Chưa đăng nhập được',
      'Thông tin và hồ sơ đã nộp không bị ảnh hưởng.',
      'Vui lòng bắt đầu đăng nhập lại từ trang này; nếu vẫn không được, xin gọi hỗ trợ.',
    ],
    en: [
      'Sign-in was not completed',
      'Your information and dossiers are not affected.',
      'Start signing in again from this page; if it still fails, call support.',
    ],
  },
  assurance_too_low: {
    vi: [
      'Thủ tục này cần tài khoản định danh mức độ 2',
      [
        '{you} có thể nâng mức tại cơ quan Công an, hoặc nộp hồ sơ trực tiếp tại {place}.',
        '{you} có thể nâng mức tại cơ quan Công an, hoặc nộp hồ sơ trực tiếp.',
      ],
    ],
    en: [
      'This procedure needs an identity account of level 2',
      [
        'You can raise your level at a police office, or hand the dossier in at {place}.',
        'You can raise your level at a police office, or hand the dossier in at the counter.',
      ],
    ],
  },
  account_locked: {
    vi: ['Tài khoản đang bị khóa nên chưa đăng nhập được', 'Hồ sơ đã nộp không bị ảnh hưởng.'],
    en: ['Your account is locked, so you cannot sign in', 'Dossiers you have lodged are not affected.'],
  },
  payment_pending_bank: {
    vi: [
      'Ngân hàng chưa báo kết quả',
      [
        'Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận theo mã {reference}.',
        'Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận.',
      ],
      'Xin đừng thanh toán lại.',
      [
        'Hệ thống sẽ tự kiểm tra và báo kết quả chậm nhất {by:when}.',
        'Hệ thống sẽ tự kiểm tra và báo kết quả.',
      ],
    ],
    en: [
      'The bank has not answered yet',
      [
        'If money left your account, it is recorded under {reference}.',
        'If money left your account, it is recorded.',
      ],
      'Please do not pay again.',
      [
        'We keep checking and will know by {by:when} at the latest.',
        'We keep checking and will show the result.',
      ],
    ],
  },
  payment_confirmed_late: {
    vi: [
      ['Đã nhận được khoản thanh toán {amount:vnd}', 'Đã nhận được khoản thanh toán'],
      '{you} không cần làm gì thêm.',
    ],
    en: [
      ['The payment of {amount:vnd} has arrived', 'The payment has arrived'],
      'There is nothing more to do.',
    ],
  },
  payment_not_taken: {
    vi: [
      'Giao dịch không thành công và chưa ghi nhận khoản tiền nào',
      'Nếu tài khoản vẫn bị trừ tiền, ngân hàng sẽ hoàn lại theo quy định của ngân hàng.',
    ],
    en: [
      'The payment failed and no money was recorded',
      'If money still left your account, your bank returns it under its own rules.',
    ],
  },
  payment_double: {
    vi: [
      'Hồ sơ này đã được thanh toán 2 lần',
      ['Khoản nộp thừa {amount:vnd} có thể được hoàn trả.', 'Khoản nộp thừa có thể được hoàn trả.'],
    ],
    en: [
      'This dossier was paid twice',
      ['The surplus of {amount:vnd} can be refunded.', 'The surplus can be refunded.'],
    ],
  },
  payment_expired: {
    vi: ['Mã thanh toán đã hết hiệu lực', 'Nếu {you} vừa chuyển tiền, xin chờ kết quả trước khi tạo mã mới.'],
    en: [
      'The payment code is no longer valid',
      'If you have just sent money, wait for the result before you make a new code.',
    ],
  },
  payment_amount_changed: {
    vi: [
      [
        'Mức phí đã thay đổi từ {from:vnd} thành {to:vnd} theo {basis}',
        'Mức phí đã thay đổi từ {from:vnd} thành {to:vnd}',
        'Mức phí đã thay đổi',
      ],
      'Xin kiểm tra lại trước khi thanh toán.',
    ],
    en: [
      [
        'The fee changed from {from:vnd} to {to:vnd} under {basis}',
        'The fee changed from {from:vnd} to {to:vnd}',
        'The fee has changed',
      ],
      'Check it again before you pay. Nothing has been taken.',
    ],
  },
  payment_mismatch: {
    vi: [
      'Khoản tiền nhận được không khớp với khoản phải nộp',
      ['Khoản tiền vẫn được ghi nhận theo mã {reference}.', 'Khoản tiền vẫn được ghi nhận.'],
      'Cơ quan thu sẽ kiểm tra và thông báo.',
      'Xin đừng thanh toán lại.',
    ],
    en: [
      'The money received differs from what was due',
      ['It is recorded under {reference}.', 'It is recorded.'],
      'The collecting agency will check it and tell you.',
      'Please do not pay again.',
    ],
  },
  payment_refused: {
    vi: [
      'Chưa mở được trang thanh toán',
      'Chưa có khoản tiền nào bị trừ.',
      'Xin thử lại sau; nếu vẫn không được, xin liên hệ cơ quan tiếp nhận hồ sơ.',
    ],
    en: [
      'The pay page could not be opened',
      'No money was taken.',
      'Try again later; if it still fails, contact the agency that took your dossier.',
    ],
  },
  payment_page_open: {
    vi: [
      'Một trang thanh toán đã mở vẫn còn hiệu lực',
      [
        'Nếu đã chuyển tiền, khoản tiền đó vẫn được ghi nhận theo mã {reference}.',
        'Nếu đã chuyển tiền, khoản tiền đó vẫn được ghi nhận.',
      ],
      ['Xin thanh toán lại sau {by:when}.', 'Xin thanh toán lại sau ít phút.'],
    ],
    en: [
      'A pay page that was opened is still open',
      ['If you sent money, it is recorded under {reference}.', 'If you sent money, it is recorded.'],
      ['Pay again after {by:when}.', 'Pay again in a few minutes.'],
    ],
  },
  payment_not_found: {
    vi: [
      'Không tìm thấy khoản thanh toán này',
      'Khoản thanh toán chỉ xem được trên trình duyệt đã thanh toán, hoặc khi đăng nhập tài khoản đã thanh toán.',
    ],
    en: [
      'This payment was not found',
      'A payment is shown only in the browser it was made in, or to the account that made it.',
    ],
  },
  receipt_not_found: {
    vi: [
      'Không tìm thấy biên lai này',
      'Biên lai chỉ xem được trên trình duyệt đã thanh toán, hoặc khi đăng nhập tài khoản đã thanh toán.',
    ],
    en: [
      'This receipt was not found',
      'A receipt is shown only in the browser that paid, or to the account that paid.',
    ],
  },
  already_paid: {
    vi: [['Hồ sơ này đã thanh toán đủ vào {date:date}', 'Hồ sơ này đã thanh toán đủ'], 'Không cần nộp thêm.'],
    en: [
      ['This dossier was paid in full on {date:date}', 'This dossier is paid in full'],
      'There is nothing more to pay.',
    ],
  },
  provider_down: {
    vi: [
      [
        '{provider} đang bảo trì đến {until:when}',
        '{provider} đang bảo trì',
        'Cách thanh toán này đang bảo trì',
      ],
      'Chưa có khoản tiền nào bị trừ.',
      '{you} có thể chọn cách khác.',
    ],
    en: [
      [
        '{provider} is under maintenance until {until:when}',
        '{provider} is under maintenance',
        'This way of paying is under maintenance',
      ],
      'No money was taken.',
      'You can choose another way.',
    ],
  },
  nothing_due: {
    vi: ['Hồ sơ này hiện không có khoản nào phải nộp', '{you} không cần làm gì thêm.'],
    en: ['Nothing is due on this dossier now', 'There is nothing to do.'],
  },
  dossier_not_found: {
    vi: [
      ['Không tìm thấy hồ sơ có mã {code}', 'Không tìm thấy hồ sơ này'],
      'Mã thường có dạng H26.17-20250701-0001, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    ],
    en: [
      ['No dossier with the code {code} was found', 'This dossier was not found'],
      'A code usually looks like H26.17-20250701-0001 and is printed at the top of the receipt of your dossier.',
    ],
  },
  dossier_code_malformed: {
    vi: [
      'Mã hồ sơ chưa đúng dạng',
      'Mã thường có dạng H26.17-20250701-0001, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    ],
    en: [
      'The dossier code is not in the right form',
      'A code usually looks like H26.17-20250701-0001 and is printed at the top of the receipt of your dossier.',
    ],
  },
  'dossier_code_malformed.agency': {
    vi: [
      'Mã hồ sơ chưa đúng dạng: phần đầu không phải là mã cơ quan',
      'Phần đầu thường có dạng H26.17 hoặc 000.00.17.H26, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    ],
    en: [
      'The dossier code is not in the right form: it does not begin with an agency code',
      'It usually begins like H26.17 or 000.00.17.H26, as printed at the top of the receipt of your dossier.',
    ],
  },
  'dossier_code_malformed.date': {
    vi: [
      [
        "Mã hồ sơ chưa đúng dạng: phần ngày '{value}' không phải là ngày",
        'Mã hồ sơ chưa đúng dạng: thiếu phần ngày',
      ],
      'Phần ngày có dạng 20250701 hoặc 250701: năm, tháng, ngày.',
    ],
    en: [
      [
        "The dossier code is not in the right form: '{value}' is not a date",
        'The dossier code is not in the right form: the date is missing',
      ],
      'The date looks like 20250701 or 250701: year, month, day.',
    ],
  },
  'dossier_code_malformed.sequence': {
    vi: [
      'Mã hồ sơ chưa đúng dạng: phần cuối phải có từ 4 đến 7 chữ số',
      'Mã thường có dạng H26.17-20250701-0001, in ở góc trên của Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    ],
    en: [
      'The dossier code is not in the right form: the last part has 4 to 7 digits',
      'A code usually looks like H26.17-20250701-0001 and is printed at the top of the receipt of your dossier.',
    ],
  },
  dossier_not_yours: {
    vi: [
      'Hồ sơ này cần thêm một bước xác nhận',
      'Để bảo vệ thông tin, xin nhập thêm 4 số cuối điện thoại của chủ hồ sơ hoặc đăng nhập.',
    ],
    en: [
      'This dossier needs one more proof',
      'To protect personal data, enter the last 4 digits of the owner’s phone or sign in.',
    ],
  },
  proof_wrong: {
    vi: ['4 số vừa nhập chưa đúng', 'Còn {left} lần thử.'],
    en: ['These 4 digits are not right', 'Tries left: {left}.'],
  },
  upload_too_large: {
    vi: [
      ['Tệp lớn hơn mức {limit} MB', 'Tệp quá lớn'],
      'Có thể chụp lại ảnh nhỏ hơn hoặc để hệ thống tự nén.',
    ],
    en: [
      ['The file is larger than {limit} MB', 'The file is too large'],
      'You can take a smaller photo or let this page make it smaller.',
    ],
  },
  upload_wrong_type: {
    vi: ['Tệp này không phải là PDF, JPEG hoặc PNG', 'Xin chọn tệp khác hoặc chụp ảnh giấy tờ.'],
    en: ['The file is not a PDF, JPEG or PNG', 'Choose another file or take a photo of the document.'],
  },
  upload_not_found: {
    vi: ['Tệp không còn được giữ', 'Chưa có giấy tờ nào được gửi.', 'Xin chọn lại giấy tờ rồi gửi.'],
    en: ['The file is no longer kept', 'No documents were sent.', 'Choose them again and send them.'],
  },
  supplement_not_open: {
    vi: ['Hồ sơ này hiện không chờ bổ sung giấy tờ', 'Giấy tờ đã gửi trước đó không bị ảnh hưởng.'],
    en: ['This dossier is not waiting for documents now', 'Documents sent before are not affected.'],
  },
  dossier_not_synced: {
    vi: [
      'Cơ quan tiếp nhận chưa cập nhật hồ sơ này lên hệ thống quốc gia',
      'Hồ sơ đã nộp không bị ảnh hưởng.',
      'Việc cập nhật thường mất {time}.',
      'Xin tra cứu lại sau, hoặc gọi nơi tiếp nhận.',
    ],
    en: [
      'The receiving agency has not yet sent this dossier to the national system',
      'The dossier you lodged is not affected.',
      'Sending it usually takes {time}.',
      'Look it up again later, or call the reception desk.',
    ],
  },
  supplement_requested: {
    vi: [
      [
        'Hồ sơ cần bổ sung {n} giấy tờ trước {date:date}',
        'Hồ sơ cần bổ sung {n} giấy tờ',
        'Hồ sơ cần bổ sung giấy tờ',
      ],
      'Thời gian chờ bổ sung không tính vào thời hạn giải quyết.',
    ],
    en: [
      [
        'Documents to add by {date:date}: {n}',
        'Documents to add: {n}',
        'The agency asks you to add documents',
      ],
      'The time until you add them does not count towards the time limit.',
    ],
  },
  supplement_overdue: {
    vi: [
      'Đã quá hạn bổ sung',
      'Hồ sơ có thể bị dừng xử lý.',
      [
        '{you} có thể nộp lại hoặc liên hệ {agency}.',
        '{you} có thể nộp lại hoặc liên hệ cơ quan giải quyết.',
      ],
    ],
    en: [
      'The time to add documents has passed',
      'Processing may be stopped.',
      ['You can lodge again or contact {agency}.', 'You can lodge again or contact the agency.'],
    ],
  },
  dossier_overdue: {
    vi: [
      ['Hồ sơ đã quá ngày hẹn trả {n} ngày làm việc', 'Hồ sơ đã quá ngày hẹn trả'],
      'Cơ quan giải quyết có trách nhiệm xin lỗi và hẹn lại.',
      ['Ngày hẹn mới: {date:date}.', 'Ngày hẹn mới: chưa có.'],
    ],
    en: [
      ['Working days past the promised date: {n}', 'The dossier is past its promised date'],
      'The agency has to apologise and set a new date.',
      ['New date: {date:date}.', 'New date: none yet.'],
    ],
  },
  receipt_not_ready: {
    vi: [
      'Đã thanh toán',
      ['Biên lai điện tử đang được lập, thường có trong {time}.', 'Biên lai điện tử đang được lập.'],
    ],
    en: [
      'Paid',
      [
        'The electronic receipt is being made, usually within {time}.',
        'The electronic receipt is being made.',
      ],
    ],
  },
  offline: {
    vi: [
      'Mất kết nối',
      'Thông tin đang hiện được cập nhật lúc {at:when}.',
      'Nội dung đang nhập vẫn được giữ trên máy này.',
    ],
    en: ['No connection', 'What you see is from {at:when}.', 'What you are entering is kept on this device.'],
  },
  service_down: {
    vi: [
      'Hệ thống đang tạm gián đoạn',
      ['Hồ sơ đã nộp không bị ảnh hưởng; thời hạn tính theo {rule}.', 'Hồ sơ đã nộp không bị ảnh hưởng.'],
      'Xin thử lại sau ít phút.',
    ],
    en: [
      'The service is interrupted for the moment',
      [
        'Dossiers you have lodged are not affected; time limits follow {rule}.',
        'Dossiers you have lodged are not affected.',
      ],
      'Try again in a few minutes.',
    ],
  },
  rate_limited: {
    vi: ['{you} đã tra cứu nhiều lần', ['Xin thử lại sau {seconds} giây.', 'Xin thử lại sau ít phút.']],
    en: ['You have made many look-ups', ['Try again in {seconds} seconds.', 'Try again in a few minutes.']],
  },
  not_allowed: {
    vi: [
      'Trang này không được phép thực hiện yêu cầu đó',
      'Chưa có gì thay đổi.',
      'Xin mở lại trang của cơ quan và thực hiện từ đó.',
    ],
    en: [
      'This page is not allowed to do that',
      'Nothing was changed.',
      'Open the agency’s own page and start from there.',
    ],
  },
  bad_request: {
    vi: [
      'Thông tin gửi đi chưa đúng',
      'Chưa có gì thay đổi và chưa có khoản tiền nào bị trừ.',
      'Xin kiểm tra lại rồi gửi lại; nếu vẫn không được, xin gọi hỗ trợ.',
    ],
    en: [
      'What was sent is not right',
      'Nothing was changed and no money was taken.',
      'Check it and send it again; if it still fails, call support.',
    ],
  },
  scam_warning: {
    vi: ['Cảnh giác lừa đảo', 'Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng.'],
    en: ['Beware of fraud', 'Officials never call to ask for an OTP code or send links to install an app.'],
  },
} as const satisfies FailureTable;

export type FailureKey = keyof typeof failureMessages;
