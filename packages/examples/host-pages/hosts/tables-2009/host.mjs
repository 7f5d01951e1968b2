export const host = {
  name: 'tables-2009',
  agency: 'Ủy ban nhân dân xã Phù Mẫu',
  kind: { vi: 'trang bảng năm 2009, quirks mode', en: 'a page of tables of 2009, in quirks mode' },
  why: {
    vi: 'Không có doctype: bảng không thừa hưởng chữ và màu, hộp tính theo kiểu cũ, trang rộng cố định 990 px.',
    en: 'No doctype: tables inherit neither type nor colour, boxes are measured the old way, the page is 990 px wide.',
  },
  origin: 'hosting',
};
