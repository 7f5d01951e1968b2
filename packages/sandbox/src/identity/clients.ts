import type { ClientMetadata } from 'oidc-provider';
import * as v from 'valibot';

/** The relying party of the demo site. */
export function siteClient(siteOrigin: string): ClientMetadata {
  return {
    client_id: 'sandbox-site',
    client_secret: 'sandbox-secret',
    client_name: 'Cổng thông tin điện tử tỉnh Sông Mẫu',
    redirect_uris: [`${siteOrigin}/dvcqg/callback`],
    post_logout_redirect_uris: [`${siteOrigin}/`, `${siteOrigin}/dvcqg/logout`],
    backchannel_logout_uri: `${siteOrigin}/dvcqg/backchannel-logout`,
    ...COMMON,
  };
}

const COMMON = {
  // The facts show the secret in the form; the library takes it in the Authorization header as well.
  token_endpoint_auth_method: 'client_secret_post',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  backchannel_logout_session_required: true,
} satisfies Partial<ClientMetadata>;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
const url = v.pipe(text, v.url());

const registration = v.strictObject({
  client_id: text,
  client_secret: text,
  client_name: v.optional(text),
  redirect_uris: v.pipe(v.array(url), v.minLength(1)),
  post_logout_redirect_uris: v.optional(v.array(url), []),
  backchannel_logout_uri: v.optional(url),
  id_token_signed_response_alg: v.optional(v.picklist(['RS256', 'ES256']), 'RS256'),
});

export type Registration =
  { readonly ok: true; readonly metadata: ClientMetadata } | { readonly ok: false; readonly problem: string };

/** Reads the body of `POST /control/clients`. */
export function readRegistration(body: unknown): Registration {
  const result = v.safeParse(registration, body);
  if (!result.success) {
    const issue = result.issues[0];
    return { ok: false, problem: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}` };
  }
  const { client_name, backchannel_logout_uri, ...rest } = result.output;
  return {
    ok: true,
    metadata: {
      ...rest,
      ...(client_name !== undefined && { client_name }),
      ...(backchannel_logout_uri !== undefined && { backchannel_logout_uri }),
      ...COMMON,
    },
  };
}
