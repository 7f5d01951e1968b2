export const host = {
  name: 'translated',
  agency: 'Sở Du lịch tỉnh Mẫu',
  kind: {
    vi: 'trang có công cụ dịch: đổi lang và thay từng đoạn chữ',
    en: 'a page with a translation tool that changes lang and replaces text',
  },
  why: {
    vi: 'Công cụ dịch đổi lang của trang và bọc mỗi đoạn chữ trong thẻ font, cả ở những chỗ mới hiện ra.',
    en: 'The tool changes the page’s lang and wraps every piece of text in font tags, also where text appears later.',
  },
  origin: 'elsewhere',
};
