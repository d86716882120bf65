/**
 * How the program is packed. Read by electron-builder; build/package-check.ts packs with it on a dummy Electron and reads back
 * what came out. Nothing is published and nothing updates itself: corporations roll the program out themselves, per machine.
 */
import type { Configuration } from 'electron-builder';

export default {
  appId: 'nl.inzagebalie.desktop',
  productName: 'Inzagebalie',
  copyright: 'Copyright © 2026 Inzagebalie',
  directories: { output: 'dist', buildResources: 'build' },
  // The bundles alone: every dependency is inside them already.
  files: ['package.json', 'out/electron/*.cjs', 'out/renderer/**', '!**/*.map', '!**/node_modules/**'],
  extraMetadata: { author: 'Inzagebalie' },
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  removePackageScripts: true,
  publish: null,
  electronLanguages: ['nl', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // We make no snapshot of our own; with this fuse on Electron would look for one and not start.
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    icon: 'build/icons/icon.ico',
    target: [
      { target: 'msi', arch: ['x64'] },
      { target: 'nsis', arch: ['x64'] },
    ],
    requestedExecutionLevel: 'asInvoker',
  },
  msi: { perMachine: true, oneClick: false, runAfterFinish: false },
  nsis: {
    perMachine: true,
    oneClick: false,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['nl_NL'],
    runAfterFinish: false,
  },
  linux: {
    icon: 'build/icons',
    category: 'Office',
    executableName: 'inzagebalie',
    target: [{ target: 'deb', arch: ['x64'] }],
  },
  mac: {
    icon: 'build/icons/512x512.png',
    category: 'public.app-category.business',
    target: [{ target: 'dir', arch: ['x64', 'arm64'] }],
  },
} satisfies Configuration;
