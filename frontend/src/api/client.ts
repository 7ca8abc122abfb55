import type { CreateClientConfig } from './generated/client.gen';
import { Problem } from './problem';
import { introduce, session } from './session';

/** How the generated client speaks: as whoever is signed in, in the reader's language, and refusals are thrown. */
export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  baseUrl: typeof location === 'undefined' ? (process.env.MADANG_API ?? '') : '',
  fetch: speak,
});

let language = (): string => document.documentElement.lang;

/** For where there is no document: the language to ask in. */
export function speakIn(locale: string): void {
  language = () => locale;
}

async function speak(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const again = request.clone(); // a body can be read once
  let response = await send(request, await session.token());
  if (response.status === 401) {
    const token = await session.renew();
    if (token) response = await send(again, token);
  }
  if (!response.ok) throw Problem.from(response, await response.json().catch(() => undefined));
  return response;
}

function send(request: Request, token: string | undefined): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', language());
  introduce(headers, token);
  return fetch(new Request(request, { headers }));
}
