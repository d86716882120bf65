/** Adding an employee: with access and a passphrase, or a key holder of the cabinet without access. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AdminView, EmployeeInput, Refusal, Role, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField, TextField, Tick } from '../kit/fields';
import { NewPassphrase, noPassphrase, ONE_TIME_HINT, passphraseLacks } from '../kit/NewPassphrase';
import { OwnSecret, ownSecretWords } from '../kit/OwnSecret';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { RoleTicks } from './RoleTicks';

interface Props {
  readonly session: SessionView;
  readonly onClose: () => void;
  readonly onAdded: (view: AdminView, name: string) => void;
}

export function AddEmployee({ session, onClose, onAdded }: Props) {
  const [name, setName] = useState('');
  const [work, setWork] = useState('');
  const [access, setAccess] = useState(true);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [signInName, setSignInName] = useState('');
  const [confidentialityOn, setConfidentialityOn] = useState('');
  const [oneTime, setOneTime] = useState(false);
  const [chosen, setChosen] = useState(noPassphrase);
  const [holder, setHolder] = useState(false);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [own, setOwn] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const holds = holder || !access;
  const asksOwn = access && session.setup === undefined;

  const add = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const input: EmployeeInput = {
      name,
      function: work,
      roles: access ? roles : [],
      signInName: access ? signInName : '',
      confidentialityOn,
      passphrase: access ? chosen.first : '',
      oneTime: access && oneTime,
      keyHolderFrom: holds ? from : '',
      keyHolderUntil: holds ? until : '',
    };
    const answer = await ask('addEmployee', { employee: input, passphrase: own });
    setBusy(false);
    if (answer.ok) onAdded(answer.value, name);
    else setRefusal(answer.refusal);
  };

  const lacks: readonly Lacking[] = [
    ...(name === '' ? [{ field: 'name', label: 'naam' }] : []),
    ...(work === '' ? [{ field: 'function', label: 'functie' }] : []),
    ...(access && roles.length === 0 ? [{ field: 'role-counter', label: 'rol' }] : []),
    ...(access && confidentialityOn === '' ? [{ field: 'confidentialityOn', label: 'geheimhouding' }] : []),
    ...(access && signInName === '' ? [{ field: 'signInName', label: 'aanmeldnaam' }] : []),
    ...(access ? passphraseLacks(chosen) : []),
    ...(asksOwn && own === '' ? [{ field: 'own', label: ownSecretWords(session.recovery) }] : []),
    ...(holds && from === '' ? [{ field: 'keyHolderFrom', label: 'begin van de sleutel' }] : []),
  ];

  return (
    <form
      className="panel padded stack"
      aria-label="Medewerker toevoegen"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <h2>Medewerker toevoegen</h2>
      <div className="fields">
        <div className="span-6">
          <TextField label="Naam" name="name" value={name} autoFocus error={at('name')} onChange={setName} />
        </div>
        <div className="span-6">
          <TextField label="Functie" name="function" value={work} error={at('function')} onChange={setWork} />
        </div>
      </div>
      <Choice
        label="Werkt deze medewerker met het programma?"
        name="access"
        value={access ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee, alleen sleuteldrager van de kast' },
        ]}
        onChange={(value) => setAccess(value === 'yes')}
      />
      {access && (
        <>
          <RoleTicks legend="Rol" roles={roles} onChange={setRoles} />
          <div className="fields">
            <div className="span-6">
              <DateField
                label="Geheimhouding getekend op"
                name="confidentialityOn"
                value={confidentialityOn}
                error={at('confidentialityOn')}
                hint="Zonder getekende verklaring is er geen toegang."
                onChange={setConfidentialityOn}
              />
            </div>
            <div className="span-6">
              <TextField
                label="Aanmeldnaam"
                name="signInName"
                value={signInName}
                error={at('signInName')}
                hint="Een kort woord, leesbaar op de computer: niet de hele naam."
                onChange={setSignInName}
              />
            </div>
          </div>
          <Choice
            label="Wie kiest de wachtzin?"
            name="oneTime"
            value={oneTime ? 'later' : 'now'}
            options={[
              { value: 'now', label: 'De medewerker, nu aan deze computer' },
              { value: 'later', label: 'Ik geef er een voor één keer' },
            ]}
            hint={
              oneTime
                ? 'Bij de eerste keer ontgrendelen kiest de medewerker een eigen wachtzin.'
                : 'Laat de medewerker zelf typen. Kijk niet mee.'
            }
            onChange={(value) => setOneTime(value === 'later')}
          />
          <NewPassphrase
            chosen={chosen}
            onChange={setChosen}
            label={oneTime ? 'Wachtzin voor één keer' : 'Wachtzin'}
            {...(oneTime ? { hint: ONE_TIME_HINT } : {})}
            words={[name, signInName, session.corporation, session.office]}
          />
          <Tick
            label="Is ook sleuteldrager van de kast met dossiers"
            name="keyHolder"
            checked={holder}
            onChange={setHolder}
          />
        </>
      )}
      {holds && (
        <div className="fields">
          <div className="span-4">
            <DateField
              label="Sleutel vanaf"
              name="keyHolderFrom"
              value={from}
              error={at('keyHolderFrom')}
              onChange={setFrom}
            />
          </div>
          <div className="span-4">
            <DateField
              label="Tot en met"
              name="keyHolderUntil"
              value={until}
              hint="Mag leeg blijven"
              error={at('keyHolderUntil')}
              onChange={setUntil}
            />
          </div>
        </div>
      )}
      {asksOwn && <OwnSecret recovery={session.recovery} value={own} onChange={setOwn} />}
      {refusal &&
        !['name', 'function', 'signInName', 'confidentialityOn', 'keyHolderFrom', 'keyHolderUntil'].includes(
          refusal.field ?? '',
        ) && <RefusalNote refusal={refusal} />}
      <Act label="Toevoegen" busy={busy ? 'Bezig met toevoegen' : undefined} lacks={lacks} onAct={() => void add()}>
        <Button variant="default" onClick={onClose}>
          Niet toevoegen
        </Button>
      </Act>
    </form>
  );
}
