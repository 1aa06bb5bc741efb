-- The day that the data of a run describe, so that an older edition is noticed when it comes after a
-- newer one. Rows cannot tell: one that an edition leaves unchanged keeps its older day.
ALTER TABLE ingest.run ADD COLUMN edition date;
UPDATE ingest.run SET edition = (settings ->> 'asOf')::date
WHERE dataset IS NOT NULL AND settings ->> 'asOf' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
