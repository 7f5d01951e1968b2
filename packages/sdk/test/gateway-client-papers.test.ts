import { describe, expect, it } from 'vitest';
import { createGatewayClient } from '../src/index.js';

const code = 'H99.01-20260701-0000005';

/** A client whose gateway notes what it is asked and answers the same to everything. */
function scripted(answer: unknown, status = 200) {
  const asked: Request[] = [];
  const client = createGatewayClient({
    url: 'https://tinh.example/dvcqg',
    fetch: (async (input: RequestInfo | URL, init?: RequestInit) => {
      asked.push(new Request(input, init));
      return Response.json(answer, { status });
    }) as typeof fetch,
  });
  return { client, asked };
}

describe('the client of a page, for papers and proofs', () => {
  it('names the stream of a dossier', () => {
    expect(scripted({}).client.eventsUrl(code)).toBe(`https://tinh.example/dvcqg/dossiers/${code}/events`);
  });

  it('sends a proof in the body, never in the address', async () => {
    const { client, asked } = scripted({ code });
    await client.prove(code, { phone: '4321' });
    expect(asked[0]?.method).toBe('POST');
    expect(asked[0]?.url).toBe(`https://tinh.example/dvcqg/dossiers/${code}/proof`);
    expect(await asked[0]?.json()).toEqual({ phone: '4321' });
  });

  it('tells how many tries are left', async () => {
    const { client } = scripted({ code: 'proof_wrong', action: 'ask-citizen', params: { left: 2 } }, 403);
    await expect(client.prove(code, { phone: '4321' })).rejects.toMatchObject({
      code: 'proof_wrong',
      params: { left: 2 },
    });
  });

  it('sends a paper as one part named file', async () => {
    const { client, asked } = scripted({ id: 'upl_1', name: 'giấy.pdf', size: 8 });
    await client.upload(code, new File(['%PDF-1.7'], 'giấy.pdf', { type: 'application/pdf' }));
    const form = await asked[0]?.formData();
    const file = form?.get('file') as File;
    expect([...(form?.keys() ?? [])]).toEqual(['file']);
    expect([file.name, await file.text()]).toEqual(['giấy.pdf', '%PDF-1.7']);
    expect(asked[0]?.headers.get('x-dvcqg')).toBe('1');
  });

  it('sends an answer under its key', async () => {
    const { client, asked } = scripted({ code });
    const answer = { papers: [{ name: 'Giấy chứng sinh', file: 'upl_1' }], note: 'Đã chụp lại.' };
    await client.supplement(code, answer, 'key-1');
    expect(asked[0]?.headers.get('idempotency-key')).toBe('key-1');
    expect(await asked[0]?.json()).toEqual(answer);
  });
});
