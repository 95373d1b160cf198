-- Since when somebody has their manager: a date such as 2026-07-01. Of earlier periods the manager reads nothing. Null: of all.
ALTER TABLE people ADD COLUMN manager_since text;

-- The last day of the period that an assessment is about. Null where it is about none.
ALTER TABLE assessments ADD COLUMN period_to text;
