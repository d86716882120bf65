/** The questions of the identity check, one after the other, as real radio inputs. Runs in the page. */
import type { ReactNode } from 'react';
import type { VisitView } from '../../desk/asks-visit';
import { Key } from '../kit/Key';
import type { Answers, Asked, YesNo } from './identity';
import {
  detailsWords,
  documentWords,
  proofs,
  type QuestionWords,
  questionWords,
  representativeAs,
} from './words.visit.nl';

interface Props {
  readonly view: VisitView;
  readonly answers: Answers;
  readonly inSight: readonly Asked[];
  readonly current: Asked | undefined;
  readonly onAnswer: (given: Answers) => void;
}

export function IdentityQuestions({ view, answers, inSight, current, onAnswer }: Props) {
  return (
    <div className="panel questions">
      {inSight.map((one) => (
        <Question key={one} one={one} current={one === current} words={wordsOf(one, view, answers)} wide={isWide(one)}>
          {fieldOf(one, view, answers, onAnswer)}
        </Question>
      ))}
    </div>
  );
}

function Question({
  one,
  words,
  current,
  wide,
  children,
}: {
  readonly one: Asked;
  readonly words: QuestionWords;
  readonly current: boolean;
  readonly wide: boolean;
  readonly children: ReactNode;
}) {
  return (
    <fieldset
      className={`question${wide ? ' question-wide' : ''}${current ? ' question-now' : ''}`}
      data-question={one}
      aria-describedby={words.hint ? `hint-${one}` : undefined}
    >
      <legend className="unseen">{words.title}</legend>
      <div className="grow">
        <p className="question-title" aria-hidden="true">
          {words.title}
        </p>
        {words.hint && (
          <p className="meta" id={`hint-${one}`}>
            {words.hint}
          </p>
        )}
      </div>
      {children}
    </fieldset>
  );
}

function fieldOf(one: Asked, view: VisitView, answers: Answers, onAnswer: Props['onAnswer']): ReactNode {
  switch (one) {
    case 'who':
      return (
        <Bar
          name="who"
          value={answers.who}
          options={[
            { value: 'subject', label: view.compare.name, keyName: '1' },
            {
              value: 'representative',
              label: `${view.representative?.name ?? ''}, ${representativeAs(view.representative?.kind ?? '')}`,
              keyName: '2',
            },
          ]}
          onChange={(who) => onAnswer({ who })}
        />
      );
    case 'authority':
      return (
        <Bar
          name="authority"
          value={answers.authority}
          options={[...proofs.map((proof) => ({ value: proof, label: proof })), { value: '', label: 'Geen bewijs' }]}
          onChange={(authority) => onAnswer({ authority })}
        />
      );
    case 'document':
      return (
        <Bar
          name="document"
          value={answers.document}
          options={[
            ...view.accepted.map((value, index) => ({ value, label: documentWords[value], keyName: `${index + 1}` })),
            { value: 'none' as const, label: 'Niets', keyName: `${view.accepted.length + 1}` },
          ]}
          onChange={(document) => onAnswer({ document })}
        />
      );
    default:
      return <YesOrNo one={one} value={answers[one]} onAnswer={onAnswer} />;
  }
}

function YesOrNo({
  one,
  value,
  onAnswer,
}: {
  readonly one: YesNo;
  readonly value: boolean | undefined;
  readonly onAnswer: Props['onAnswer'];
}) {
  return (
    <div className="choice-bar visit-bar yes-no">
      {([true, false] as const).map((yes) => (
        <label key={yes ? 'yes' : 'no'} className={yes ? '' : 'choice-no'}>
          <input type="radio" name={one} checked={value === yes} onChange={() => onAnswer({ [one]: yes })} />
          {yes ? 'Ja' : 'Nee'}
        </label>
      ))}
    </div>
  );
}

function Bar<V extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string; readonly keyName?: string }[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <div className="choice-bar visit-bar">
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
          {option.keyName && <Key>{option.keyName}</Key>}
        </label>
      ))}
    </div>
  );
}

const isWide = (one: Asked): boolean => one === 'who' || one === 'authority' || one === 'document';

const wordsOf = (one: Asked, view: VisitView, answers: Answers): QuestionWords =>
  one === 'details'
    ? detailsWords(answers.who !== 'representative' && view.compare.birthDate !== undefined)
    : questionWords[one];
