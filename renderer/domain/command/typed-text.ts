/** Free text as typed: cleaned, guarded, required or not. Pure; runs in the vault worker. */
import { guardHit, refusalOfGuard } from './guard';
import type { Refusal } from './refusal';

export type ReadText = { readonly text: string } | { readonly refusal: Refusal };

/** NFC, LF, no control characters; refused when it is required and empty, or when the guard hits. */
export function readText(typed: string, field: string, required = true): ReadText {
  const text = cleanText(typed);
  if (!text) return required ? { refusal: { code: 'required', field } } : { text };
  const hit = guardHit(text);
  return hit ? { refusal: { ...refusalOfGuard[hit], field } } : { text };
}

export function cleanText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
