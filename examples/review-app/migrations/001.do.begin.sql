-- Plain SQL, so that PGlite, PostgreSQL and the engines that speak its protocol all run it.

CREATE TABLE people (
  id text PRIMARY KEY,
  name text NOT NULL,
  manager_id text
);

CREATE INDEX people_of_manager ON people (manager_id);

CREATE TABLE sessions (
  -- Of the token in the cookie: who reads the database cannot sign in with it.
  token_hash text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  expires_at timestamptz NOT NULL
);

CREATE INDEX sessions_of_person ON sessions (person_id);

CREATE TABLE assessments (
  id text PRIMARY KEY,
  -- Null where it was deleted: its id stays, with nothing of anybody.
  about_id text,
  by_id text,
  is_shared boolean NOT NULL DEFAULT false,
  is_deleted boolean NOT NULL DEFAULT false,
  format integer NOT NULL,
  -- Counts its writes.
  changes integer NOT NULL
);

CREATE INDEX assessments_by ON assessments (by_id);
CREATE INDEX assessments_about ON assessments (about_id);

CREATE TABLE records (
  assessment_id text NOT NULL REFERENCES assessments (id),
  key text NOT NULL,
  version integer NOT NULL,
  -- JSON as text: PostgreSQL's own type refuses what a note may have.
  value text NOT NULL,
  PRIMARY KEY (assessment_id, key)
);
