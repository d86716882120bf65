/** The one size and stroke of every icon beside a word. Runs in the page. */
export const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
