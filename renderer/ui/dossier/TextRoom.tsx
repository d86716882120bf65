/** The text of one item in place of the list, to read or to mark. Runs in the page. */
import { IconArrowLeft } from '@tabler/icons-react';
import type { OfficerItem } from '../../desk/asks-dossier';
import { icon } from '../kit/icon';
import { CutText } from './CutText';
import type { Assessing } from './useAssessing';

interface Props {
  readonly item: OfficerItem;
  readonly text: string;
  readonly assessing: Assessing;
  readonly mayAssess: boolean;
  readonly onClose: () => void;
}

export function TextRoom({ item, text, assessing, mayAssess, onClose }: Props) {
  const { assessment, cuts } = assessing.of(item);
  const isShielded = assessment === 'shield';
  return (
    <section className="panel padded case-panel" aria-label="Tekst van het stuk">
      <div className="row row-wrap">
        <button type="button" className="quiet" onClick={onClose}>
          <IconArrowLeft {...icon} />
          Terug naar de lijst
        </button>
        <h2>
          {item.number}. {item.title}
        </h2>
      </div>
      <CutText
        text={text}
        cuts={isShielded ? cuts : []}
        onCuts={mayAssess && isShielded ? (next) => assessing.set(item, { cuts: next }) : undefined}
      />
      {mayAssess && !isShielded && <p className="meta">Kies ‘Deels’ om woorden af te schermen.</p>}
    </section>
  );
}
