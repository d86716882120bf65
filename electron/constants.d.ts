/**
 * Constants of the build, put in by build/electron-build.ts. They are no setting: no environment, argument or file changes them.
 * In the build that is shipped every `__OFF__.x` is the literal false, so that the branch it opens is not in the bundle at all
 * (test/electron/build.test.ts looks).
 */

/** Where the policy lies: with the machine, or beside the app folder (tests, demo, preview). */
declare const __POLICY__: 'machine' | 'besideApp';

/** The preview: a throw-away store and a permanent banner. */
declare const __PREVIEW__: boolean;

/** Guards left out in the control builds of the attack tests. */
declare const __OFF__: Readonly<Record<import('./guard-names').GuardName, boolean>>;
