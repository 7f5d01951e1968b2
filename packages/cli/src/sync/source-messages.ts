import type { Lang } from './check/messages.js';
import type { SourceErrorCode } from './read/source.js';

const texts: Readonly<Record<SourceErrorCode, readonly [vi: string, en: string]>> = {
  file_unreadable: ['Không mở được tệp. Kiểm tra đường dẫn và quyền đọc.', 'The file cannot be opened. Check its path and permissions.'],
  file_empty: ['Tệp không có dòng tiêu đề. Kiểm tra lại tệp đã xuất.', 'The file has no header. Check what was exported.'],
  encoding_tcvn3: ['Tệp dùng bảng mã TCVN3 (phông .VnTime). Dùng UniKey Toolkit (Ctrl+Shift+F6) chuyển từ TCVN3 sang Unicode rồi chạy lại.', 'The file is in TCVN3 (.VnTime fonts). Convert it from TCVN3 to Unicode, with UniKey Toolkit (Ctrl+Shift+F6), and run again.'],
  encoding_vni: ['Tệp dùng bảng mã VNI (phông VNI-Times). Dùng UniKey Toolkit (Ctrl+Shift+F6) chuyển từ VNI Windows sang Unicode rồi chạy lại.', 'The file is in VNI (VNI-Times fonts). Convert it from VNI Windows to Unicode, with UniKey Toolkit (Ctrl+Shift+F6), and run again.'],
  workbook_unreadable: ['Không đọc được bảng tính. Mở bằng Excel, lưu lại dạng .xlsx rồi chạy lại.', 'The workbook cannot be read. Open it in Excel, save it as .xlsx and run again.'],
  format_unknown: ['Không biết loại tệp này. Dùng .csv, .tsv, .txt, .ndjson, .jsonl hoặc .xlsx.', 'This kind of file is not known. Use .csv, .tsv, .txt, .ndjson, .jsonl or .xlsx.'],
}; // prettier-ignore

export const sourceMessage = (code: SourceErrorCode, lang: Lang): string =>
  texts[code][lang === 'vi' ? 0 : 1];
