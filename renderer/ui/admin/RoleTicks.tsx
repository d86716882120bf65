/** The roles an employee may hold, each with what it is for. Runs in the page. */
import type { Role } from '../../desk/asks';
import { capital } from '../dates.nl';
import { Tick } from '../kit/fields';
import { roleHints, rolesInOrder, roleWords } from '../words.nl';

interface Props {
  readonly legend: string;
  readonly roles: readonly Role[];
  readonly offered?: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleTicks({ legend, roles, offered = rolesInOrder, onChange }: Props) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {offered.map((role) => (
        <Tick
          key={role}
          name={`role-${role}`}
          label={capital(roleWords[role])}
          hint={roleHints[role]}
          checked={roles.includes(role)}
          onChange={(checked) => onChange(checked ? [...roles, role] : roles.filter((one) => one !== role))}
        />
      ))}
    </fieldset>
  );
}
