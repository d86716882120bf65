/** The employees with their roles, their signed confidentiality and their key. Runs in the page. */
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { EmployeeView } from '../../desk/asks';
import { dayPlain } from '../dates.nl';
import { rolesShown } from '../words.nl';

interface Props {
  readonly employees: readonly EmployeeView[];
  readonly onChange: (employee: EmployeeView) => void;
  /** The employee at work: one's own access another administrator changes. */
  readonly own: string | undefined;
  readonly onRenew: (employee: EmployeeView) => void;
  readonly onRemove: (employee: EmployeeView) => void;
}

export function EmployeeTable({ employees, own, onChange, onRenew, onRemove }: Props) {
  return (
    <div className="panel">
      <table className="table">
        <thead>
          <tr>
            <th>Medewerker</th>
            <th>Rol</th>
            <th className="narrow-gone">Geheimhouding</th>
            <th>Toegang</th>
            <th className="end">
              <span className="unseen">Doen</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {employees.map((one) => (
            <tr key={one.id}>
              <td>
                <strong>{one.name}</strong>
                <div className="meta">{one.function}</div>
              </td>
              <td>
                {one.roles.length > 0 ? rolesShown(one.roles) : one.keyHolder ? keyHolderWords(one.keyHolder) : 'geen'}
              </td>
              <td className="narrow-gone nowrap">
                {one.confidentialityOn ? dayPlain(one.confidentialityOn) : <span className="dim">niet getekend</span>}
              </td>
              <td>
                <Access one={one} />
                {one.signInName && <div className="meta">{one.signInName}</div>}
              </td>
              <td className="end">
                {!one.access && one.removable && (
                  <button
                    type="button"
                    className="link"
                    aria-label={`Intrekken: ${one.name}`}
                    onClick={() => onRemove(one)}
                  >
                    Intrekken
                  </button>
                )}
                {one.access && (
                  <div className="employee-acts">
                    <button
                      type="button"
                      className="link"
                      aria-label={`Wijzigen: ${one.name}`}
                      onClick={() => onChange(one)}
                    >
                      Wijzigen
                    </button>
                    {one.id !== own && (
                      <button
                        type="button"
                        className="link"
                        aria-label={`Rol en wachtzin: ${one.name}`}
                        onClick={() => onRenew(one)}
                      >
                        Rol en wachtzin
                      </button>
                    )}
                    {one.removable ? (
                      <button
                        type="button"
                        className="link"
                        aria-label={`Intrekken: ${one.name}`}
                        onClick={() => onRemove(one)}
                      >
                        Intrekken
                      </button>
                    ) : (
                      <span className="meta">
                        {one.id === own ? 'Dit bent u zelf.' : 'Er moet één beheerder blijven.'}
                      </span>
                    )}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Access({ one }: { readonly one: EmployeeView }) {
  if (!one.access) return <span className="dim">{one.keyHolder ? 'geen, alleen de kast' : 'geen'}</span>;
  if (one.mustChange)
    return (
      <span className="tag tag-soon">
        <IconClockExclamation size={17} stroke={2} aria-hidden />
        kiest nog een wachtzin
      </span>
    );
  return (
    <span className="tag tag-ok">
      <IconCheck size={17} stroke={2.4} aria-hidden />
      in gebruik
    </span>
  );
}

const keyHolderWords = (holder: { readonly from: string; readonly until?: string }): string =>
  `sleuteldrager vanaf ${dayPlain(holder.from)}${holder.until ? ` tot en met ${dayPlain(holder.until)}` : ''}`;
