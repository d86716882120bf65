/** Files that are bundled as base64 data URLs; build/pdf-aliases.ts does the colour profile, vite the fonts. */
declare module '*.ttf?inline' {
  const dataUrl: string;
  export default dataUrl;
}

declare module '*.icc?inline' {
  const dataUrl: string;
  export default dataUrl;
}
