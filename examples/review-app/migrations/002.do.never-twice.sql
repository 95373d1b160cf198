-- New with each write, so that an ETag never comes again, also after the database was restored from a backup.
ALTER TABLE assessments ADD COLUMN tag text NOT NULL DEFAULT '';

-- What people were called before: a page that was open then begins its assessments in that name.
CREATE TABLE former_names (
  person_id text NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  name text NOT NULL,
  PRIMARY KEY (person_id, name)
);
