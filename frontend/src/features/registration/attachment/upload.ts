import type { QuestionView } from '../../../api/generated';
import { addAttachmentPart, beginAttachment } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import type { ExpoSlug } from '../../../lib/paths';

type Kind = QuestionView['accepts'][number];

/** What the browser's file dialog offers for a kind of file. */
const OFFERED: Record<Kind, string> = {
  PDF: 'application/pdf,.pdf',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  HEIC: 'image/heic,image/heif,.heic',
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEF';
const LONGEST_WAIT_S = 15;

export const acceptOf = (kinds: readonly Kind[]) => kinds.map((kind) => OFFERED[kind]).join(',');

/** 200 bits: whoever has it may bind the file once. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(40)), (byte) => LETTERS[byte & 31]).join('');
}

interface Upload {
  readonly expo: ExpoSlug;
  readonly question: string;
  readonly file: File;
  readonly token: string;
  /** Called with the share that has arrived, and with whether the network is being waited for. */
  readonly onProgress: (share: number, waiting: boolean) => void;
  readonly signal: AbortSignal;
}

/** Uploads a file part by part. A network that goes away costs a part, and the rest goes on when it is back. */
export async function upload({ expo, question, file, token, onProgress, signal }: Upload): Promise<void> {
  const call = { headers: { 'Madang-Attachment-Token': token }, signal };
  let share = 0;
  const insist = <T>(send: () => Promise<T>) => again(send, signal, () => onProgress(share, true));
  const draft = { question, name: file.name, bytes: file.size };
  const { partBytes, missing } = (await insist(async () => beginAttachment({ ...call, path: { expo }, body: draft })))
    .data;
  for (const [sent, part] of missing.entries()) {
    onProgress(share, false);
    // read into memory first: a file that is changed meanwhile can be sent no more
    const bytes = await file.slice(part * partBytes, (part + 1) * partBytes).arrayBuffer();
    const body = new Blob([bytes], { type: 'application/octet-stream' });
    await insist(async () => addAttachmentPart({ ...call, path: { expo, part }, body }));
    share = (sent + 1) / missing.length;
  }
  onProgress(1, false);
}

/** Sends again what got no answer, or was asked to come back, waiting longer each time; a refusal is one. */
export async function again<T>(send: () => Promise<T>, signal: AbortSignal, onWait: () => void): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (thrown) {
      const problem = Problem.of(thrown);
      signal.throwIfAborted();
      if (problem.code !== Problem.UNREACHABLE && problem.status < 500) throw problem;
      onWait();
      await pause(problem.retryAfterSeconds ?? Math.min(LONGEST_WAIT_S, 2 ** tries), signal);
    }
  }
}

/** Some seconds, fewer where the network comes back before. */
async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((done) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      signal.removeEventListener('abort', go);
      done();
    };
    const timer = setTimeout(go, seconds * 1000);
    addEventListener('online', go);
    signal.addEventListener('abort', go);
  });
  signal.throwIfAborted();
}
