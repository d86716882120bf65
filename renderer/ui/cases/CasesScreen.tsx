/** Zaken: every case, found by name, reference or postcode; ended ones last. Runs in the page. */
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Asks, CaseSummary, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInList, dayPlain } from '../dates.nl';
import { icon } from '../kit/icon';
import { Lateness } from '../kit/Lateness';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { useCameIn } from '../safe/came-in';
import { mayComplain, mayRegister, type Screen, seesOfficer } from '../state';
import { DeadlineList } from '../today/DeadlineList';
import { NewerFacts, walkRows } from '../today/SendTable';
import { nextStepWords, rightWords } from '../words.nl';

interface Props {
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  /** Complaints alone: the FG's own list. */
  readonly complaints?: boolean;
}

export function CasesScreen({ session, go, complaints = false }: Props) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 120);
  const [all, setWork] = useState<Asks['worklist'][1]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [again, setAgain] = useState(0);
  useCameIn(() => setAgain((before) => before + 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when another computer's rows came in
  useEffect(() => {
    let current = true;
    void ask('worklist', { search }).then((answer) => {
      if (!current) return;
      setRefusal(answer.ok ? undefined : answer.refusal);
      setWork(answer.ok ? answer.value : undefined);
    });
    return () => {
      current = false;
    };
  }, [search, again]);
  const work = all && complaints ? complaintsOf(all) : all;
  const found = work ? work.open.length + work.ended.length : 0;
  const due = work?.ended.filter((one) => one.dueForErasing) ?? [];
  const kept = work?.ended.filter((one) => !one.dueForErasing) ?? [];
  return (
    <div className="stack">
      <div className="head">
        <Title>{complaints ? 'Klachten' : 'Zaken'}</Title>
        {work && <span className="dim">{countWords(work.total, complaints)}</span>}
        <span className="grow" />
        <div className="act">
          {!complaints && work !== undefined && work.total > 0 && <DeadlineList />}
          {!complaints && seesOfficer(session) && (
            <Button variant="default" size="xs" onClick={() => go({ at: 'destruction' })}>
              Vernietigingslijst
            </Button>
          )}
          {mayComplain(session) && (
            <Button variant="default" size="xs" onClick={() => go({ at: 'newComplaint' })}>
              Klacht vastleggen
            </Button>
          )}
        </div>
      </div>
      <TextInput
        label="Zoeken"
        placeholder="Naam, kenmerk, postcode of contractnummer"
        leftSection={<IconSearch {...icon} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maw={420}
        autoComplete="off"
        spellCheck={false}
      />
      {refusal && <RefusalNote refusal={refusal} />}
      <p role="status" className="unseen">
        {work && search !== '' && foundWords(found)}
      </p>
      {work && found === 0 && (
        <p className="panel padded">
          {work.total === 0
            ? complaints
              ? 'Er zijn nog geen klachten.'
              : 'Er zijn nog geen verzoeken.'
            : `Niets gevonden. Controleer de spelling${mayRegister(session) ? ', of begin een nieuw verzoek (F4)' : ''}.`}
        </p>
      )}
      {work && work.open.length > 0 && (
        <section>
          <div className="section-head">
            <h2>Lopend</h2>
            <span className="meta">{work.open.length}</span>
          </div>
          <CasesTable cases={work.open} today={session.today} go={go} />
        </section>
      )}
      {due.length > 0 && (
        <section>
          <div className="section-head">
            <h2>Te wissen</h2>
            <span className="meta">{due.length}</span>
            <span className="meta">
              De bewaartermijn is voorbij. De privacyfunctionaris wist een zaak op de vernietigingslijst. Vanzelf
              verdwijnt er niets.
            </span>
          </div>
          <CasesTable cases={due} today={session.today} ended go={go} />
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <div className="section-head">
            <h2>Afgelopen</h2>
            <span className="meta">{kept.length}</span>
          </div>
          <CasesTable cases={kept} today={session.today} ended go={go} />
        </section>
      )}
    </div>
  );
}

/** What was searched is searched among complaints alone. */
function complaintsOf({ open, ended }: Asks['worklist'][1]): Asks['worklist'][1] {
  const own = (list: readonly CaseSummary[]) => list.filter(({ right }) => right === 'complaint');
  const [running, over] = [own(open), own(ended)];
  return { open: running, ended: over, total: running.length + over.length };
}

const countWords = (count: number, complaints: boolean): string =>
  complaints ? (count === 1 ? '1 klacht' : `${count} klachten`) : count === 1 ? '1 zaak' : `${count} zaken`;

export const foundWords = (count: number): string =>
  count === 0 ? 'Niets gevonden' : count === 1 ? '1 zaak gevonden' : `${count} zaken gevonden`;

interface TableProps {
  readonly cases: readonly CaseSummary[];
  readonly today: string;
  /** No term runs any more: the day until which it is kept stands in its place. */
  readonly ended?: boolean;
  readonly go: (to: Screen) => void;
}

function CasesTable({ cases, today, ended = false, go }: TableProps) {
  return (
    <div className="panel">
      <table className="table table-rows">
        <thead>
          <tr>
            <th>Betrokkene</th>
            <th>Kenmerk</th>
            <th className="narrow-gone">Recht</th>
            <th className="narrow-gone">Ontvangen</th>
            <th>{ended ? 'Bewaren tot' : 'Uiterlijk versturen'}</th>
            <th className="narrow-gone">Volgende stap</th>
            <th className="end">
              <span className="unseen">Openen</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {cases.map((one) => (
            <tr key={one.id} onClick={() => go({ at: 'case', id: one.id, tab: 'request' })}>
              <td>
                <strong>{one.name}</strong>
                {one.city && <span className="meta"> {one.city}</span>}
              </td>
              <td className="nowrap">{one.reference}</td>
              <td className="narrow-gone">{rightWords[one.right]}</td>
              <td className="narrow-gone nowrap">{dayInList(one.receivedOn, today)}</td>
              <td>
                {one.terms && one.state === 'open' ? (
                  <span className="row row-wrap">
                    <span className="nowrap">{dayInList(one.terms.sendBy.day, today)}</span>
                    <Lateness terms={one.terms} />
                  </span>
                ) : one.destroyOn ? (
                  <span className="nowrap">{dayPlain(one.destroyOn)}</span>
                ) : (
                  <span className="dim">geen termijn</span>
                )}
              </td>
              <td className="narrow-gone">{one.newerFacts ? <NewerFacts /> : nextStepWords[one.nextStep].title}</td>
              <td className="end">
                <button type="button" className="open-row" aria-label={`Openen: ${one.name}, ${one.reference}`}>
                  <IconChevronRight {...icon} />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
