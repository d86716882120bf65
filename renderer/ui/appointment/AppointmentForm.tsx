/** Making or changing an appointment: day, time, who, and in full sentences what it will be. Runs in the page. */
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Asks, CaseView, Refusal, SessionView } from '../../desk/asks';
import type { AppointmentInput, AppointmentView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { SelectField, TextArea, TextField, Tick } from '../kit/fields';
import { useHouse } from '../kit/house';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { AppointmentSummary } from './AppointmentSummary';
import { DayGrid, shownDays } from './DayGrid';
import { anHourLater, hours, officeWords, sameMoment, timeTidied, wishHint, wishOptions } from './words.appointment.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly before: AppointmentView | undefined;
  readonly onClose: (() => void) | undefined;
  readonly onKept: (view: CaseView) => void;
}

type Offer = Asks['appointmentDays'][1];

export function AppointmentForm({ view, session, before, onClose, onKept }: Props) {
  const house = useHouse();
  const { id } = view.summary;
  const [input, setInput] = useState<AppointmentInput>(() => startOf(before, session));
  const [from, setFrom] = useState<string>();
  const [offer, setOffer] = useState<Offer>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const { office } = input;
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('appointmentDays', { case: id, office, ...(from !== undefined && { from }) });
    if (!answer.ok) return setRefusal(answer.refusal);
    setOffer(answer.value);
    setInput((typed) => {
      const known = answer.value.offices.some((one) => one.code === typed.office);
      const only = answer.value.employees.length === 1 ? answer.value.employees[0]?.code : undefined;
      const own = answer.value.employees.find((one) => one.code === session.employee.id)?.code;
      return {
        ...typed,
        office: known ? typed.office : (answer.value.offices[0]?.code ?? ''),
        employee: typed.employee || codeOf(answer.value.employees, before?.employeeName) || own || only || '',
        keyHolder: typed.keyHolder || codeOf(answer.value.keyHolders, before?.keyHolder),
      };
    });
  }, [id, office, from, session.employee.id, before]);
  useEffect(() => void load(), [load]);

  const set = (changes: Partial<AppointmentInput>): void => {
    setRefusal(undefined);
    setInput((typed) => ({ ...typed, ...changes }));
  };
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const chosen = offer?.days.find((one) => one.day === input.on);
  const lastDay = view.terms?.ownTerm?.day ?? view.terms?.gdprTerm.day;
  const isLate = lastDay !== undefined && input.on > lastDay;
  const isMoved = before !== undefined && !sameMoment(before, input);
  const ownWish = isMoved ? input.wish === 'person' : input.ownWish;
  const letter =
    before === undefined || view.appointmentLetter === 'invitation' ? 'invitation' : isMoved ? 'changed' : 'none';
  const needsKeyHolder = view.paper !== 'none';
  const lacks: readonly Lacking[] = [
    ...(input.on === '' ? [{ field: 'on', label: 'dag' }] : []),
    ...(input.from === '' ? [{ field: 'from', label: 'begin' }] : []),
    ...(input.until === '' ? [{ field: 'until', label: 'einde' }] : []),
    ...(input.employee === '' ? [{ field: 'employee', label: 'medewerker' }] : []),
    ...(needsKeyHolder && input.keyHolder === '' ? [{ field: 'keyHolder', label: 'sleuteldrager' }] : []),
    ...(isMoved && input.wish === '' ? [{ field: 'wish', label: 'wie dit wil' }] : []),
    ...(isLate && !ownWish && input.lateReason.trim() === ''
      ? [{ field: 'lateReason', label: 'waarom het later wordt' }]
      : []),
    ...(before && input.why.trim() === '' ? [{ field: 'why', label: 'waarom de afspraak verandert' }] : []),
  ];
  /** Also what was typed last, in a field one has not left. */
  const keep = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const tidy = { ...input, from: timeTidied(input.from), until: timeTidied(input.until) };
    const answer = await ask(before ? 'changeAppointment' : 'makeAppointment', { case: id, input: tidy });
    setBusy(false);
    if (answer.ok) onKept(answer.value);
    else setRefusal(answer.refusal);
  };

  if (!offer) return refusal ? <RefusalNote refusal={refusal} /> : <div aria-busy="true" />;
  return (
    <form
      className="case-two appointment"
      aria-label={before ? 'Afspraak veranderen' : 'Afspraak maken'}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="panel">
        <div className="appointment-body">
          <div className="row row-wrap">
            <h2>Welke dag?</h2>
            {offer.offices.length > 1 ? (
              <SelectField
                label="Kantoor"
                name="office"
                value={input.office}
                options={offer.offices.map(({ code }) => ({ value: code, label: code }))}
                error={at('office')}
                onChange={(next) => set({ office: next, on: '' })}
              />
            ) : (
              <span className="meta">{officeWords(offer.offices[0]?.code ?? '')}</span>
            )}
            <span className="grow" />
            {from !== undefined && (
              <button type="button" className="link" onClick={() => setFrom(undefined)}>
                Eerdere dagen
              </button>
            )}
            <button type="button" className="link" onClick={() => setFrom(dayAfter(shownDays(offer.days).at(-1)?.day))}>
              Latere dagen
            </button>
          </div>
          <DayGrid
            days={shownDays(offer.days)}
            chosen={input.on}
            today={session.today}
            error={at('on')}
            onChoose={(on) => set({ on })}
          />
          <div className="appointment-times">
            <TextField
              label="Van"
              name="from"
              value={input.from.replace(':', '.')}
              error={at('from')}
              placeholder="10.30"
              onChange={(typed) => set({ from: typed })}
              onBlur={() => {
                const tidy = timeTidied(input.from);
                set({ from: tidy, ...(input.until === '' && { until: anHourLater(tidy) }) });
              }}
            />
            <TextField
              label="Tot"
              name="until"
              value={input.until.replace(':', '.')}
              error={at('until')}
              placeholder="11.30"
              onChange={(until) => set({ until })}
              onBlur={() => set({ until: timeTidied(input.until) })}
            />
            <SelectField
              label="Medewerker"
              name="employee"
              value={input.employee}
              empty="Kies"
              options={offer.employees.map(({ code, text }) => ({ value: code, label: text }))}
              error={at('employee')}
              onChange={(employee) => set({ employee })}
            />
            <SelectField
              label="Sleuteldrager, voor het papier"
              name="keyHolder"
              value={input.keyHolder}
              empty={needsKeyHolder ? 'Kies' : 'Niet nodig'}
              options={offer.keyHolders.map(({ code, text }) => ({ value: code, label: text }))}
              error={at('keyHolder')}
              onChange={(keyHolder) => set({ keyHolder })}
            />
          </div>
          {chosen && chosen.taken.length > 0 && (
            <p className="meta">Al bezet op deze dag: {chosen.taken.map(hours).join(' en ')}.</p>
          )}
          {isMoved && (
            <Choice
              label="Wie wil dit?"
              name="wish"
              value={input.wish}
              options={wishOptions}
              error={at('wish')}
              hint={wishHint(input.wish, isLate, letter === 'changed')}
              onChange={(wish) => set({ wish })}
            />
          )}
          {isLate && !isMoved && (
            <Tick
              label="De betrokkene wil zelf een latere dag."
              name="ownWish"
              checked={input.ownWish}
              onChange={(wished) => set({ ownWish: wished })}
            />
          )}
          {isLate && !ownWish && (
            <TextArea
              label="Waarom wordt het later?"
              name="lateReason"
              rows={2}
              value={input.lateReason}
              error={at('lateReason')}
              hint={
                house.inspectionTerm
                  ? `Deze dag ligt na de vier weken (${house.inspectionTerm}).`
                  : 'Deze dag ligt na de laatste dag.'
              }
              onChange={(lateReason) => set({ lateReason })}
            />
          )}
          {before && (
            <TextArea
              label="Waarom verandert de afspraak?"
              name="why"
              rows={2}
              value={input.why}
              error={at('why')}
              hint="Komt niet in de brief. Bijvoorbeeld: de bezoeker belde en kan niet"
              onChange={(why) => set({ why })}
            />
          )}
          {refusal && (!refusal.field || refusal.article) && <RefusalNote refusal={refusal} />}
        </div>
        <div className="letter-foot appointment-foot">
          <Act
            label={before ? 'Afspraak veranderen' : 'Afspraak vastleggen'}
            busy={busy ? 'Bezig' : undefined}
            lacks={lacks}
            onAct={() => void keep()}
          >
            {onClose && (
              <Button variant="default" onClick={onClose}>
                Niet veranderen
              </Button>
            )}
          </Act>
        </div>
      </div>
      <AppointmentSummary input={input} offer={offer} lastDay={lastDay} ownWish={isLate && ownWish} letter={letter} />
    </form>
  );
}

function startOf(before: AppointmentView | undefined, session: SessionView): AppointmentInput {
  return {
    office: before?.office ?? session.office,
    on: before?.on ?? '',
    from: before?.from ?? '',
    until: before?.until ?? '',
    employee: '',
    keyHolder: '',
    lateReason: before?.lateReason ?? '',
    ownWish: before?.ownWish ?? false,
    why: '',
    wish: '',
  };
}

/** Who stood in the appointment before, by name: the view carries no ids. */
const codeOf = (choices: Offer['employees'], name: string | undefined): string =>
  choices.find((one) => one.text === name)?.code ?? '';

function dayAfter(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
