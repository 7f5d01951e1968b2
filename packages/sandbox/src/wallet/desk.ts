import { connectionCut } from '../faults.js';
import { answerLost, type WalletPlatform } from './platform.js';
import { calls, meanings, type CallName } from './wire.js';

/** Over HTTP, what holds the connection. */
interface Connection {
  readonly incoming?: { readonly socket: { resetAndDestroy(): void } };
}

/**
 * The paths of the platform's end below `base` (e.g. `/wallet/v1`), as a handler of `fetch` shape.
 *
 * @throws {typeof connectionCut} when the answer is to be lost; over HTTP the socket is reset.
 */
export function walletDesk(
  platform: Pick<WalletPlatform, 'receive'>,
  base: string,
): (request: Request, connection?: Connection) => Promise<Response> {
  const byPath = new Map(
    (Object.keys(calls) as CallName[]).map((name) => [base + calls[name].path, name] as const),
  );
  return async (request, connection) => {
    const call = byPath.get(new URL(request.url).pathname);
    if (call === undefined) return refuse(404);
    if (request.method !== 'POST') return refuse(405);
    try {
      return await platform.receive(call, request);
    } catch (error) {
      if (error !== answerLost) throw error;
      connection?.incoming?.socket.resetAndDestroy();
      throw connectionCut;
    }
  };
}

const refuse = (status: number) => Response.json({ MaLoi: '01', MoTaLoi: meanings['01'] }, { status });
