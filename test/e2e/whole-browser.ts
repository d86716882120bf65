/**
 * Imported by tests of what a browser itself writes, asks and lets through: they run on a whole one, which does more of all three than
 * the one without a window of `findHeadless`. Runs in the test's Node process, which ends with its file.
 */
import { findChromium } from '../../build/browser';

process.env.INZAGEBALIE_CHROMIUM = (await findChromium()).path;
