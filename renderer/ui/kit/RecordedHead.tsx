/** Head of what was decided and stands recorded. Runs in the page. */
import { IconCheck } from '@tabler/icons-react';

export function RecordedHead({ children }: { readonly children: string }) {
  return (
    <div className="row row-wrap">
      <h2>{children}</h2>
      <span className="tag tag-ok">
        <IconCheck size={17} stroke={2.4} aria-hidden />
        Vastgelegd
      </span>
    </div>
  );
}
