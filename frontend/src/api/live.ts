import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { Problem } from './problem';
import { introduce, session } from './session';

export type LiveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** The line broke; what is shown may be old until it is open again. */
  | { readonly kind: 'reconnecting'; readonly attempt: number }
  /** Nothing more will come; `problem` if the server refused. */
  | { readonly kind: 'closed'; readonly problem?: Problem };

export interface LiveEvent {
  readonly name: string;
  /** Parsed JSON. */
  readonly data: unknown;
}

interface Options {
  readonly onEvent: (event: LiveEvent) => void;
  readonly onState?: (state: LiveState) => void;
  readonly language?: string;
  /** For tests: how long to wait before attempt n, in milliseconds. */
  readonly backOff?: (attempt: number, server: number | undefined) => number;
  /** A line that says nothing for so long is dead. The server sends a heartbeat every 15 s. */
  readonly silenceMs?: number;
}

/** Listens to a stream of server-sent events and goes on after a break where it stopped. Returns how to end it. */
export function listen(path: string, options: Options): () => void {
  const stop = new AbortController();
  void new Line(path, options, stop.signal).run();
  return () => stop.abort();
}

class Line {
  private lastId: string | undefined;
  private serverWait: number | undefined;
  private attempt = 0;

  constructor(
    private readonly path: string,
    private readonly options: Options,
    private readonly stop: AbortSignal,
  ) {}

  async run(): Promise<void> {
    this.say({ kind: 'connecting' });
    while (!this.stop.aborted) {
      const end = await this.readOnce().catch(() => 'broken' as const);
      if (this.stop.aborted) break;
      if (end !== 'broken') return this.say(end);
      this.attempt += 1;
      this.say({ kind: 'reconnecting', attempt: this.attempt });
      await this.pause();
    }
    this.say({ kind: 'closed' });
  }

  /** One connection from its opening to its end; broken unless the server said not to come back. */
  private async readOnce(): Promise<'broken' | Extract<LiveState, { kind: 'closed' }>> {
    const hangUp = new AbortController();
    const signal = AbortSignal.any([this.stop, hangUp.signal]);
    let response = await this.request(await session.token(), signal);
    if (response.status === 401) response = await this.request(await session.renew(), signal);
    if (response.status === 204) return { kind: 'closed' };
    if (isFinal(response.status)) return { kind: 'closed', problem: Problem.from(response, await body(response)) };
    if (!response.ok || !response.body) return 'broken';
    this.say({ kind: 'open' });
    await this.readEvents(response.body, hangUp);
    return 'broken';
  }

  private async readEvents(stream: ReadableStream<Uint8Array>, hangUp: AbortController): Promise<void> {
    const silence = new Silence(this.options.silenceMs ?? 45_000, () => hangUp.abort());
    const events = stream
      .pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform: (chunk, to) => (silence.broken(), to.enqueue(chunk)),
        }),
      )
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .pipeThrough(new EventSourceParserStream({ onRetry: (wait) => (this.serverWait = wait) }))
      .getReader();
    try {
      for (let next = await events.read(); !next.done; next = await events.read()) this.take(next.value);
    } finally {
      silence.end();
    }
  }

  private take({ id, event, data }: EventSourceMessage): void {
    this.attempt = 0;
    this.options.onEvent({ name: event ?? 'message', data: JSON.parse(data) });
    if (id !== undefined) this.lastId = id; // only once it was taken in
  }

  private request(token: string | undefined, signal: AbortSignal): Promise<Response> {
    const headers = new Headers({ Accept: 'text/event-stream' });
    introduce(headers, token);
    if (this.lastId !== undefined) headers.set('Last-Event-ID', this.lastId);
    if (this.options.language) headers.set('Accept-Language', this.options.language);
    return fetch(this.path, { headers, signal, cache: 'no-store' });
  }

  private async pause(): Promise<void> {
    const wait = (this.options.backOff ?? backOff)(this.attempt, this.serverWait);
    await new Promise<void>((done) => {
      const timer = setTimeout(done, wait);
      // no need to wait once the network is back, or when nobody listens any more
      globalThis.addEventListener?.('online', () => done(), { once: true, signal: this.stop });
      this.stop.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
    });
  }

  private say(state: LiveState): void {
    this.options.onState?.(state);
  }
}

/** 1 s, 2 s, 4 s … up to 30 s, each anywhere between half and whole, so that not all come back at once. */
export function backOff(attempt: number, server = 1000): number {
  const whole = Math.min(30_000, server * 2 ** Math.min(attempt - 1, 10));
  return whole / 2 + (Math.random() * whole) / 2;
}

class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly onEnd: () => void,
  ) {
    this.broken();
  }

  broken(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onEnd, this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

/** Asking again would be answered the same; too many requests and a time-out would not. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

function body(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}
