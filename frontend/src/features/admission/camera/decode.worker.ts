import { prepareZXingModule } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { readCode } from './decode';
import type { Picture } from './ladder';

// from our own server: the library would otherwise fetch it from somewhere else
void prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });

addEventListener('message', async ({ data }: MessageEvent<Picture>) => {
  postMessage(await readCode(data).catch(() => undefined));
});
