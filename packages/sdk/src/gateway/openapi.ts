import { returnParameter } from '../wire/payment-1.0.6/return.js';
import {
  body,
  get,
  guardHeader,
  html,
  type Json,
  json,
  keyHeader,
  path,
  Problem,
  problem,
  query,
  redirect,
  ref,
  schemaOf,
  schemas,
  session,
} from './openapi-parts.js';

/** The contract of the gateway's API (OpenAPI 3.1), from the schemas its handlers use. */
export function openapi(basePath: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'DVCQG gateway',
      version: '1',
      description: 'The API behind the widgets. JSON in, JSON or application/problem+json out. Unofficial.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath }],
    paths: {
      '/session': get('session', 'Who is signed in', { 200: json('Session', 'Always, signed in or not.') }, [
        query('renew', '1 asks the identity provider now whether the session goes on.', { const: '1' }),
      ]),
      '/login': get('login', 'Begins a sign-in', { 303: redirect('To the identity provider.'), 503: html }, [
        query('return_to', 'Path on this site, or page of an allowed origin.'),
        query('level', '2 asks for assurance level 2.', { enum: ['1', '2'] }),
      ]),
      '/callback': get(
        'callback',
        'Where the identity provider sends the browser',
        { 303: redirect('To return_to.'), 400: html },
        [
          query('code', 'Authorization code.'),
          query('state', 'Names the sign-in.'),
          query('iss', 'Issuer.'),
          query('error', 'Why there is no code.'),
        ],
      ),
      '/logout': {
        post: {
          operationId: 'logout',
          summary: 'Ends the session here, then tells where to end the one at the identity provider',
          parameters: [guardHeader],
          requestBody: { ...body('LogoutRequest'), required: false },
          responses: { 200: json('LogoutAnswer', 'Signed out.'), default: problem },
        },
        ...get(
          'loggedOut',
          'Where the identity provider sends the browser after its sign-out',
          { 303: redirect('Onwards.') },
          [query('state', 'Names the sign-out.')],
        ),
      },
      '/backchannel-logout': {
        post: {
          operationId: 'backchannelLogout',
          summary: 'The identity provider ends a session',
          requestBody: {
            required: true,
            content: {
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  required: ['logout_token'],
                  properties: { logout_token: { type: 'string' } },
                },
              },
            },
          },
          responses: {
            200: { description: 'Ended.' },
            400: { description: 'Not a logout token for us.' },
            503: { description: 'The keys of the provider cannot be read now.' },
          },
        },
      },
      '/dossiers': get(
        'dossiers',
        'The dossiers of the signed-in account, newest first',
        { 200: json('DossierPage', 'One page.') },
        [query('page', 'From 1.', { type: 'integer', minimum: 1 })],
        session,
      ),
      '/dossiers/{code}': get(
        'dossier',
        'One dossier by its code, masked unless it is the caller’s',
        { 200: json('Dossier', 'Found.') },
        [path('code', 'Official dossier code.')],
      ),
      '/dossiers/{code}/fees': get(
        'fees',
        'What is due on a dossier now',
        { 200: json('FeeOrder', 'Fees.') },
        [path('code', 'Official dossier code.')],
      ),
      '/dossiers/{code}/events': get(
        'dossierEvents',
        'The dossier now and after every change; `dossier` events hold a Dossier, a `problem` event a Problem and the end',
        {
          200: {
            description: 'Server-sent events, for 30 minutes at most.',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
        },
        [path('code', 'Official dossier code.')],
      ),
      '/dossiers/{code}/proof': {
        post: {
          operationId: 'proveDossier',
          summary: 'A second proof for somebody else’s dossier, where one is needed; five tries an hour',
          parameters: [guardHeader, path('code', 'Official dossier code.')],
          requestBody: body('Proof'),
          responses: { 200: json('Dossier', 'Right: masked, and shown for 30 minutes.'), default: problem },
        },
      },
      '/dossiers/{code}/files': {
        post: {
          operationId: 'uploadPaper',
          summary:
            'One paper for a dossier of the caller’s that waits for some: PDF, JPEG or PNG, at most 10 MiB',
          parameters: [guardHeader, path('code', 'Official dossier code.')],
          security: session,
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  required: ['file'],
                  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
                },
              },
            },
          },
          responses: {
            200: json('UploadedFile', 'Kept for 30 minutes, for this session.'),
            default: problem,
          },
        },
      },
      '/dossiers/{code}/supplement': {
        post: {
          operationId: 'supplementDossier',
          summary: 'Answers the open request for papers; the same key answers once',
          parameters: [guardHeader, keyHeader, path('code', 'Official dossier code.')],
          security: session,
          requestBody: body('SupplementAnswer'),
          responses: { 200: json('Dossier', 'Sent, or sent before.'), default: problem },
        },
      },
      '/payments': {
        post: {
          operationId: 'createPayment',
          summary: 'Begins a payment; the same key gives the same payment',
          parameters: [guardHeader, keyHeader],
          requestBody: body('CreatePayment'),
          responses: { 200: json('Payment', 'Begun, or begun before.'), default: problem },
        },
      },
      '/payments/{id}': get(
        'payment',
        'A payment of this payer',
        { 200: json('Payment', 'As far as we know.') },
        [path('id', 'pay_…')],
      ),
      '/payments/{id}/check': {
        post: {
          operationId: 'checkPayment',
          summary: 'Asks the platform now',
          parameters: [guardHeader, path('id', 'pay_…')],
          responses: { 200: json('Payment', 'As far as we know now.'), default: problem },
        },
      },
      '/payments/{id}/continue': {
        post: {
          operationId: 'continuePayment',
          summary:
            'The page that comes next for the same intent: its own while open, a new one when it ran out unpaid, the next beneficiary’s when it is paid',
          parameters: [guardHeader, path('id', 'pay_…')],
          responses: { 200: json('Payment', 'The payment that has the page.'), default: problem },
        },
      },
      '/payments/{id}/cancel': {
        post: {
          operationId: 'cancelPayment',
          summary: 'Gives up a payment whose page was never opened; an open page cannot be closed',
          parameters: [guardHeader, path('id', 'pay_…')],
          responses: { 200: json('Payment', 'It is over and unpaid.'), default: problem },
        },
      },
      '/payments/{id}/refunds': {
        post: {
          operationId: 'requestRefund',
          summary: 'Asks for money back; the same key gives the same refund',
          parameters: [guardHeader, keyHeader, path('id', 'pay_…')],
          requestBody: body('RequestRefund'),
          responses: { 200: json('Refund', 'Asked for, or asked for before.'), default: problem },
        },
        ...get('refunds', 'The refunds of a payment', { 200: json('RefundList', 'Oldest first.') }, [
          path('id', 'pay_…'),
        ]),
      },
      '/refunds/{id}': get(
        'refund',
        'A refund of this payer',
        { 200: json('Refund', 'As far as we know.') },
        [path('id', 'rfd_…')],
      ),
      '/payments/notify': {
        get: {
          operationId: 'notifyPaymentByQuery',
          summary: 'As the POST, for providers that report in a query',
          responses: { 200: { description: 'In the provider’s own words, also for what is refused.' } },
        },
        post: {
          operationId: 'notifyPayment',
          summary:
            'The payment platform, or the provider, reports a result; its raw bytes are verified first',
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
          responses: {
            200: { description: 'In the platform’s or provider’s own shape; some want 204 and no body.' },
            401: { description: 'The digest is missing or wrong; nothing was kept.' },
            409: { description: 'Contradicts what is booked; kept, nothing changed.' },
          },
        },
      },
      '/payments/return': get(
        'paymentReturn',
        'Where the pay page sends the browser; carries no outcome',
        { 303: redirect('To the payment’s page.') },
        [query(returnParameter, 'The payment’s reference.')],
      ),
      '/receipts/{id}': get('receipt', 'A receipt of this payer', { 200: json('Receipt', 'As data.') }, [
        path('id', 'rcp_…'),
      ]),
      '/receipts/{id}.html': get(
        'receiptPage',
        'A receipt of this payer as an A5 sheet to print',
        { 200: html },
        [path('id', 'rcp_…')],
      ),
      '/receipts/{id}.pdf': get(
        'receiptPdf',
        'A receipt of this payer as a tagged A5 PDF',
        {
          200: {
            description: 'The sheet.',
            content: {
              'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } },
            },
          },
        },
        [path('id', 'rcp_…')],
      ),
      '/health': get('health', 'Whether the gateway runs', {
        200: {
          description: 'It does.',
          content: {
            'application/json': { schema: { type: 'object', properties: { status: { const: 'ok' } } } },
          },
        },
      }),
      '/openapi.json': get('openapi', 'This document', { 200: { description: 'OpenAPI 3.1.' } }),
    },
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema)])),
        Problem,
      },
      responses: {
        Problem: {
          description: 'What happened, in the citizen’s words, and what can be done.',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-dvcqg',
          description: 'Encrypted session cookie; `dvcqg` on http on this machine.',
        },
      },
    },
  };
}
