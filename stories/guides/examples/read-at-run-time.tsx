import { useMemo } from 'react';
import { LevelView } from 'rungs';
import { readLevel } from 'rungs/markdown';
import 'rungs/styles.css';

/** Text from any source; here an excerpt of a page of Octopus Deploy (OctopusDeploy/People, Apache-2.0). */
const text = `# L4: Lead Data Engineer

- **Planning horizon**: 6-12 months
- **Impact radius**: Team (5-15)

## 🌱 Teaching and Mentoring

- I define, review, document and evolve practices in the data engineering space.
- I am constantly working to broaden the technical capabilities of my team.
`;

export function App() {
  const { level, issues } = useMemo(() => readLevel(text, { path: 'L4.md' }), []);
  if (!level) return <p role="alert">{issues.map(({ message }) => message).join(' ')}</p>;
  return <LevelView level={level} defaultValue={['teaching-and-mentoring']} />;
}
