import { encode } from 'uqr';

/** Version 5 and the light margin of 4 modules that scanners need. */
export const QR_SIZE = 37 + 2 * 4;

/** The dark modules of a badge's QR code, row by row, margin included. */
export function qrModules(token: string): readonly (readonly boolean[])[] {
  return encode(token, { ecc: 'M', minVersion: 5, maxVersion: 5, border: 4 }).data;
}

/** The same as one SVG path, a unit a module. */
export function qrPath(token: string): string {
  return qrModules(token)
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
}
