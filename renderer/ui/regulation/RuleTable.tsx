/** The rules of one version: what stands there, what the program does, what the law adds. Runs in the page. */
import type { RegulationRule } from '../../desk/asks-regulation';
import { Cited } from '../kit/Cited';

export function RuleTable({ rules }: { readonly rules: readonly RegulationRule[] }) {
  if (rules.length === 0) return <p className="panel padded">Geen enkele regel is zwakker dan de wet.</p>;
  return (
    <div className="panel scroll-x">
      <table className="table rule-table">
        <thead>
          <tr>
            <th className="rule-code">Regel</th>
            <th className="rule-says">Wat staat er?</th>
            <th>Wat doet het programma?</th>
            <th>En de wet?</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((one) => (
            <tr key={one.rule}>
              <td className="dim nowrap rule-code">{one.rule}</td>
              <td className="rule-says">
                <strong>{one.title ?? one.rule}</strong>
                <Says says={one.says} />
                {one.articles.map((article) => (
                  <Cited key={article} article={article} />
                ))}
              </td>
              <td>{one.does}</td>
              <td>
                {one.weaker && <span className="tag tag-late">zwakker dan de wet</span>}
                {one.law && <div>{one.law}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A long list is opened by who wants to read it. */
function Says({ says }: { readonly says: readonly string[] }) {
  const [first, ...more] = says;
  if (!first) return null;
  if (more.length < 3) return <div className="meta">{says.join('; ')}</div>;
  return (
    <details className="meta">
      <summary>{says.length} waarden</summary>
      <ul>
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
