import type { Dossier, DossierPage, FeeOrder, Payment, Receipt, Refund, Session } from '@dvcqg/sdk';
import { PortalError } from '@dvcqg/sdk';

/** Example data: invented people, an invented province, codes that start `H99`. */

export const signedOut: Session = { environment: 'sandbox', signedIn: false };

export const signedIn: Session = {
  environment: 'sandbox',
  signedIn: true,
  account: { kind: 'person', displayName: 'Nguyễn Thị Mẫu', initials: 'NM', assurance: 2 },
  expiresAt: '2099-01-01T00:00:00+07:00',
};

export const dossier: Dossier = {
  code: 'H99.01-20250701-0001',
  procedure: { code: '1.005129', name: 'Đăng ký khai sinh' },
  field: { code: 'G15-HT', name: 'Hộ tịch' },
  agency: { code: 'H99.01', name: 'Ủy ban nhân dân xã Bến Mẫu' },
  ownerName: 'N. T. M.',
  mine: false,
  status: { code: '4', key: 'in_progress', label: 'Đang xử lý' },
  turn: 'agency',
  channel: 'online',
  submittedAt: '2025-07-01T08:05:00+07:00',
  receivedAt: '2025-07-01T09:30:00+07:00',
  dueAt: '2025-07-08T17:00:00+07:00',
  clock: { paused: false, workingDaysLeft: 3 },
  timeline: [
    { at: '2025-07-01T08:05:00+07:00', status: '1', unit: 'Cổng Dịch vụ công' },
    {
      at: '2025-07-01T09:30:00+07:00',
      status: '2',
      unit: 'Bộ phận Một cửa',
      position: 'Công chức tiếp nhận',
      note: 'Hồ sơ đủ thành phần.',
    },
    {
      at: '2025-07-02T14:10:00+07:00',
      status: '4',
      unit: 'Bộ phận Tư pháp – Hộ tịch',
      position: 'Công chức thụ lý',
    },
  ],
  supplements: [],
  fees: [{ code: 'LP-HT-01', name: 'Lệ phí đăng ký khai sinh', kind: 'charge', amount: 8000 }],
  paidOnline: false,
  results: [],
  asOf: '2025-07-03T10:00:00+07:00',
};

/** The citizen is asked for papers; time stands still. */
export const supplementDossier: Dossier = {
  ...dossier,
  code: 'H99.01-20250701-0002',
  status: { code: '5', key: 'supplement_requested', label: 'Yêu cầu bổ sung giấy tờ' },
  turn: 'citizen',
  clock: { paused: true },
  timeline: [
    ...dossier.timeline,
    {
      at: '2025-07-03T09:00:00+07:00',
      status: '5',
      unit: 'Bộ phận Tư pháp – Hộ tịch',
      note: 'Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại.',
    },
  ],
  supplements: [
    {
      id: 'bs-1',
      requestedAt: '2025-07-03T09:00:00+07:00',
      papers: ['Giấy chứng sinh (bản chụp rõ bốn góc)', 'Giấy chứng nhận kết hôn của cha mẹ'],
      note: 'Bản chụp giấy chứng sinh bị mờ. Đề nghị chụp lại.',
      dueAt: '2025-07-10T17:00:00+07:00',
    },
  ],
};

/** The agency asks for money. */
export const payableDossier: Dossier = {
  ...dossier,
  code: 'H99.01-20250701-0003',
  procedure: {
    code: '1.004194',
    name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam',
  },
  status: { code: '6', key: 'payment_requested', label: 'Yêu cầu thực hiện nghĩa vụ tài chính' },
  turn: 'citizen',
  amountDue: 150_000,
  fees: [
    { code: 'P-01', name: 'Phí cung cấp thông tin lý lịch tư pháp', kind: 'fee', amount: 100_000 },
    { code: 'LP-02', name: 'Lệ phí cấp bản giấy', kind: 'charge', amount: 50_000 },
  ],
};

/** The agency is late and apologises. */
export const lateDossier: Dossier = {
  ...dossier,
  code: 'H99.01-20250701-0004',
  clock: { paused: false, workingDaysLate: 2 },
  dueAt: '2025-07-01T17:00:00+07:00',
  note: 'Do lượng hồ sơ tăng, kết quả được hẹn lại vào ngày 07/07/2025. Cơ quan thành thật xin lỗi Ông/Bà.',
};

