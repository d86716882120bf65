/** The sheet: A4, its margins and where its letterhead stands. In points from the top left. Pure; runs anywhere. */
import { A4, mmToPt } from './window-envelope';

/** The text area from page 2 on; page 1 keeps clear of its letterhead by spacing. */
export const MARGINS = { left: mmToPt(28), right: mmToPt(34), top: mmToPt(31), bottom: mmToPt(26) };
export const TEXT_WIDTH = A4.width - MARGINS.left - MARGINS.right;
export const HEAD_TOP = mmToPt(15.3);
/** Baseline area of the page head from page 2 on. */
export const RUNNING_HEAD_TOP = mmToPt(14);
export const FOOT_GAP = mmToPt(8);
export const LINES_TOP_WITHOUT_ADDRESS = mmToPt(40);
