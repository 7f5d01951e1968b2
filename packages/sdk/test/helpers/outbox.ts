import { createSandbox, type Sandbox } from '@dvcqg/sandbox';
import { createPortalClient, type DossierRecordInput, type PortalClient } from '@dvcqg/sdk/server';
import { createSync, type Sync, type SyncItem, type SyncOptions } from '@dvcqg/sdk/sync';
import { codesSent } from '../../src/wire/adapter-v1/fixtures/answers.js';

export const keys = ['an outbox key of thirty-two bytes or more'];

/** The n-th dossier of a day nobody seeds. */
export const codeOf = (n: number) => `H99.02-20260706-${String(n).padStart(7, '0')}`;

export function recordOf(n: number, change: Partial<DossierRecordInput> = {}): DossierRecordInput {
  return {
    code: codeOf(n),
    procedure: { code: '1.004884', name: 'Thủ tục đăng ký lại khai sinh' },
    field: { code: 'G15-TP07', name: 'Hộ tịch' },
    channel: 'online',
    owner: {
      name: 'Nguyễn Thị CANARY',
      kind: 'citizen',
      techId: '00000000-0000-4000-8000-000000000001',
      identities: [{ kind: 'personal-id', number: '999100001111' }],
      email: 'canary@example.invalid',
    },
    summary: 'Đề nghị đăng ký lại khai sinh',
    status: '2',
    submittedAt: '2026-07-06T07:55:00+07:00',
    receivedAt: '2026-07-06T08:00:00+07:00',
    dueAt: '2026-07-13T17:00:00+07:00',
    agency: { name: 'Ủy ban nhân dân xã Mẫu' },
    lodgedAt: 'local',
    hasDigitisedParts: true,
    ownerVerified: true,
    paidOnline: 'none',
    documents: [{ id: '1', name: 'to-khai.pdf', url: 'https://onestop.example/f/1', deleted: false }],
    fees: [{ name: 'Lệ phí', code: 'LP01', kind: 'charge', amount: 8000, collectAt: 'reception' }],
    ...change,
  };
}

/** Version `version` of dossier `n`: its status tells the version, so that the far side's ledger does too. */
export const itemOf = (n: number, version = 1): SyncItem => ({
  record: recordOf(n, { status: String(version) }),
  version,
});

export const itemsOf = (from: number, to: number, version = 1): SyncItem[] =>
  Array.from({ length: to - from }, (_, index) => itemOf(from + index, version));

export function portalTo(far: (request: Request) => Promise<Response>, store: string): PortalClient {
  return createPortalClient({
    profile: 'sandbox',
    agency: 'H99',
    credentials: {
      sso: { clientId: 'sandbox-site', clientSecret: 'sandbox-secret' },
      adapter: { username: 'onestop-h99', password: 'sandbox' },
      payments: { partner: 'DOITACTEST', secret: 'SANDBOX-SECRET-0001' },
    },
    store,
    fetch: async (input, init) => far(new Request(input, init)),
  });
}

/** One call as the far side heard it. */
export interface Heard {
  readonly service: string;
  readonly mode: unknown;
  readonly codes: readonly string[];
}

/** An outbox, and a sandbox that writes down what it hears. `before` may answer in its place. */
export function outboxTo(
  store: string,
  before?: (heard: Heard, request: Request) => Promise<Response | undefined> | Response | undefined,
  options: Partial<SyncOptions> = {},
) {
  const sandbox: Sandbox = createSandbox();
  const heard: Heard[] = [];
  const portal = portalTo(async (request) => {
    const body = (await request.clone().json()) as Record<string, unknown>;
    if (Array.isArray(body['data'])) {
      const codes = codesSent(body['data']);
      const one = { service: String(body['service']), mode: body['isUpdating'], codes };
      heard.push(one);
      const instead = await before?.(one, request);
      if (instead) return instead;
    }
    return sandbox.fetch(request);
  }, store);
  const sync: Sync = createSync({ portal, keys, ...options });
  const ask = (path: string, body?: object) =>
    sandbox.fetch(
      new Request(`${sandbox.origin}/control/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  return {
    sandbox,
    portal,
    sync,
    heard,
    ask,
    /** Every write the sandbox accepted, in order, of our dossiers. */
    async ledger() {
      const text = await (await ask('ledger?limit=100000')).text();
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { code: string; kind: string; status: string; digest: string });
    },
    async close() {
      sandbox.close();
      await portal.close();
    },
  };
}

export type Far = ReturnType<typeof outboxTo>;
