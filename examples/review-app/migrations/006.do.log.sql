-- Who shared, read, changed, signed off and deleted what is about a person. The server only adds to it; `retain` removes what is too old.
CREATE TABLE log (
  about_id text NOT NULL,
  assessment_id text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  what text NOT NULL,
  -- ISO 8601 in UTC.
  at text NOT NULL,
  -- What is noted once a day has the day here, and all else its time.
  once text NOT NULL,
  PRIMARY KEY (about_id, assessment_id, by_id, what, once)
);
