// A sign-in server that lets everybody in as 김주최, but keeps to the protocol: PKCE is checked, codes and refresh
// tokens work once. For tests of what the app does around it; the journeys run on Keycloak.
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const port = Number(process.env.PORT);
const issuer = `http://127.0.0.1:${port}`;
/** @type {Map<string, string>} code → what its verifier must hash to */
const codes = new Map();
/** @type {Set<string>} */
const refreshTokens = new Set();

/** @type {Record<string, (url: URL, form: URLSearchParams) => { status?: number, location?: string, body?: unknown }>} */
const answers = {
  '/.well-known/openid-configuration': () => ({
    body: {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      end_session_endpoint: `${issuer}/leave`,
      jwks_uri: `${issuer}/keys`,
    },
  }),
  '/authorize': ({ searchParams: asked }) => {
    const code = randomUUID();
    codes.set(code, asked.get('code_challenge') ?? '');
    const back = new URL(asked.get('redirect_uri') ?? issuer);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    return { status: 302, location: back.href };
  },
  '/token': (_url, form) => {
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const code = form.get('code') ?? '';
    const isGood =
      form.get('grant_type') === 'refresh_token'
        ? refreshTokens.delete(form.get('refresh_token') ?? '')
        : codes.get(code) === challenge;
    codes.delete(code);
    return isGood ? { body: tokens(form.get('client_id') ?? '') } : { status: 400, body: { error: 'invalid_grant' } };
  },
  '/leave': ({ searchParams: asked }) => ({ status: 302, location: asked.get('post_logout_redirect_uri') ?? issuer }),
};

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', issuer);
  const form = new URLSearchParams((await request.toArray()).join(''));
  const { status = 200, location, body } = answers[url.pathname]?.(url, form) ?? { status: 404 };
  response
    .writeHead(status, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/json',
      ...(location && { Location: location }),
    })
    .end(JSON.stringify(body ?? {}));
}).listen(port, '127.0.0.1');

/** @param {string} client */
function tokens(client) {
  const refresh_token = randomUUID();
  refreshTokens.add(refresh_token);
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: client, sub: '0198', name: '김주최', iat: now, exp: now + 300 };
  const part = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id_token = `${part({ alg: 'RS256' })}.${part(claims)}.unsigned`;
  return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, refresh_token, id_token };
}
