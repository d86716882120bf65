/** Names and words that a screen and a printed list share. They hold no case and ask the vault nothing. Run in the page. */
export { readerOfKind } from '../domain/letter/readers';
export { RIGHT_NAMES } from '../domain/request/right-names';
export { latenessInWords } from '../domain/terms/lateness-words';
export { STEP_TITLES } from '../domain/today/step-titles';
