import type { User, UserManager } from 'oidc-client-ts';
import { runtimeConfig } from '../../api/runtime-config';
import type { TokenSource } from '../../api/session';
import type { Locale } from '../../lib/locale';
import { paths } from '../../lib/paths';

/** Who is signed in. Tokens live in memory only: a reload asks the sign-in server again, which remembers. */
export type Account =
  { readonly kind: 'signedOut' } | { readonly kind: 'signedIn'; readonly id: string; readonly name: string };

const SIGNED_OUT: Account = { kind: 'signedOut' };
const listeners = new Set<() => void>();
let account: Account = SIGNED_OUT;
let manager: Promise<UserManager> | undefined;

export function currentAccount(): Account {
  return account;
}

export function onAccountChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Leaves the page; it comes back to `returnTo`, an address inside the app. */
export async function signIn(returnTo: string, locale: Locale): Promise<void> {
  const oidc = await userManager();
  await oidc.signinRedirect({ state: { returnTo }, ui_locales: locale });
}

/** Leaves the page, and the session of the sign-in server with it. */
export async function signOut(): Promise<void> {
  const oidc = await userManager();
  leaving = true;
  try {
    await oidc.signoutRedirect();
  } catch (reason) {
    leaving = false;
    change(SIGNED_OUT); // the tokens are gone already
    throw reason;
  }
}

/** On the way out nobody is to be sent to sign in again. */
let leaving = false;

let callback: Promise<string> | undefined;

/** Ends the sign-in that the current address carries, once. Where to go on. */
export function completeSignIn(): Promise<string> {
  callback ??= userManager()
    .then((oidc) => oidc.signinCallback())
    .then((user) => returnPath(user?.state))
    .finally(() => (callback = undefined));
  return callback;
}

export const tokens: TokenSource = {
  token: async () => {
    if (!manager) return undefined;
    const user = await (await manager).getUser();
    return user?.expired ? tokens.renew() : user?.access_token;
  },
  renew: async () => {
    if (!manager) return undefined;
    renewal ??= renewOnce(await manager).finally(() => (renewal = undefined));
    return renewal;
  },
};

let renewal: Promise<string | undefined> | undefined;

/** Refresh tokens rotate: two renewals at once would end the session. */
async function renewOnce(oidc: UserManager): Promise<string | undefined> {
  const user = await oidc.getUser();
  if (!user?.refresh_token) return undefined;
  try {
    return (await oidc.signinSilent())?.access_token;
  } catch {
    await oidc.removeUser();
    return undefined;
  }
}

function userManager(): Promise<UserManager> {
  manager ??= createManager().catch((reason: unknown) => {
    manager = undefined; // the next one to ask tries again
    throw reason;
  });
  return manager;
}

async function createManager(): Promise<UserManager> {
  const [{ UserManager, WebStorageStateStore, InMemoryWebStorage }, { issuer, clientId }] = await Promise.all([
    import('oidc-client-ts'),
    runtimeConfig(),
  ]);
  const oidc = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + paths.signInCallback(),
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false, // `tokens` renews when a token is asked for
  });
  oidc.events.addUserLoaded((user) => change(fromUser(user)));
  oidc.events.addUserUnloaded(() => {
    if (!leaving) change(SIGNED_OUT);
  });
  return oidc;
}

function fromUser({ profile }: User): Account {
  return { kind: 'signedIn', id: profile.sub, name: profile.name ?? profile.preferred_username ?? profile.email ?? '' };
}

function change(next: Account): void {
  account = next;
  listeners.forEach((listener) => listener());
}

/** Only an address inside this app; anything else would be an open redirect. */
export function returnPath(state: unknown): string {
  const path = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined;
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : paths.start();
}
