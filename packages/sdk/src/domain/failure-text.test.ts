import { describe, expect, it } from 'vitest';
import { addressed, type AddressStyle } from './address.js';
import { failureMessages } from './failure-messages.js';
import { failureText } from './failure-text.js';
import { refundFailures, supplementFailures } from './more-failures.js';
import { dossierStatus } from './status.js';

const styles: readonly AddressStyle[] = ['ong-ba', 'quy-khach', 'ban', 'none'];

describe('addressed', () => {
  it.each<[string, string, string, string, string]>([
    ['{you} cần làm.', 'Ông/Bà cần làm.', 'Quý khách cần làm.', 'Bạn cần làm.', 'Cần làm.'],
    [
      'Nếu {you} nộp, xin chờ.',
      'Nếu Ông/Bà nộp, xin chờ.',
      'Nếu Quý khách nộp, xin chờ.',
      'Nếu bạn nộp, xin chờ.',
      'Nếu nộp, xin chờ.',
    ],
    [
      'Xong. {you} đóng được.',
      'Xong. Ông/Bà đóng được.',
      'Xong. Quý khách đóng được.',
      'Xong. Bạn đóng được.',
      'Xong. Đóng được.',
    ],
    [
      'Đến lượt {you}: nộp.||Cần làm: nộp.',
      'Đến lượt Ông/Bà: nộp.',
      'Đến lượt Quý khách: nộp.',
      'Đến lượt bạn: nộp.',
      'Cần làm: nộp.',
    ],
    [
      'Ở {place}. {you} ổn, {you} nhé.',
      'Ở {place}. Ông/Bà ổn, Ông/Bà nhé.',
      'Ở {place}. Quý khách ổn, Quý khách nhé.',
      'Ở {place}. Bạn ổn, bạn nhé.',
      'Ở {place}. Ổn, nhé.',
    ],
    ['Không gọi ai.', 'Không gọi ai.', 'Không gọi ai.', 'Không gọi ai.', 'Không gọi ai.'],
  ])('%s', (text, ...wanted) => {
    expect(styles.map((style) => addressed(text, style))).toEqual(wanted);
  });
});

describe('failureText', () => {
  it.each(styles)('addresses the reader in one style only: %s', (style) => {
    const all = Object.keys(failureMessages).map((key) => {
      const { title, detail } = failureText(key, 'vi', {}, {}, style);
      return `${title}. ${detail}`;
    });
    const others = {
      'ong-ba': /Quý khách|bạn/,
      'quy-khach': /Ông\/|bạn/,
      ban: /Ông\/|Quý khách/,
      none: /Ông\/|Quý khách|bạn/i,
    };
    for (const text of all) {
      expect(text).not.toMatch(others[style]);
      expect(text).not.toMatch(/\|\||  |[.?] \p{Ll}|^\p{Ll}/u);
    }
    if (style !== 'none')
      expect(all.join()).toMatch({ 'ong-ba': /Ông\/Bà/, 'quy-khach': /Quý khách/, ban: /bạn|Bạn/ }[style]);
  });

  it('says what the catalogue says', () => {
    expect(failureText('dossier_code_malformed', 'vi', { part: 'date', value: '321325' }).title).toBe(
      "Mã hồ sơ chưa đúng dạng: phần ngày '321325' không phải là ngày",
    );
    expect(
      failureText('payment_pending_bank', 'vi', { reference: 'TEST01', by: '2026-07-02T10:00:00+07:00' }),
    ).toEqual({
      title: 'Ngân hàng chưa báo kết quả',
      detail:
        'Nếu tài khoản đã bị trừ tiền, khoản tiền đó vẫn được ghi nhận theo mã TEST01. Xin đừng thanh toán lại. ' +
        'Hệ thống sẽ tự kiểm tra và báo kết quả chậm nhất 10:00, 02/07/2026.',
    });
    expect(failureText('payment_amount_changed', 'vi', { from: 150_000, to: 200_000 }).title).toBe(
      'Mức phí đã thay đổi từ 150.000\u00a0₫ thành 200.000\u00a0₫',
    );
  });

  it('tells an unknown key as a service that is down', () => {
    for (const key of ['no_such_key', 'toString', '__proto__', '']) {
      expect(failureText(key, 'en')).toEqual(failureText('service_down', 'en'));
    }
  });

  it('has the words of what can go wrong in one place only when it is given them', () => {
    expect(failureText('refund_exceeds', 'vi', { left: 20_000 }, refundFailures).detail).toBe(
      'Còn có thể yêu cầu hoàn trả 20.000\u00a0₫. Yêu cầu này chưa được gửi.',
    );
    expect(failureText('supplement_busy', 'vi', {}, supplementFailures).title).toContain('đang được gửi');
    expect(failureText('supplement_busy', 'vi')).toEqual(failureText('service_down', 'vi'));
  });

  it('never shows a placeholder or an empty title, with values or without', () => {
    for (const key of Object.keys(failureMessages)) {
      for (const lang of ['vi', 'en'] as const) {
        const { title, detail } = failureText(key, lang);
        expect(title, key).not.toBe('');
        expect(title + detail, key).not.toMatch(/[{}!]|undefined/);
      }
    }
  });
});

describe('dossierStatus', () => {
  it('knows ten and shows any other as it came', () => {
    expect(dossierStatus('5')).toMatchObject({ key: 'supplement_requested', turn: 'citizen' });
    for (const code of ['11', 'toString', '']) {
      expect(dossierStatus(code)).toMatchObject({
        code,
        key: 'unknown',
        turn: 'none',
        tone: 'neutral',
        label: code,
      });
    }
  });
});
