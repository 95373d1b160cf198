import { type ChangeEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Issue, type Ladder, LadderView } from 'rungs';
import { textOf, withText } from './playground-link.js';
import { readText } from './playground-reading.js';
import './playground.css';

export interface PlaygroundProps {
  /** What is to be tried first, where the address has no text. */
  readonly samples: Readonly<Record<string, string>>;
}

/** A ladder's text, what it is read as, what could not be placed, and the data to take. Nothing leaves the browser. */
export function Playground({ samples }: PlaygroundProps) {
  const [first = ''] = Object.values(samples);
  const [text, setText] = useState(first);
  const [status, setStatus] = useState('');
  const deferred = useDeferredValue(text);
  const { ladder, issues } = useMemo(() => readText(deferred), [deferred]);
  const source = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    void textOf(location.hash).then((linked) => linked !== undefined && setText(linked));
  }, []);

  const choose = ({ target }: ChangeEvent<HTMLSelectElement>): void => setText(samples[target.value] ?? '');
  const share = async (): Promise<void> => {
    const url = await withText(location.href, text);
    history.replaceState(null, '', url);
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setStatus(copied ? 'Link copied: the text is in it, and in nothing else.' : 'The address has the text: copy it.');
  };
  return (
    <div className="playground">
      <section aria-label="Source">
        <div className="playground-bar">
          <label>
            Begin with{' '}
            <select onChange={choose}>
              {Object.keys(samples).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => void share()}>
            Copy a link to this text
          </button>
        </div>
        <p role="status">{status}</p>
        <label htmlFor={id}>A ladder’s text</label>
        <textarea ref={source} id={id} value={text} onChange={({ target }) => setText(target.value)} spellCheck={false} rows={24} />
        <Issues issues={issues} onChoose={(issue) => select(source.current, issue)} />
      </section>
      <section aria-label="Ladder">
        {ladder ? <LadderView ladder={ladder} headingLevel={1} /> : <p>Nothing could be read as a ladder. The issues say why.</p>}
        {ladder && <Data ladder={ladder} />}
      </section>
    </div>
  );
}

function Issues({ issues, onChoose }: { readonly issues: readonly Issue[]; readonly onChoose: (issue: Issue) => void }) {
  return (
    <>
      <h2>{issues.length === 1 ? '1 issue' : `${issues.length} issues`}</h2>
      <ol className="playground-issues">
        {issues.map((issue) => {
          const { rule, severity, message, place, path } = issue;
          return (
            <li key={`${rule} ${place?.start.line} ${place?.start.column} ${path}`}>
              {place && (
                <button type="button" onClick={() => onChoose(issue)}>
                  Line {place.start.line}
                </button>
              )}{' '}
              <strong>{severity}</strong> {message} <small>{rule}</small>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Data({ ladder }: { readonly ladder: Ladder }) {
  const json = useMemo(() => `${JSON.stringify(ladder, undefined, 2)}\n`, [ladder]);
  const download = (): void => {
    const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${ladder.id}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url));
  };
  return (
    <details className="playground-data">
      <summary>The data, as JSON</summary>
      <button type="button" onClick={download}>
        Download {ladder.id}.json
      </button>
      <textarea aria-label="JSON" readOnly value={json} rows={16} spellCheck={false} />
    </details>
  );
}

/** Selects the text that an issue is about. Columns count UTF-16 code units, as a field does. */
function select(field: HTMLTextAreaElement | null, { place }: Issue): void {
  if (!field || !place) return;
  const lines = field.value.split('\n');
  const offset = ({ line, column }: { readonly line: number; readonly column: number }): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(offset(place.start), offset(place.end));
  field.scrollTop = ((place.start.line - 2) / lines.length) * field.scrollHeight;
}
