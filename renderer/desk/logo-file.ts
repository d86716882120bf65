/**
 * A picture from disk as a logo: looked at, drawn anew on white as small as paper needs it, and packed without anything beside it. Runs in
 * the page, which alone can draw; nothing is kept of where the file stood.
 */
import { LOGO_BYTES, LOGO_PIXELS, pngSize } from '../domain/style/plain-png';
import type { Refusal } from './asks';
import { packPng } from './pack-png';

export type LogoRead = { readonly ok: true; readonly png: string } | { readonly ok: false; readonly refusal: Refusal };

/** Of the file as chosen: a logo is small, and a picture of a billion dots is an attack or a mistake. */
export const CHOSEN = { bytes: 2_000_000, side: 6000, least: 20 } as const;

export async function readLogo(file: Blob): Promise<LogoRead> {
  if (file.size > CHOSEN.bytes) return no('logoFileTooLarge');
  const size = pngSize(new Uint8Array(await file.arrayBuffer()));
  if (!size) return no('logoNotPng');
  const { width, height } = size;
  if (Math.max(width, height) > CHOSEN.side) return no('logoTooManyPixels');
  if (Math.min(width, height) < CHOSEN.least) return no('logoTooSmall');
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return no('logoUnreadable');
  try {
    for (const dots of SHARPNESS) {
      const png = await redrawn(picture, dots);
      if (png.length <= LOGO_BYTES) return { ok: true, png: base64(png) };
    }
    return no('logoTooRich');
  } finally {
    picture.close();
  }
}

/** 300 dots an inch; 200 and 150 for what does not become small: still sharper than a screen. */
const SHARPNESS = [1, 2 / 3, 1 / 2];

const no = (code: Refusal['code']): LogoRead => ({ ok: false, refusal: { code, field: 'style.logo' } });

async function redrawn(picture: ImageBitmap, sharpness: number): Promise<Uint8Array> {
  const room = { width: LOGO_PIXELS.width * sharpness, height: LOGO_PIXELS.height * sharpness };
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return packPng({ width, height, rgba: context.getImageData(0, 0, width, height).data });
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
