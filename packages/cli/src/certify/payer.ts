import { createInterface } from 'node:readline/promises';
import type { Registration, WalletCaller } from '@dvcqg/sandbox';
import { Failure, Skip } from './failure.js';
import type { Lang } from '../words.js';

/** Whoever plays the person with the phone. Codes are those of decision 12, "Test payer". */
export interface Payer {
  /** Opens the link of an order. */
  open(token: string): Promise<string>;
  /** Presses "Thanh toán", or "Không thanh toán". */
  confirm(order: string): Promise<string>;
  decline(order: string): Promise<string>;
  /** Đồng. */
  balance(): Promise<number>;
  /** The wallet sends what waits to be sent; how much still does. */
  flush(): Promise<number>;
  restart(): Promise<void>;
}

/** The wallet's own test hook. */
export function hookPayer(wallet: WalletCaller): Payer {
  const ask = async (action: string, about: { token?: string; order?: string } = {}) => {
    const answer = await wallet.test(action, about);
    if (answer.signed !== 'yes' || answer.code === undefined)
      throw new Failure(
        'ready',
        `TEST ${action}: 200`,
        answer.http === undefined ? '–' : `${answer.http} ${answer.signed}`,
      );
    if (answer.code === '20') {
      throw new Skip({
        vi: `Ví chưa bật người trả thử (TEST ${action}).`,
        en: `The wallet has no test payer switched on (TEST ${action}).`,
      });
    }
    return { ...answer, code: answer.code };
  };
  return {
    open: async (token) => (await ask('open', { token })).code,
    confirm: async (order) => (await ask('confirm', { order })).code,
    decline: async (order) => (await ask('decline', { order })).code,
    balance: async () => (await ask('balance')).balance ?? Number.NaN,
    flush: async () => (await ask('flush')).waiting ?? 0,
    restart: async () => void (await ask('restart')),
  };
}

const words = {
  vi: {
    open: 'Mở địa chỉ này trong ví',
    opened:
      'Ví hiện gì? 00 chi tiết đơn; 02 từ chối đơn giả; 11 hết hạn; 16 khác chi tiết; 18 mã trùng; 98 chưa hỏi được nền tảng',
    confirm: 'Bấm “Thanh toán” cho đơn',
    confirmed:
      'Kết quả? 00 tiền đã trừ; 11 đã đóng; 12 đã trả cách khác; 14 chưa rõ; 51 thiếu tiền; 98 chưa hỏi được nền tảng',
    decline: 'Bấm “Không thanh toán” cho đơn',
    declined: 'Kết quả? 00 đã hủy; 13 tiền đã chuyển; 14 chưa rõ',
    balance: 'Số dư của người trả thử, đồng',
    flush: 'Cho ví gửi lại những gì đang chờ. Còn bao nhiêu bản tin chờ?',
    restart: 'Khởi động lại máy chủ ví rồi bấm Enter',
  },
  en: {
    open: 'Open this address in the wallet',
    opened:
      'What does it show? 00 the details; 02 refused as forged; 11 expired; 16 differs from the details; 18 id used; 98 platform not asked',
    confirm: 'Press “pay” for the order',
    confirmed:
      'What came of it? 00 money left; 11 closed; 12 paid otherwise; 14 in doubt; 51 too little money; 98 platform not asked',
    decline: 'Press “do not pay” for the order',
    declined: 'What came of it? 00 cancelled; 13 the money has left; 14 in doubt',
    balance: 'Balance of the test payer, đồng',
    flush: 'Let the wallet send again what waits. How many messages still wait?',
    restart: "Restart the wallet's server, then press Enter",
  },
} as const;

/** A person at the terminal, for a wallet without a test hook. */
export function operatorPayer(
  { orderUrl }: Registration,
  lang: Lang,
  ask: (question: string) => Promise<string> = askAtTerminal,
): Payer {
  const word = words[lang];
  const code = async (question: string) => {
    for (;;) {
      const said = (await ask(`${question}\n> `)).trim();
      if (/^\d{2}$/.test(said)) return said;
    }
  };
  const number = async (question: string) => {
    for (;;) {
      const said = (await ask(`${question}\n> `)).replaceAll(/[.\s]/g, '');
      if (/^\d+$/.test(said)) return Number(said);
    }
  };
  return {
    open: (token) => code(`${word.open}:\n${orderUrl}?order=${token}\n${word.opened}`),
    confirm: (order) => code(`${word.confirm} ${order}.\n${word.confirmed}`),
    decline: (order) => code(`${word.decline} ${order}.\n${word.declined}`),
    balance: () => number(word.balance),
    flush: () => number(word.flush),
    restart: async () => void (await ask(`${word.restart}\n> `)),
  };
}

async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
