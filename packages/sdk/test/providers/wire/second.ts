import { createHash, createHmac } from 'node:crypto';

/**
 * A second reading of the published signatures, to hold ours against: written from the facts alone, without a look at
 * `src/wire`, and for messages as they go over the wire.
 */
type Message = Readonly<Record<string, unknown>>;

const hmac = (algorithm: string, key: string, text: string) =>
  createHmac(algorithm, key).update(text, 'utf8').digest('hex');
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const pick = (message: Message, list: string) => list.split(' ').map((name) => `${message[name] ?? ''}`);

/** Java's URLEncoder, byte by byte. */
export function formEncode(value: string): string {
  let out = '';
  for (const byte of Buffer.from(value, 'utf8')) {
    const char = String.fromCharCode(byte);
    if (/[0-9A-Za-z.*_-]/.test(char)) out += char;
    else if (byte === 0x20) out += '+';
    else out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

const vnpayLists = {
  query: 'RequestId Version Command TmnCode TxnRef TransactionDate CreateDate IpAddr OrderInfo',
  queryAnswer:
    'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo PromotionCode PromotionAmount',
  refund:
    'RequestId Version Command TmnCode TransactionType TxnRef Amount TransactionNo TransactionDate CreateBy CreateDate IpAddr OrderInfo',
  refundAnswer:
    'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo',
};

export const vnpay = {
  /** `vnp_SecureHash` of a pay address or an IPN. */
  hashOfQuery(params: Message, secret: string): string {
    const names = Object.keys(params).filter((name) => !/^vnp_SecureHash(Type)?$/.test(name));
    const parts: string[] = [];
    for (const name of names.sort()) {
      const value = `${params[name] ?? ''}`;
      if (value !== '') parts.push(`${formEncode(name)}=${formEncode(value)}`);
    }
    return hmac('sha512', secret, parts.join('&'));
  },
  /** The whole query, signed. */
  query(params: Message, secret: string): string {
    const all = { ...params, vnp_SecureHash: vnpay.hashOfQuery(params, secret) };
    return Object.entries(all)
      .map(([name, value]) => `${name}=${formEncode(`${value}`)}`)
      .join('&');
  },
  hashOfJson(kind: keyof typeof vnpayLists, body: Message, secret: string): string {
    const names = vnpayLists[kind].replace(/\w+/g, (name) => `vnp_${name}`);
    return hmac('sha512', secret, pick(body, names).join('|'));
  },
};

const momoLists = {
  create: 'amount extraData ipnUrl orderId orderInfo partnerCode redirectUrl requestId requestType',
  query: 'orderId partnerCode requestId',
  refund: 'amount description orderId partnerCode requestId transId',
  notice:
    'amount extraData message orderId orderInfo orderType partnerCode payType requestId responseTime resultCode transId',
};

export const momo = {
  signature(kind: keyof typeof momoLists, body: Message, accessKey: string, secret: string): string {
    const names = ['accessKey', ...momoLists[kind].split(' ')];
    const raw = names.map((name) => `${name}=${name === 'accessKey' ? accessKey : body[name]}`);
    return hmac('sha256', secret, raw.join('&'));
  },
};

const zalopayLists = {
  create: 'app_id app_trans_id app_user amount app_time embed_data item',
  refund: 'app_id zp_trans_id amount description timestamp',
  queryRefund: 'app_id m_refund_id timestamp',
};

export const zalopay = {
  mac(kind: keyof typeof zalopayLists | 'query', form: Message, key1: string): string {
    const values =
      kind === 'query' ? [...pick(form, 'app_id app_trans_id'), key1] : pick(form, zalopayLists[kind]);
    return hmac('sha256', key1, values.join('|'));
  },
  callback(data: Message, key2: string): string {
    const text = JSON.stringify(data);
    return JSON.stringify({ data: text, mac: hmac('sha256', key2, text), type: 1 });
  },
};

const keypayLists = {
  create: 'addition_fee client_id command trans_amount transaction_id version',
  detail: 'client_id command transaction_id',
  refund: 'amount client_id command reason transaction_id',
  refundDetail: 'client_id command transaction_refund_code',
};

export const keypay = {
  checkSum: (kind: keyof typeof keypayLists, body: Message, key: string): string =>
    hmac('sha256', key, pick(body, keypayLists[kind]).join('|')),
};

export const paygov = {
  checksum: (
    body: Message,
    keys: { readonly secret: string; readonly accessKey: string; readonly partner: string },
  ): string =>
    sha256(keys.secret + keys.accessKey + keys.partner + pick(body, 'orderId requestCode amount').join('')),
};

const platformLists = {
  init: 'LoaiBanTin PhienBan MaDoiTac MaThamChieu SoTien LoaiHinhThanhToan MaKenhThanhToan MaThietBi NgonNgu MaTienTe MaNganHang ThongTinGiaoDich ThoiGianGD Ip',
  result:
    'LoaiBanTin MaLoi MaDoiTac MaThamChieu SoTien MaTienTe MaGiaoDich MaNganHang ThoiGianGD ThongTinGiaoDich',
  ask: 'LoaiBanTin PhienBan MaDoiTac MaThamChieu ThoiGianGD',
  refund: 'LoaiBanTin PhienBan MaDoiTac MaHoanTra MaThamChieu MaGiaoDich SoTien MaTienTe LyDo ThoiGianGD',
  refundAsk: 'LoaiBanTin PhienBan MaDoiTac MaHoanTra ThoiGianGD',
};

export const platform = {
  /** Which field the digest is. */
  given: 'MaXacThuc',
  /** The least a bill says. */
  billing: { MaDichVu: '1' },
  digest: (kind: keyof typeof platformLists, body: Message, secret: string): string =>
    sha256([...pick(body, platformLists[kind]), secret].join('|')),
  notice(reference: string, amount: number, text: string, secret: string): string {
    const body = {
      LoaiBanTin: 'CONFIRM',
      MaLoi: '00',
      MaDoiTac: 'DOITACTEST',
      MaThamChieu: reference,
      SoTien: amount,
      MaTienTe: 'VND',
      MaGiaoDich: 'GD1',
      MaNganHang: 'VCB',
      ThoiGianGD: '20260701080105',
      ThongTinGiaoDich: text,
    };
    return JSON.stringify({ ...body, MaXacThuc: platform.digest('result', body, secret) });
  },
};
