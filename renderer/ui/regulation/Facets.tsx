/** Two versions side by side, subject by subject; what differs stands out. Runs in the page. */
import type { Facet, RegulationVersion } from '../../desk/asks-regulation';
import { dayInFull } from '../dates.nl';

interface Props {
  /** In the order of the values. */
  readonly versions: readonly RegulationVersion[];
  readonly facets: readonly Facet[];
}

export function Facets({ versions, facets }: Props) {
  return (
    <div className="panel scroll-x">
      <table className="table rule-table">
        <thead>
          <tr>
            <th className="facet-label">Onderwerp</th>
            {versions.map(({ version, title, from, until }) => (
              <th key={version}>
                {title}
                <div className="meta">
                  {until ? `tot en met ${dayInFull(until)}` : from ? `vanaf ${dayInFull(from)}` : ''}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map(({ label, values }) => {
            const differs = new Set(values).size > 1;
            return (
              <tr key={label}>
                <th scope="row" className="facet-label">
                  {label}
                </th>
                {values.map((value, at) => (
                  <td key={versions[at]?.version} className={differs ? 'facet-differs' : 'dim'}>
                    {value || <span className="dim">staat er niet in</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
