import { formatVersion } from './edit.js';
import { mergeAssessments } from './merge-assessments.js';
import { type AssessmentStore, failure, listedOf, type Outcome, type StoreEvent, success } from './store.js';
import type { Assessment } from './types.js';

/** The data of memory stores. Stores that share it behave like two tabs of one browser. */
export interface MemoryData {
  readonly assessments: Map<string, Assessment>;
  readonly deleted: Set<string>;
  readonly listeners: Set<(event: StoreEvent, from: object) => void>;
}

/** Creates empty data for memory stores. */
export const memoryData = (): MemoryData => ({ assessments: new Map(), deleted: new Set(), listeners: new Set() });

/** Creates a store in memory, for tests, and for browsers that do not allow storage. Its data is lost when the page is closed. */
export function createMemoryStore(data: MemoryData = memoryData()): AssessmentStore {
  const self = {};
  let isOpen = true;
  const listeners = new Set<(event: StoreEvent) => void>();
  const hear = (event: StoreEvent, from: object): void => {
    if (from !== self) for (const listener of listeners) listener(event);
  };
  data.listeners.add(hear);
  const tell = (event: StoreEvent): void => {
    for (const listener of data.listeners) listener(event, self);
  };
  const when = async <Value>(run: () => Outcome<Value>): Promise<Outcome<Value>> => (isOpen ? run() : failure('closed'));
  return {
    list: () => when(() => success([...data.assessments.values()].map(listedOf))),
    load: (id) =>
      when(() => {
        const assessment = data.assessments.get(id);
        return success(assessment && { assessment, issues: [], where: 'memory' });
      }),
    save: (part) =>
      when(() => {
        const kept = data.assessments.get(part.id);
        if (data.deleted.has(part.id)) return failure('deleted');
        if (kept && kept.format > formatVersion && part.format <= formatVersion) return failure('newer');
        const merged = kept ? mergeAssessments(kept, part) : part;
        data.assessments.set(part.id, merged);
        if (merged !== kept) tell({ kind: 'changed', id: part.id });
        return success({ where: 'memory', assessment: merged });
      }),
    delete: (id) =>
      when(() => {
        data.assessments.delete(id);
        data.deleted.add(id);
        tell({ kind: 'deleted', id });
        return success(undefined);
      }),
    forget: (id) =>
      when(() => {
        data.assessments.delete(id);
        return success(undefined);
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isOpen = false;
      data.listeners.delete(hear);
    },
  };
}
