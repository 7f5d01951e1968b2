/** First syllables of the words of two that our headlines have: "thanh toán", "hồ sơ", "kết quả". */
const first =
  /(thanh|hồ|hiệu|kết|giao|thành|yêu|cơ|đồng|kho|nhà|hoàn|chi|ghi|tình|tiếp|bổ|chuyển|thông|biên|lệ|giấy|kiểm|đăng) /gi;

/** The words of a headline, in which no line ends between the syllables of a word: Vietnamese writes them apart. */
export const wholeWords = (text: string): string => text.replace(first, '$1\u00a0');
