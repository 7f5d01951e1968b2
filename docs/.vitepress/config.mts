import { defineConfig } from 'vitepress';

const guide = (prefix: string, text: Record<string, string>) => [
  {
    text: text.start,
    items: [
      { text: text.web, link: `${prefix}/guide/web-team` },
      { text: text.ministry, link: `${prefix}/guide/ministry` },
      { text: text.providers, link: `${prefix}/guide/payment-providers` },
      { text: text.wallet, link: `${prefix}/guide/wallet` },
      { text: text.refunds, link: `${prefix}/guide/receipts-refunds` },
      { text: text.security, link: `${prefix}/guide/security` },
    ],
  },
  {
    text: text.more,
    items: [
      { text: text.reference, link: '/reference/' },
      { text: text.house, link: '/decisions/0001-the-house' },
      { text: text.assumed, link: '/decisions/0002-assumed-wire' },
      { text: text.api, link: '/decisions/0003-gateway-api' },
      { text: text.parts, link: '/decisions/0004-parts' },
      { text: text.sizes, link: '/decisions/0005-sizes' },
      { text: text.sync, link: '/decisions/0006-sync' },
      { text: text.faults, link: '/decisions/0007-fault-evidence' },
      { text: text.refundDecision, link: '/decisions/0009-refunds' },
      { text: text.takers, link: '/decisions/0010-providers' },
      { text: text.walletProtocol, link: '/decisions/0012-wallet-protocol' },
      { text: text.certify, link: '/decisions/0013-certify' },
    ],
  },
];

export default defineConfig({
  title: 'DVCQG SDK & widgets',
  description: 'SDK, web components and a local sandbox for the National Public Service Portal of Viet Nam',
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]],
  srcExclude: ['**/README.md'],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('dvc-') } } },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: {
          root: {
            translations: {
              button: { buttonText: 'Tìm', buttonAriaLabel: 'Tìm trong tài liệu' },
              modal: {
                displayDetails: 'Xem chi tiết',
                resetButtonTitle: 'Xóa từ khóa',
                backButtonTitle: 'Đóng',
                noResultsText: 'Không có kết quả cho',
                footer: { selectText: 'mở', navigateText: 'chuyển', closeText: 'đóng' },
              },
            },
          },
        },
      },
    },
    outline: [2, 3],
  },
  locales: {
    root: {
      label: 'Tiếng Việt',
      lang: 'vi',
      themeConfig: {
        outline: { level: [2, 3], label: 'Trên trang này' },
        docFooter: { prev: 'Trang trước', next: 'Trang sau' },
        darkModeSwitchLabel: 'Giao diện',
        lightModeSwitchTitle: 'Chuyển sang nền sáng',
        darkModeSwitchTitle: 'Chuyển sang nền tối',
        sidebarMenuLabel: 'Mục lục',
        returnToTopLabel: 'Lên đầu trang',
        langMenuLabel: 'Ngôn ngữ',
        nav: [
          { text: 'Hướng dẫn', link: '/guide/web-team' },
          { text: 'Tham chiếu API', link: '/reference/' },
        ],
        sidebar: guide('', {
          start: 'Bắt đầu',
          web: 'Nhóm trang web tỉnh, xã',
          ministry: 'Nhóm bộ, ngành',
          providers: 'Chọn cổng thanh toán',
          wallet: 'Ví điện tử, ngân hàng',
          refunds: 'Biên lai và hoàn tiền',
          security: 'An toàn',
          more: 'Đọc thêm',
          reference: 'Tham chiếu API',
          house: 'Cấu trúc',
          assumed: 'Điều giả định về giao thức',
          api: 'API của cổng trung gian',
          parts: 'Thư viện đã chọn',
          sizes: 'Dung lượng',
          sync: 'Hàng đợi gửi hồ sơ',
          faults: 'Sự cố và phép thử',
          refundDecision: 'Biên nhận và hoàn trả',
          takers: 'Cổng thanh toán và ví',
          walletProtocol: 'Giao thức với ví',
          certify: 'Ví tự chứng nhận',
        }),
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: [
          { text: 'Guides', link: '/en/guide/web-team' },
          { text: 'API reference', link: '/reference/' },
        ],
        sidebar: guide('/en', {
          start: 'Start',
          web: 'Provincial and commune web teams',
          ministry: 'Ministry teams',
          providers: 'Choosing a payment provider',
          wallet: 'E-wallets and banks',
          refunds: 'Receipts and refunds',
          security: 'Security',
          more: 'More',
          reference: 'API reference',
          house: 'The house',
          assumed: 'What we assume about the wire',
          api: "The gateway's API",
          parts: 'Chosen parts',
          sizes: 'Sizes',
          sync: 'The outbox',
          faults: 'Faults and their tests',
          refundDecision: 'Receipts and refunds',
          takers: 'Gateways and wallets',
          walletProtocol: 'The protocol with wallets',
          certify: 'Wallets that certify themselves',
        }),
      },
    },
  },
});
