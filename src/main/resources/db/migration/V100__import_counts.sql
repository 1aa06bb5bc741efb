-- Imports count rows that a newer edition lacks, and rows whose geometry was repaired; issues are counted by kind.

UPDATE ingest.run SET counts = '{"removed": 0, "repaired": 0}'::jsonb || counts;

ALTER TABLE ingest.run ADD COLUMN issue_kinds jsonb NOT NULL DEFAULT '[]';
