// An identity provider for the tests: node server.mjs PORT REDIRECT_URI. New keys at every start. Whoever types a name and any password is that
// person; the address of "onbevestigd…" is not verified.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import Provider from 'oidc-provider';

const [poort, terug] = process.argv.slice(2);
const issuer = `http://localhost:${poort}`;
const sleutel = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const aanbieder = new Provider(issuer, {
  clients: [{ client_id: 'leerrecht', client_secret: 'geheim-van-de-proef', redirect_uris: [terug], response_types: ['code'], grant_types: ['authorization_code'] }],
  jwks: { keys: [{ ...sleutel, kid: randomUUID(), alg: 'RS256', use: 'sig' }] },
  cookies: { keys: [randomUUID()] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: `sub-${id}`, email: `${id}@proef.example`, email_verified: !id.startsWith('onbevestigd') }),
  }),
  async loadExistingGrant(context) {
    const { client, session, provider } = context.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

aanbieder.listen(Number(poort), '127.0.0.1', () => console.log('klaar'));
