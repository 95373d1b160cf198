-- What was published, now and earlier: SHA-256 of levels, of their names and of rating scales.
CREATE TABLE published (
  digest text PRIMARY KEY
);
