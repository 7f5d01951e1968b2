export const host = {
  name: 'bootstrap-3',
  agency: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu',
  kind: { vi: 'trang Bootstrap 3 với jQuery', en: 'a Bootstrap 3 page with jQuery' },
  why: {
    vi: 'html { font-size: 10px } làm nhỏ mọi thứ đo bằng rem; * { box-sizing }; hộp thoại, menu thả và mục gập của jQuery.',
    en: 'html { font-size: 10px } shrinks whatever is measured in rem; * { box-sizing }; jQuery modal, dropdown and collapse.',
  },
  origin: 'communes',
};
