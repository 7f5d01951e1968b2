/**
 * The service-quality index of decision 766/QĐ-TTg, as data: titles, most points, and which of it a file of dossiers can
 * tell. In our own words.
 *
 * Sources: formula document of the Government Office (IDX766) as reproduced in public; group maxima from
 * sonoivu.namdinh.gov.vn. As of 2026-10-08. `max` null: the split of the 12 online points is not published.
 */
export const index766 = {
  asOf: '2026-10-08',
  total: 100,
  groups: [
    { key: 'transparency', max: 18, vi: 'Công khai, minh bạch', en: 'Transparency' },
    { key: 'progress', max: 20, vi: 'Tiến độ, kết quả giải quyết', en: 'Progress and results' },
    { key: 'online', max: 12, vi: 'Cung cấp dịch vụ trực tuyến', en: 'Online services' },
    { key: 'payment', max: 10, vi: 'Thanh toán trực tuyến', en: 'Online payment' },
    { key: 'digitisation', max: 22, vi: 'Số hóa hồ sơ', en: 'Digitisation' },
    { key: 'satisfaction', max: 18, vi: 'Mức độ hài lòng', en: 'Satisfaction' },
  ],
  indicators: [
    { id: '1.1', group: 'transparency', max: 6, needs: 'procedures', vi: 'Tỷ lệ TTHC công bố đúng hạn', en: 'Procedures announced on time' },
    { id: '1.2', group: 'transparency', max: 4, needs: 'procedures', vi: 'Tỷ lệ TTHC được cập nhật, công khai đúng hạn', en: 'Procedures published on time' },
    { id: '1.3', group: 'transparency', max: 2, needs: 'procedures', vi: 'Tỷ lệ TTHC công khai đầy đủ bộ phận tạo thành', en: 'Procedures with all seven parts' },
    { id: '1.4', group: 'transparency', max: 6, needs: 'totals', vi: 'Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG', en: 'Dossiers synchronised' },
    { id: '2.1', group: 'progress', max: 20, needs: 'dossiers', vi: 'Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn', en: 'Dossiers on time' },
    { id: '2.2', group: 'progress', max: 0, needs: 'one-procedure', vi: 'Thời gian giải quyết TTHC trung bình', en: 'Average processing time' },
    { id: '3.1', group: 'online', max: null, needs: 'procedures', vi: 'Tỷ lệ TTHC cung cấp dịch vụ công trực tuyến', en: 'Procedures offered online' },
    { id: '3.2', group: 'online', max: null, needs: 'procedures', vi: 'Tỷ lệ DVCTT có phát sinh hồ sơ', en: 'Online services with dossiers' },
    { id: '3.3', group: 'online', max: null, needs: 'dossiers', threshold: 0.5, vi: 'Tỷ lệ hồ sơ nộp trực tuyến', en: 'Dossiers lodged online' },
    { id: '3.5a', group: 'payment', max: 2, needs: 'procedures', vi: 'Tỷ lệ TTHC có nghĩa vụ tài chính được tích hợp thanh toán trên Cổng', en: 'Procedures with fees payable on the Portal' },
    { id: '3.5b', group: 'payment', max: 2, needs: 'procedures', vi: 'Tỷ lệ TTHC có giao dịch thanh toán trực tuyến', en: 'Procedures with an online payment' },
    { id: '3.6', group: 'payment', max: 6, needs: 'dossiers', vi: 'Tỷ lệ hồ sơ thanh toán trực tuyến', en: 'Dossiers paid online' },
    { id: '4.1', group: 'digitisation', max: 6, needs: 'dossiers', vi: 'Tỷ lệ hồ sơ có cấp kết quả điện tử', en: 'Dossiers with an electronic result' },
    { id: '4.2', group: 'digitisation', max: 4, needs: 'dossiers', threshold: 0.8, vi: 'Tỷ lệ hồ sơ thực hiện số hóa', en: 'Dossiers digitised' },
    { id: '4.x', group: 'digitisation', max: 2, needs: 'rule', vi: 'Cung cấp dịch vụ chứng thực bản sao điện tử từ bản chính', en: 'Certified electronic copies offered' },
    { id: '4.3', group: 'digitisation', max: 2, needs: 'dossiers', threshold: 0.8, vi: 'Tỷ lệ hồ sơ khai thác, sử dụng lại dữ liệu số hóa', en: 'Dossiers that reuse digitised data' },
    { id: '4.4', group: 'digitisation', max: 4, needs: 'dossiers', vi: 'Tỷ lệ hồ sơ số hóa có kết nối, chia sẻ để tái sử dụng', en: 'Dossiers linked to the personal store' },
    { id: '4.5a', group: 'digitisation', max: 2, needs: 'procedures', vi: 'Tỷ lệ TTHC kết nối, chia sẻ dữ liệu dân cư', en: 'Procedures using population data' },
    { id: '4.5b', group: 'digitisation', max: 2, needs: 'dossiers', vi: 'Tỷ lệ hồ sơ sử dụng dữ liệu dân cư', en: 'Dossiers using population data' },
    { id: '5.1', group: 'satisfaction', max: 0, needs: 'petitions', vi: 'Tỷ lệ PAKN theo phân loại', en: 'Petitions by class' },
    { id: '5.2', group: 'satisfaction', max: 6, needs: 'petitions', vi: 'Tỷ lệ PAKN xử lý đúng hạn', en: 'Petitions handled on time' },
    { id: '5.3', group: 'satisfaction', max: 6, needs: 'petitions', vi: 'Tỷ lệ hài lòng trong xử lý PAKN', en: 'Satisfaction with petition handling' },
    { id: '5.4', group: 'satisfaction', max: 6, needs: 'petitions', vi: 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC', en: 'Satisfaction with dossier handling' },
  ],
} as const; // prettier-ignore

export type Index766Group = (typeof index766.groups)[number]['key'];
type Row = (typeof index766.indicators)[number];
export type Index766Id = Row['id'];
/** What the rule of an indicator reads; only `dossiers` is in our hands. */
export type Index766Needs = Row['needs'];

/** Why a file of dossiers cannot tell an indicator. */
export const needsText: Readonly<
  Record<Exclude<Index766Needs, 'dossiers'>, { readonly vi: string; readonly en: string }>
> = {
  procedures: {
    vi: 'Cần dữ liệu của Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
    en: 'Needs the national database of procedures.',
  },
  totals: {
    vi: 'Cần tổng số hồ sơ tiếp nhận theo hệ thống báo cáo và theo Cổng Dịch vụ công quốc gia.',
    en: 'Needs the totals received by the reporting system and by the Portal.',
  },
  'one-procedure': {
    vi: 'Chỉ tính cho từng thủ tục được chọn, không có điểm.',
    en: 'Shown for one chosen procedure only; carries no points.',
  },
  petitions: {
    vi: 'Cần dữ liệu phản ánh, kiến nghị.',
    en: 'Needs the data of petitions.',
  },
  rule: {
    vi: 'Cách tính chưa được công bố.',
    en: 'The rule is not published.',
  },
};
