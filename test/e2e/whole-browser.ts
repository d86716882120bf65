/**
 * Imported by tests of what a browser itself writes, asks and lets through, for a whole one does more of all three than the one without
 * a window of `findHeadless`; and by those of the printer, for that one shows no PDF. Runs in the test's Node process, which ends with its
 * file.
 */
import { findChromium } from '../../build/browser';

process.env.INZAGEBALIE_CHROMIUM = (await findChromium()).path;
