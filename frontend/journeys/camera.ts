import { writeFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../build/chromium';

const WIDTH = 640;
const HEIGHT = 480;
/** What Chromium plays of a clip in a second. */
const FRAMES_A_SECOND = 30;

/**
 * Films a picture: so many seconds held before the camera, slightly turned and dimmed, so many away; then again. JPEGs
 * one after the other are a clip that Chromium can play in place of a camera.
 */
export async function film(page: Page, picture: Buffer, path: string, heldSeconds: number, awaySeconds: number) {
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  const shoot = async (body: string) => {
    await page.setContent(
      `<body style="margin:0;background:#777;height:100vh;display:grid;place-content:center">${body}`,
    );
    return page.screenshot({ type: 'jpeg', quality: 85 });
  };
  const held = await shoot(
    `<img src="data:image/png;base64,${picture.toString('base64')}" style="width:340px;transform:rotate(7deg);filter:brightness(.8)">`,
  );
  const away = await shoot('');
  const frames = [
    ...Array<Buffer>(awaySeconds * FRAMES_A_SECOND).fill(away),
    ...Array<Buffer>(heldSeconds * FRAMES_A_SECOND).fill(held),
  ];
  await writeFile(path, Buffer.concat(frames));
}

/** A Chromium whose camera shows the clip; one clip a launch. */
export function launchWithCamera(clip: string): Promise<Browser> {
  return chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${clip}`,
    ],
  });
}