export const returnedDossier: Dossier = {
  ...dossier,
  code: 'H99.01-20250701-0005',
  mine: true,
  ownerName: 'Nguyễn Thị Mẫu',
  status: { code: '10', key: 'returned', label: 'Đã trả kết quả' },
  turn: 'none',
  clock: { paused: false },
  completedAt: '2025-07-04T15:00:00+07:00',
  returnedAt: '2025-07-04T16:00:00+07:00',
  paidOnline: true,
  timeline: [
    ...dossier.timeline,
    { at: '2025-07-04T15:00:00+07:00', status: '9', unit: 'Ủy ban nhân dân xã Bến Mẫu' },
    { at: '2025-07-04T16:00:00+07:00', status: '10', unit: 'Bộ phận Một cửa' },
  ],
  results: [{ name: 'Giấy khai sinh', code: '15/2025', url: 'https://ketqua.songmau.example/15-2025.pdf' }],
};

export const dossierPage: DossierPage = {
  items: [supplementDossier, payableDossier, dossier, lateDossier, returnedDossier],
  total: 5,
};

export const feeOrder: FeeOrder = {
  dossierCode: payableDossier.code,
  state: 'payable',
  amount: 150_000,
  fees: payableDossier.fees,
  procedure: payableDossier.procedure,
  agency: payableDossier.agency,
  payee: {
    name: 'Sở Tư pháp tỉnh Sông Mẫu',
    account: '3511.0.1234567',
    bank: 'Kho bạc Nhà nước tỉnh Sông Mẫu',
  },
  purpose: 'LE PHI HO SO H99.01-20250701-0003',
  legalBasis: ['Thông tư 16/2025/TT-BTC'],
};

export const payment: Payment = {
  id: 'pay_3x4mpl3x4mpl3x4mpl3x4m',
  status: 'initiated',
  dossierCode: payableDossier.code,
  amount: 150_000,
  fees: payableDossier.fees,
  ...(feeOrder.payee && { payee: feeOrder.payee }),
  purpose: 'LE PHI HO SO H99.01-20250701-0003',
  reference: 'H99-2507-000123',
  createdAt: '2025-07-03T10:00:00+07:00',
  updatedAt: '2025-07-03T10:00:05+07:00',
  expiresAt: '2025-07-03T10:15:00+07:00',
  payUrl: 'http://127.0.0.1:4400/pay/H99-2507-000123',
};

/** What is due where the payer may choose, and the payment that then has a code. */
export const chooseOrder: FeeOrder = { ...feeOrder, methods: ['pay-page', 'vietqr'] };

export const transferPayment: Payment = {
  ...payment,
  transfer: {
    qr: '00020101021238580010A000000727012800069999990114992507030000010208QRIBFTTA530370454061500005802VN62140810NOP AB2CD36304485D',
    bank: '999999',
    bankName: 'Ngân hàng Thử',
    account: '99250703000001',
    purpose: 'NOP AB2CD3',
  },
};

export const receipt: Receipt = {
  id: 'rcp_3x4mpl3x4mpl3x4mpl3x4m',
  number: 'H99-2507-000123-1',
  kind: 'charge',
  paymentId: payment.id,
  dossierCode: payableDossier.code,
  procedure: payableDossier.procedure,
  agency: payableDossier.agency,
  ...(feeOrder.payee && { payee: feeOrder.payee }),
  payerName: 'Nguyễn Thị Mẫu',
  // A receipt is of one kind.
  fees: [{ code: 'LP-02', name: 'Lệ phí cấp Phiếu lý lịch tư pháp', kind: 'charge', amount: 150_000 }],
  amount: 150_000,
  reference: 'H99-2507-000123',
  transactionId: 'TX20250703100412',
  paidAt: '2025-07-03T10:04:12+07:00',
  official: { state: 'in-preparation' },
};

export const refund: Refund = {
  id: 'rfd_3x4mpl3x4mpl3x4mpl3x4m',
  paymentId: payment.id,
  dossierCode: payableDossier.code,
  status: 'requested',
  reason: 'wrong-dossier',
  amount: 150_000,
  reference: 'HT-2507-000045',
  transactionId: 'TX20250703100412',
  createdAt: '2025-07-04T09:00:00+07:00',
  updatedAt: '2025-07-04T09:00:02+07:00',
  submittedAt: '2025-07-04T09:00:02+07:00',
};

/** An error as the gateway's client throws it. */
export function portalError(
  code: string,
  options: ConstructorParameters<typeof PortalError>[2] = {},
): PortalError {
  return new PortalError(code, 'Refused in a test.', { requestId: 'req_7f3a', ...options });
}
