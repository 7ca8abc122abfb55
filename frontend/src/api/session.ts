/** Who speaks for the reader to the server. Signed out until an account says otherwise. */
export interface TokenSource {
  /** A token that is good now, or nothing when nobody is signed in. */
  readonly token: () => Promise<string | undefined>;
  /** After a refusal (401): another token, or nothing. */
  readonly renew: () => Promise<string | undefined>;
}

const NOBODY: TokenSource = { token: async () => undefined, renew: async () => undefined };
let source = NOBODY;

export function speakThrough(tokens: TokenSource): void {
  source = tokens;
}

export const session: TokenSource = {
  token: () => source.token(),
  renew: () => source.renew(),
};
