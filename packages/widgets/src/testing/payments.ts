import type { FeeOrder, Payment, Receipt } from '@dvcqg/sdk';

/** Builders of payment data for tests and stories. Everything in them is invented. */

const dossierCode = 'H99.01-20260701-0000005';
const procedure = { code: '1.001193', name: 'Đăng ký khai sinh có yếu tố nước ngoài' };
const agency = { code: 'H99.01', name: 'Trung tâm Phục vụ hành chính công tỉnh Sông Mẫu' };
const payee = {
  name: 'Sở Tư pháp tỉnh Sông Mẫu',
  account: '3511.0.9999999',
  bank: 'Kho bạc Nhà nước khu vực mẫu',
};
const fees = [
  { code: 'PHI01', name: 'Phí cấp bản sao trích lục hộ tịch', kind: 'fee', amount: 16_000 },
  { code: 'LP01', name: 'Lệ phí đăng ký khai sinh', kind: 'charge', amount: 134_000 },
] as const;

export function aFeeOrder(over: Partial<FeeOrder> = {}): FeeOrder {
  return {
    dossierCode,
    state: 'payable',
    amount: 150_000,
    fees: [...fees],
    procedure,
    agency,
    payee,
    purpose: 'NOP LE PHI H99.01-20260701-0000005',
    legalBasis: ['Luật Phí và lệ phí năm 2015', 'Nghị quyết mẫu của Hội đồng nhân dân tỉnh Sông Mẫu'],
    ...over,
  };
}

export function aPayment(over: Partial<Payment> = {}): Payment {
  return {
    id: 'pay_k3Jx9vQm2TtW8sLrB5nD1A',
    status: 'pending',
    dossierCode,
    amount: 150_000,
    fees: [...fees],
    payee,
    reference: 'TC26070100000042',
    createdAt: '2026-07-01T10:12:00+07:00',
    updatedAt: '2026-07-01T10:14:00+07:00',
    ...over,
  };
}

export function aReceipt(over: Partial<Receipt> = {}): Receipt {
  return {
    id: 'rcp_Zr7pYw4cN0aXe2hUo6iKfQ',
    paymentId: 'pay_k3Jx9vQm2TtW8sLrB5nD1A',
    dossierCode,
    procedure,
    agency,
    payee,
    payerName: 'Nguyễn Thị Hoa',
    fees: [...fees],
    amount: 150_000,
    reference: 'TC26070100000042',
    transactionId: 'NHT8842197731',
    paidAt: '2026-07-01T10:14:27+07:00',
    official: { state: 'in-preparation' },
    ...over,
  };
}
