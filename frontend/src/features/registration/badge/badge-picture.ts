import { QR_SIZE, qrModules } from './qr';

export interface BadgeWords {
  readonly type: string;
  readonly expo: string;
  readonly name: string;
  readonly token: string;
  readonly code: string;
}

const WIDTH = 1080;
const HEIGHT = 1500;
const MODULE = 20;
const CENTRE = WIDTH / 2;
const FONT = `'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif`;

/** The badge as a PNG for the phone's photos: there it opens without a network, a browser or this app. */
export async function badgePicture({ type, expo, name, token, code }: BadgeWords): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser cannot draw');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#063a74';
  pen.fillRect(0, 0, WIDTH, 150);
  pen.textAlign = 'center';
  write(pen, { text: type, y: 98, size: 64, weight: 700, colour: '#ffffff' });
  write(pen, { text: expo, y: 222, size: 36, weight: 400, colour: '#464c53' });
  write(pen, { text: name, y: 320, size: 80, weight: 700, colour: '#1e2124' });
  drawQr(pen, token, 360);
  write(pen, { text: code, y: 1340, size: 72, weight: 700, colour: '#1e2124' });
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('this browser cannot save'))), 'image/png'),
  );
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

function write(pen: CanvasRenderingContext2D, { text, y, size, weight, colour }: Line): void {
  pen.font = `${weight} ${size}px ${FONT}`;
  pen.fillStyle = colour;
  pen.fillText(text, CENTRE, y, WIDTH - 80);
}

function drawQr(pen: CanvasRenderingContext2D, token: string, top: number): void {
  const left = CENTRE - (QR_SIZE * MODULE) / 2;
  pen.fillStyle = '#000000';
  qrModules(token).forEach((row, y) =>
    row.forEach((dark, x) => dark && pen.fillRect(left + x * MODULE, top + y * MODULE, MODULE, MODULE)),
  );
}
