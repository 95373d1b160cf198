import { type Assessment, overviewOf, type Person, readAssessment } from 'rungs/review';
import { type AssessmentOnServer, assessmentOnServer } from 'rungs/review/http';

/** The file of *Your data*, as the server writes and reads it. */
export interface PersonFile {
  readonly kind: 'rungs-review-person';
  readonly format: 1;
  readonly person: Person;
  readonly assessments: readonly (AssessmentOnServer & { readonly about: string; readonly by: string })[];
}

/** Bytes of the records of one request, of the 1 MiB that the server takes. */
const mostBytes = 512 * 1024;

/** The records with which the server knows whose assessment it is. */
const beginning: ReadonlySet<string> = new Set(['about', 'by', 'role', 'basis', 'scale', 'cycle', 'status']);

/** The file with assessments of this device, which can be brought back under *Your data*. */
export function personFile(person: Person, assessments: readonly Assessment[]): PersonFile {
  return {
    kind: 'rungs-review-person',
    format: 1,
    person,
    assessments: assessments.map((assessment) => {
      const { about, by } = overviewOf(assessment);
      return { ...assessmentOnServer(assessment), about: about?.id ?? '', by: by?.id ?? '' };
    }),
  };
}

/** Reads a file of a person, or of one assessment. What is none of these is for the server to refuse. */
export function readFile(text: string, person: Person): unknown {
  const { assessment } = readAssessment(text);
  return assessment ? personFile(person, [assessment]) : JSON.parse(text);
}

/** Splits a file into parts that the server takes; each is a file itself. */
export function partsOf(data: unknown): readonly unknown[] {
  if (!isFile(data)) return [data];
  return data.assessments.flatMap((assessment) => {
    const all = Object.entries(assessment.records);
    const first = all.filter(([key]) => beginning.has(key));
    const parts: (typeof all)[] = [[]];
    let bytes = 0;
    for (const record of all.filter(([key]) => !beginning.has(key))) {
      const size = new TextEncoder().encode(JSON.stringify(record)).length;
      if (bytes + size > mostBytes) parts.push([]);
      bytes = bytes + size > mostBytes ? size : bytes + size;
      parts.at(-1)?.push(record);
    }
    return parts.map((part) => ({ ...data, assessments: [{ ...assessment, records: Object.fromEntries([...first, ...part]) }] }));
  });
}

const isFile = (data: unknown): data is PersonFile =>
  typeof data === 'object' &&
  data !== null &&
  'assessments' in data &&
  Array.isArray(data.assessments) &&
  data.assessments.every((each: unknown) => typeof each === 'object' && each !== null && 'records' in each);
