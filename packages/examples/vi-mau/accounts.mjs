/** Who signs in: invented people with phone numbers in a prefix that does not exist (0000), and their sessions in memory. */
import { randomBytes } from 'node:crypto';

const people = [
  { account: 'acc_hoa', phone: '0000000201', name: 'Nguyễn Thị Hoa' },
  { account: 'acc_binh', phone: '0000000202', name: 'Trần Văn Bình' },
  { account: 'acc_y', phone: '0000000203', name: "Y H'Linh Niê" },
];

/** The account that certification plays with. */
export const testAccount = 'acc_test';

const cookie = 'vi_mau';
const sessions = new Map();

export const shownPhones = people.map(({ phone }) => phone);

/** `0000 000 201`, `+84000000201` and the like; undefined for a number nobody has. */
export function personOf(text) {
  const digits = text.replaceAll(/[\s.-]/g, '').replace(/^\+?84/, '0');
  return people.find(({ phone }) => phone === digits);
}

/** Value of `Set-Cookie`. The session is of the server's making, so no page can plant one. */
export function begin(person) {
  const id = randomBytes(16).toString('base64url');
  sessions.set(id, person);
  return `${cookie}=${id}; HttpOnly; SameSite=Lax; Path=/; Max-Age=3600`;
}

export function end(request) {
  sessions.delete(idOf(request));
  return `${cookie}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0`;
}

export const signedIn = (request) => sessions.get(idOf(request));

const idOf = (request) => /(?:^|;\s*)vi_mau=([\w-]{22})/.exec(request.headers.get('cookie') ?? '')?.[1];
