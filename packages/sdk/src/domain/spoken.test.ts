import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenGroups } from './codes.js';
import { maskNumber, maskPhone } from './identity-numbers.js';
import { formatVnd } from './money.js';
import { numberInWords } from './number-words.js';
import { spokenText, spokenVnd } from './spoken.js';
import { formatDate, formatLongDate, formatTime, localParts } from './time.js';

const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const langs = fc.constantFrom('vi' as const, 'en' as const);
/** What no voice reads as it is meant. */
const misread = /₫|\d\/\d|\*|\d{9}|\b0\d\b(?!:)/;

describe('what a voice says', () => {
  it.each([
    ['Đến lượt Ông/Bà: nộp 150.000\u00a0₫.', 'Đến lượt Ông/Bà: nộp một trăm năm mươi nghìn đồng.'],
    ['Còn 3 ngày làm việc (hẹn trả 04/07/2025).', 'Còn 3 ngày làm việc (hẹn trả ngày 4 tháng 7 năm 2025).'],
    ['Hẹn trả kết quả ngày 27/11/2026.', 'Hẹn trả kết quả ngày 27 tháng 11 năm 2026.'],
    ['Ngày 01/07/2026', 'Ngày 1 tháng 7 năm 2026'],
    ['In ngày 01 tháng 02 năm 2026', 'In ngày 1 tháng 2 năm 2026'],
    ['14:05, 01/07/2026', '14 giờ 5 phút, ngày 1 tháng 7 năm 2026'],
    ['Hỏi lại lúc 08:00:00', 'Hỏi lại lúc 8 giờ 0 phút 0 giây'],
    ['lúc 00:00:09', 'lúc 0 giờ 0 phút 9 giây'],
    [
      'Hồ sơ 000.01.02.G22-250115-0001: đã nhận',
      'Hồ sơ 0 0 0, 0 1, 0 2, G 2 2, 2 5, 0 1, 1 5, 0 0 0 1: đã nhận',
    ],
    ['Căn cước 001********9', 'Căn cước 0 0 1, 8 số được che, 9'],
    ['Gọi 0912 345 678', 'Gọi 0 9 1 2, 3 4 5, 6 7 8'],
    ['Gửi mã tới 0912 *** 678', 'Gửi mã tới 0 9 1 2, 3 số được che, 6 7 8'],
    ['Tài khoản 1190001234567', 'Tài khoản 1 1 9 0, 0 0 1 2, 3 4 5, 6 7'],
    ['Bước 3/5, 2,5 MB, Điều 7', 'Bước 3/5, 2,5 MB, Điều 7'],
  ])('%s', (written, said) => {
    expect(spokenText(written)).toBe(said);
  });

  it.each([
    ['Your turn: pay 1.150.000\u00a0₫.', 'Your turn: pay 1,150,000 dong.'],
    ['14:05, 1 July 2026', '14:05, 1 July 2026'],
    ['by 01/07/2026', 'by 1 July 2026'],
    ['ID 001********9', 'ID 0 0 1, 8 digits hidden, 9'],
  ])('in English: %s', (written, said) => {
    expect(spokenText(written, 'en')).toBe(said);
  });

  it('says every amount in words', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (sum) => {
        expect(spokenText(`nộp ${formatVnd(sum)}.`)).toBe(`nộp ${numberInWords(sum)} đồng.`);
        expect(spokenVnd(sum, 'en').replace(/\D/g, '')).toBe(String(sum));
      }),
    );
  });

  it('says every day and time', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const { day, month, year, hour, minute } = localParts(at);
        const said = `ngày ${day} tháng ${month} năm ${year}`;
        expect(spokenText(formatDate(at))).toBe(said);
        expect(spokenText(`Trước ngày ${formatDate(at)}`)).toBe(`Trước ${said}`);
        expect(spokenText(formatLongDate(at))).toBe(said);
        expect(spokenText(formatDate(at), 'en')).toBe(formatLongDate(at, 'en'));
        expect(spokenText(formatTime(at))).toBe(minute ? `${hour} giờ ${minute} phút` : `${hour} giờ`);
      }),
    );
  });

  it('never says what is masked, and how much that is', () => {
    const digits = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(digits, langs, (id, lang) => {
        const said = spokenText(maskNumber(id), lang);
        expect(said).toContain(` 8 ${lang === 'vi' ? 'số' : 'digits'}`);
        expect(said.replace(/\D/g, '')).toBe(`${id.slice(0, 3)}8${id.slice(-1)}`);
        expect(spokenText(maskPhone(`09${id.slice(0, 8)}`), lang)).not.toMatch(misread);
      }),
    );
  });

  it('leaves nothing that is misread, says no sentence twice, and touches no other words', () => {
    const value = fc.oneof(
      fc.nat({ max: 10 ** 12 }).map(formatVnd),
      instants.map(formatDate),
      instants.map((at) => `${formatTime(at)}, ${formatDate(at)}`),
      instants.map((at) => formatLongDate(at)),
      fc.constantFrom('H99.01-20250701-0001', '000.01.02.G22-250115-0001', '001********9', '0912 *** 678'),
    );
    const words = fc.constantFrom('Đến lượt', 'nộp', 'hẹn trả', 'trước', 'tại', 'Còn 3 ngày làm việc');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, value), { minLength: 1, maxLength: 4 }), langs, (parts, lang) => {
        const written = parts.map((pair) => pair.join(' ')).join('; ');
        const said = spokenText(written, lang);
        if (lang === 'vi') expect(said).not.toMatch(misread);
        expect(spokenText(said, lang)).toBe(said);
        for (const [word] of parts) expect(said).toContain(word);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L} .,;()]*$/u), (text) => void expect(spokenText(text)).toBe(text)),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), langs, (text, lang) => void spokenText(text, lang)));
    for (const odd of ['99/99/2026', '99.999.999.999.999.999.999\u00a0₫', '25:99', '***', '0/0/0000'])
      expect(typeof spokenText(odd)).toBe('string');
  });

  it('says codes of any shape in short pieces', () => {
    expect(spokenGroups('DVC-20250701-A1B2C3')).toEqual(['D V C', '2 0 2 5', '0 7 0 1', 'A 1 B 2', 'C 3']);
    expect(spokenGroups('BL-00012')).toEqual(['B L', '0 0 0', '1 2']);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9-]{1,40}$/), (code) => {
        const said = spokenGroups(code);
        expect(said.join('').replace(/[ -]/g, '')).toBe(code.replace(/-/g, ''));
        for (const group of said) expect(group.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
