-- Imports work in the background: a run has states in which it works and states in which it rests.

ALTER TABLE ingest.run
    DROP CONSTRAINT run_state_check,
    ADD CONSTRAINT run_state_check CHECK (state IN (
        'recognising', 'recognised', 'checking', 'checked', 'committing', 'committed', 'undoing', 'undone',
        'refused', 'cancelled', 'failed')),
    ALTER COLUMN format DROP NOT NULL,
    ALTER COLUMN collection DROP NOT NULL,
    ALTER COLUMN sha256 DROP NOT NULL,
    ALTER COLUMN counts SET DEFAULT
        '{"read": 0, "new": 0, "changed": 0, "unchanged": 0, "removed": 0, "refused": 0, "repaired": 0}',
    ALTER COLUMN issues SET DEFAULT '[]',
    ALTER COLUMN issues_total SET DEFAULT 0,
    ALTER COLUMN preview SET DEFAULT '{"type": "FeatureCollection", "features": []}',
    -- The sender's names of the files and their sizes, in the order in which they came.
    ADD COLUMN files jsonb,
    -- The format that the sender named.
    ADD COLUMN asked_format text,
    -- Whether an importer of one kind of file takes it, which needs no settings.
    ADD COLUMN special boolean NOT NULL DEFAULT true,
    ADD COLUMN recognition jsonb,
    ADD COLUMN settings jsonb,
    -- What the check found by reading, for a commit that does not read again.
    ADD COLUMN found jsonb,
    -- Why the last step did not come to its end.
    ADD COLUMN problem jsonb,
    ADD COLUMN rested_at timestamptz NOT NULL DEFAULT now();

UPDATE ingest.run SET rested_at = created_at,
    files = jsonb_build_array(jsonb_build_object('name', file_name, 'bytes', bytes));

ALTER TABLE ingest.run ALTER COLUMN files SET NOT NULL;
CREATE INDEX ON ingest.run (rested_at) WHERE state IN ('recognised', 'checked');
CREATE INDEX ON ingest.run (id) WHERE state IN ('recognising', 'checking', 'committing', 'undoing');

-- How far a working run is, written past its transaction; also where any instance asks it to stop.
CREATE TABLE ingest.progress (
    run             uuid PRIMARY KEY REFERENCES ingest.run ON DELETE CASCADE,
    phase           text NOT NULL,
    rows            bigint NOT NULL DEFAULT 0,
    done            double precision,
    rows_per_second double precision NOT NULL DEFAULT 0,
    seconds_left    bigint,
    cancel          boolean NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ingest.progress TO ritchi_writer;

-- The settings of the last commit of each kind of table, by format and names of fields.
CREATE TABLE ingest.remembered (
    signature text PRIMARY KEY,
    settings  jsonb NOT NULL,
    run       uuid NOT NULL REFERENCES ingest.run,
    used_at   timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON ingest.remembered TO ritchi_writer;
