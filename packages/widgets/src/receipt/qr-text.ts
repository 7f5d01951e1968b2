import type { Receipt } from '@dvcqg/sdk';

/**
 * What the receipt's QR code says: enough for an officer to find the payment, nothing about a person. Plain ASCII lines,
 * so that every scanner shows them as they are.
 */
export function qrText(receipt: Receipt, environment: 'sandbox' | 'live'): string {
  return [
    ...(environment === 'sandbox' ? ['THU NGHIEM'] : []),
    'BIEN NHAN THANH TOAN',
    `Ma tham chieu: ${receipt.reference}`,
    `Ma ho so: ${receipt.dossierCode}`,
    `So tien: ${receipt.amount} VND`,
    `Thoi gian: ${receipt.paidAt}`,
  ].join('\n');
}
