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

let deviceSecret: string | undefined;

/** From now on what nobody has signed in for is asked as this device; nothing without. */
export function speakAsDevice(secret: string | undefined): void {
  deviceSecret = secret;
}

let hallDisplaySecret: string | undefined;

/** From now on this is a screen in the hall, whoever is signed in; nothing without. */
export function speakAsHallDisplay(secret: string | undefined): void {
  hallDisplaySecret = secret;
}

/** Says in a request who asks: whoever is signed in, or else the device. */
export function introduce(headers: Headers, token: string | undefined): void {
  if (hallDisplaySecret !== undefined) headers.set('Madang-Hall-Display', hallDisplaySecret);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  else if (deviceSecret) headers.set('Madang-Device', deviceSecret);
}
