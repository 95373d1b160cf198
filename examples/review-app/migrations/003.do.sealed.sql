-- What was signed off about a person. Entries are only ever added; each has the hash of the one before.
CREATE TABLE seals (
  id text PRIMARY KEY,
  about_id text NOT NULL,
  -- Who wrote the view beside the self-assessment, if there is one.
  author_id text
);

CREATE INDEX seals_about ON seals (about_id);

CREATE TABLE seal_entries (
  seal_id text NOT NULL REFERENCES seals (id),
  number integer NOT NULL,
  -- JSON as text, as in records.
  value text NOT NULL,
  PRIMARY KEY (seal_id, number)
);

CREATE TABLE sealed_assessments (
  assessment_id text PRIMARY KEY REFERENCES assessments (id),
  seal_id text NOT NULL REFERENCES seals (id)
);

CREATE INDEX sealed_assessments_of_seal ON sealed_assessments (seal_id);

-- Who wants it to be deleted. It is when both do.
CREATE TABLE seal_deletions (
  seal_id text NOT NULL REFERENCES seals (id),
  person_id text NOT NULL,
  PRIMARY KEY (seal_id, person_id)
);
