/** What differs between installations; served beside the app, not built into it. */
export interface RuntimeConfig {
  /** Address of the realm that signs people in, exactly as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
}

let pending: Promise<RuntimeConfig> | undefined;

export function runtimeConfig(): Promise<RuntimeConfig> {
  pending ??= read().catch((reason: unknown) => {
    pending = undefined; // the next one to ask tries again
    throw reason;
  });
  return pending;
}

async function read(): Promise<RuntimeConfig> {
  const response = await fetch('/config.json');
  const { issuer, clientId } = await response.json();
  if (typeof issuer !== 'string' || typeof clientId !== 'string')
    throw new Error('/config.json lacks issuer or clientId');
  return { issuer, clientId };
}
