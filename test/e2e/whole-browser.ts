/**
 * Imported by tests of what a browser itself writes, asks and lets through, for a whole one does more of all three than the one without
 * a window of `findHeadless`; and by that of the print window, for that one shows no PDF. Where there is no whole one they run on the
 * same as all others. Runs in the test's Node process, which ends with its file.
 */
import { findChromium } from '../../build/browser';

process.env.INZAGEBALIE_CHROMIUM = (await findChromium()).path;
