/**
 * The default Trusted Types policy, set before React is loaded. Runs in the page.
 *
 * Mantine renders its variables as `<style dangerouslySetInnerHTML>`: plain CSS, never markup. So text without `<` passes
 * and everything that could be an element is refused; scripts and workers may only come from our own origin.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (html: string) => string | null;
      readonly createScriptURL: (url: string) => string | null;
    },
  ): unknown;
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;

factory?.createPolicy('default', {
  createHTML: (html) => (html.includes('<') ? null : html),
  createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
});
