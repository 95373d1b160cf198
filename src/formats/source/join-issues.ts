import type { Issue } from '../../ladder/index.js';
import type { RuleName } from './read-issues.js';

/** Rules about something with a name, such as a column, that may be in several places. */
const named: ReadonlySet<string> = new Set<RuleName>(['unread-column', 'unread-group', 'unread-key', 'other-path']);

/** Joins the issues about one name in a file: a column that is left out has one issue, with the places of all of its cells. */
export function joinIssues(issues: readonly Issue[]): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const [at, issue] of issues.entries()) {
    const { rule, message, file = '' } = issue;
    const key = named.has(rule) ? `${rule}\n${file}\n${message}` : String(at);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const { severity } = others.find((each) => each.severity === 'error') ?? first;
    return { ...first, severity, places: others.flatMap(({ place }) => place ?? []) };
  });
}
