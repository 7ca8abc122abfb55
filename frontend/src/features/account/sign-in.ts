import type { User, UserManager } from 'oidc-client-ts';
import { Problem } from '../../api/problem';
import { runtimeConfig } from '../../api/runtime-config';
import type { TokenSource } from '../../api/session';
import { withLocale, type Locale } from '../../lib/locale';
import { paths } from '../../lib/paths';

/** Who is signed in. Tokens live in memory only: a reload asks the sign-in server again, which remembers. */
export type Account =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly id: string; readonly name: string; readonly secondFactor: boolean }
  /** On the way out: nothing may send them back to sign in. */
  | { readonly kind: 'leaving' };

/** The sign-in server gives no answer that could be understood. */
export const SIGN_IN_UNREACHABLE = 'sign-in-unreachable';

const TWO_FACTORS = '2';
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

/** What the sign-in server is asked for, in its words: `acr_values` is the level of its flow that takes two factors. */
const ASKS = {
  code: { acr_values: TWO_FACTORS },
  passkey: { acr_values: TWO_FACTORS, prompt: 'login' },
  newPasskey: { extraQueryParams: { kc_action: 'webauthn-register-passwordless' } },
} as const;

interface Wanted {
  /** The address that the sign-in page begins with. */
  readonly email?: string;
  /** More than being signed in: a second factor, or to get a passkey. */
  readonly ask?: keyof typeof ASKS;
}

/** Leaves the page; it comes back to `returnTo`, an address inside the app. */
export async function signIn(returnTo: string, locale: Locale, { email, ask }: Wanted = {}): Promise<void> {
  const oidc = await userManager();
  await oidc
    .signinRedirect({
      state: { returnTo },
      ui_locales: locale,
      ...(email && { login_hint: email }),
      ...(ask && ASKS[ask]),
      redirect_uri: location.origin + withLocale(locale, paths.signInCallback()),
    })
    .catch(unreachable);
}

/** Leaves the page and the session of the sign-in server. What this device keeps for them goes first. */
export async function signOut(returnTo: string): Promise<void> {
  const oidc = await userManager();
  change({ kind: 'leaving' });
  await Promise.allSettled([...leaveTakers].map((takeLeave) => takeLeave()));
  await oidc.signoutRedirect({ post_logout_redirect_uri: location.origin + returnTo }).catch(() => {
    change(SIGNED_OUT);
    unreachable();
  });
}

const leaveTakers = new Set<() => Promise<void>>();

/** Runs before someone signs out: what this device keeps of them goes with them. */
export function beforeSignOut(takeLeave: () => Promise<void>): void {
  leaveTakers.add(takeLeave);
}

function unreachable(): never {
  throw new Problem({ code: SIGN_IN_UNREACHABLE, status: 0 });
}

let callback: Promise<string> | undefined;

/** Ends the sign-in that the current address carries, once. Where to go on. */
export function completeSignIn(): Promise<string> {
  callback ??= userManager()
    .then((oidc) => oidc.signinCallback(location.href))
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
  const { ErrorResponse } = await import('oidc-client-ts');
  try {
    return (await oidc.signinSilent())?.access_token;
  } catch (reason) {
    // only an answer ends the session; a server that is away may come back
    if (!(reason instanceof ErrorResponse)) return unreachable();
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
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    filterProtocolClaims: false, // one of them is the level of the sign-in
    automaticSilentRenew: false, // `tokens` renews when a token is asked for
    requestTimeoutInSeconds: 10,
  });
  oidc.events.addUserLoaded((user) => change(fromUser(user)));
  oidc.events.addUserUnloaded(() => {
    if (account.kind !== 'leaving') change(SIGNED_OUT);
  });
  return oidc;
}

function fromUser({ profile }: User): Account {
  return {
    kind: 'signedIn',
    id: profile.sub,
    name: profile.name ?? profile.preferred_username ?? profile.email ?? '',
    secondFactor: profile.acr === TWO_FACTORS,
  };
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
