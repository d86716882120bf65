/** Step 2: the first administrator of access, with a judged passphrase. Runs in the page. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { Refusal, Role } from '../../desk/asks';
import { RoleTicks } from '../admin/RoleTicks';
import { useFormKeys } from '../keys';
import { Act, type Lacking } from '../kit/Act';
import { DateField, TextField } from '../kit/fields';
import { icon } from '../kit/icon';
import { NewPassphrase, type Passphrase, passphraseLacks } from '../kit/NewPassphrase';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { refusalLine } from '../words.nl';

export interface Administrator {
  readonly name: string;
  readonly function: string;
  readonly signInName: string;
  readonly chosen: Passphrase;
  readonly confidentialityOn: string;
  readonly roles: readonly Role[];
}

interface Props {
  readonly corporation: string;
  readonly office: string;
  readonly admin: Administrator;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onChange: (admin: Administrator) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function StepAdministrator({ corporation, office, admin, busy, refusal, onChange, onBack, onNext }: Props) {
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<Administrator>): void => onChange({ ...admin, ...changes });
  return (
    <form
      className="setup-question"
      aria-label="Beheerder van toegang"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <Title focus={false}>Wie wordt beheerder van toegang?</Title>
      <p className="setup-lead">
        De beheerder geeft collega’s toegang en bewaart het herstelblad. U kunt later een tweede beheerder toevoegen.
      </p>
      <div className="fields">
        <div className="span-6">
          <TextField
            size="md"
            label="Naam"
            name="name"
            value={admin.name}
            autoFocus
            error={at('name')}
            onChange={(name) => set({ name })}
          />
        </div>
        <div className="span-6">
          <TextField
            size="md"
            label="Functie"
            name="function"
            value={admin.function}
            error={at('function')}
            onChange={(value) => set({ function: value })}
          />
        </div>
        <div className="span-12">
          <TextField
            size="md"
            label="Aanmeldnaam"
            name="signInName"
            value={admin.signInName}
            error={at('signInName')}
            hint="Een kort woord waarmee u ontgrendelt. Dit woord staat leesbaar op de computer: gebruik niet uw hele naam."
            onChange={(signInName) => set({ signInName })}
          />
        </div>
      </div>
      <NewPassphrase
        chosen={admin.chosen}
        onChange={(chosen) => set({ chosen })}
        words={[admin.name, admin.signInName, corporation, office]}
      />
      <DateField
        size="md"
        label="Geheimhouding getekend op"
        name="confidentialityOn"
        value={admin.confidentialityOn}
        error={at('confidentialityOn')}
        hint="Zonder getekende verklaring is er geen toegang. Vandaag getekend? Typ vandaag."
        onChange={(confidentialityOn) => set({ confidentialityOn })}
      />
      <RoleTicks
        legend="Doet u ook zelf zaken?"
        roles={admin.roles}
        offered={['counter', 'privacyOfficer', 'footageManager']}
        onChange={(roles) => set({ roles })}
      />
      {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      <Act
        label="Verder naar het herstelblad"
        busy={busy ? 'Bezig met klaarmaken' : undefined}
        lacks={lacksOf(admin)}
        onAct={onNext}
        before={
          <Button variant="default" leftSection={<IconArrowLeft {...icon} />} onClick={onBack}>
            Vorige
          </Button>
        }
      />
    </form>
  );
}

function lacksOf(admin: Administrator): readonly Lacking[] {
  const empty: readonly (readonly [keyof Administrator & string, string])[] = [
    ['name', 'naam'],
    ['function', 'functie'],
    ['signInName', 'aanmeldnaam'],
  ];
  return [
    ...empty.filter(([field]) => admin[field] === '').map(([field, label]) => ({ field, label })),
    ...passphraseLacks(admin.chosen),
    ...(admin.confidentialityOn === '' ? [{ field: 'confidentialityOn', label: 'geheimhouding' }] : []),
  ];
}
