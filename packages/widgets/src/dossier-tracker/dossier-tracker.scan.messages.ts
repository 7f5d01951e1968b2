import { messages } from '../foundation/localize.js';

export const scanMessages = messages(
  'dossier-tracker.scan',
  {
    scan: 'Quét mã',
    title: 'Quét mã QR trên giấy hẹn',
    hint: 'Đưa mã QR vào giữa khung hình. Hình ảnh không được gửi đi đâu.',
    other: 'Mã QR này không có mã hồ sơ. Xin quét mã in ở góc trên giấy hẹn.',
    denied: 'Trình duyệt chưa được phép dùng máy ảnh. Có thể cho phép trong cài đặt, hoặc nhập mã bằng tay.',
    none: 'Không tìm thấy máy ảnh trên thiết bị này. Xin nhập mã bằng tay.',
    failed: 'Chưa mở được máy ảnh. Xin thử lại, hoặc nhập mã bằng tay.',
    close: 'Đóng',
  },
  {
    scan: 'Scan code',
    title: 'Scan the QR code of the slip',
    hint: 'Hold the QR code in the middle of the picture. No picture is sent anywhere.',
    other: 'There is no dossier code in this QR code. Scan the one at the top of the slip.',
    denied: 'The browser may not use the camera. Allow it in the settings, or type the code.',
    none: 'No camera was found on this device. Please type the code.',
    failed: 'The camera could not be opened. Try again, or type the code.',
    close: 'Close',
  },
);
