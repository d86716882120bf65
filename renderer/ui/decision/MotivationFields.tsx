/** "Motivering per stuk": what the letter says about every item that is not wholly shown. Runs in the page. */
import './decision.css';
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { GroundChoice, OfficerItem } from '../../desk/asks-dossier';
import { capital } from '../dates.nl';
import { AssessmentIcon } from '../dossier/AssessmentIcon';
import { Tick } from '../kit/fields';
import { PlainField, useJudged } from '../kit/PlainWords';
import type { ItemErrors } from './motivated-items';
import type { Motivation } from './useMotivations';

interface Props {
  readonly items: readonly OfficerItem[];
  readonly motivations: Readonly<Record<string, Motivation>>;
  readonly grounds: readonly GroundChoice[];
  readonly errors: Readonly<Record<string, ItemErrors>>;
  readonly onChange: (item: string, changes: Partial<Motivation>) => void;
  readonly onLeft: () => void;
  /** Which item is being worked on: the letter shows it. */
  readonly onAt: (item: string) => void;
}

/** Name of the field, by which the button finds what lacks. */
export const motivationName = (item: string): string => `motivation-${item}`;

export function MotivationFields({ items, motivations, grounds, errors, onChange, onLeft, onAt }: Props) {
  return (
    <ul className="motivations">
      {items.map((one) => (
        <OneItem
          key={one.item}
          item={one}
          said={motivations[one.item]}
          ground={grounds.find(({ code }) => code === one.ground)}
          errors={errors[one.item] ?? {}}
          onChange={(changes) => onChange(one.item, changes)}
          onLeft={onLeft}
          onAt={() => onAt(one.item)}
        />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly item: OfficerItem;
  readonly said: Motivation | undefined;
  readonly ground: GroundChoice | undefined;
  readonly errors: ItemErrors;
  readonly onChange: (changes: Partial<Motivation>) => void;
  readonly onLeft: () => void;
  readonly onAt: () => void;
}

function OneItem({ item, said, ground, errors, onChange, onLeft, onAt }: ItemProps) {
  const { motivation = '', whatYouDoSee = '', isNamed = false } = said ?? {};
  const isWrong = useJudged(motivation, true).findings.some(({ severity }) => severity === 'wrong');
  const isShielded = item.assessment === 'shield';
  return (
    <li className="motivation" onFocus={onAt}>
      <div className="motivation-head">
        <AssessmentIcon assessment={item.assessment ?? 'withhold'} />
        <h3>
          {item.number}. {item.title}
        </h3>
        <span className="grow" />
        {motivation.trim() === '' || isWrong ? (
          <span className="tag tag-soon">
            <IconClockExclamation size={17} stroke={2} aria-hidden />
            {isWrong ? 'Klopt nog niet' : 'Motivering ontbreekt'}
          </span>
        ) : (
          <span className="tag tag-ok">
            <IconCheck size={17} stroke={2.4} aria-hidden />
            Klaar
          </span>
        )}
      </div>
      {ground && (
        <p className="meta">
          {capital(ground.text)}, {ground.article}
        </p>
      )}
      {isShielded && (
        <PlainField
          label="Wat ziet de betrokkene wel?"
          name={`whatYouDoSee-${item.item}`}
          rows={1}
          value={whatYouDoSee}
          error={errors.whatYouDoSee}
          hint="Mag leeg blijven. Bijvoorbeeld: U leest wat er is gemeld. Wie de melding deed, leest u niet."
          onChange={(next) => onChange({ whatYouDoSee: next })}
          onBlur={onLeft}
        />
      )}
      <PlainField
        isReason
        label="Dit komt in de brief"
        name={motivationName(item.item)}
        value={motivation}
        error={errors.motivation}
        hint={
          isShielded || isNamed
            ? `In de brief heet dit stuk: ${item.neutralTitle}`
            : 'De brief noemt dit stuk niet. Er staat alleen dat één stuk niet te zien is.'
        }
        onChange={(next) => onChange({ motivation: next })}
        onBlur={onLeft}
      />
      {!isShielded && (
        <Tick
          label="Noem dit stuk in de brief"
          hint={isNamed ? '' : `Er staat dan: ${item.neutralTitle}`}
          name={`isNamed-${item.item}`}
          checked={isNamed}
          onChange={(next) => onChange({ isNamed: next })}
        />
      )}
    </li>
  );
}
