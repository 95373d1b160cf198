import { useCallback, useEffect, useState } from 'react';
import { overviewOf, reviewEnglish } from 'rungs/review';
import type { Unsent } from 'rungs/review/http';
import type { Desk } from './app.js';
import { download } from './download.js';
import { personFile } from './person-file.js';

/** Reviews that were deleted elsewhere, of which this device has words that the server may never have had. */
export function SetAside({ desk: { person, store } }: { readonly desk: Desk }) {
  const [found, setFound] = useState<readonly Unsent[]>([]);
  const look = useCallback(async (): Promise<void> => {
    const unsent = await store.sync();
    setFound(unsent.filter(({ problem }) => problem.kind === 'deleted'));
  }, [store]);
  useEffect(() => {
    void look();
    return store.subscribe(({ kind }) => kind === 'deleted' && void look());
  }, [store, look]);
  return found.map(({ assessment }) => {
    const { role = 'self', about, basis } = overviewOf(assessment);
    const name = [reviewEnglish.titles[role], about?.name, basis?.level.title].filter(Boolean).join(', ');
    return (
      <section key={assessment.id} className="notice" aria-label="Deleted elsewhere">
        <p>
          This review was deleted elsewhere: {name}. This device still has a copy, because some of it may never have reached the server.
        </p>
        <div className="actions">
          <button
            type="button"
            className="primary"
            onClick={() =>
              download('review-deleted-elsewhere.json', 'application/json', JSON.stringify(personFile(person, [assessment]), null, 2))
            }
          >
            Save it as a file
          </button>
          <button type="button" onClick={() => void store.discard(assessment.id).then(look)}>
            Remove it from this device
          </button>
        </div>
      </section>
    );
  });
}
