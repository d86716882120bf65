/** The product's mark: lines of text, one of them shielded. Runs in the page. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="5" fill="var(--accent)" />
      <g fill="var(--on-accent)">
        <rect x="6" y="6" width="14" height="2" rx="1" />
        <rect x="6" y="10.5" width="9.5" height="5" rx="1.2" />
        <rect x="17" y="12" width="3" height="2" rx="1" />
        <rect x="6" y="18" width="14" height="2" rx="1" />
      </g>
    </svg>
  );
}
