-- Imports: one row a file that was checked, with what was found, for as long as it can be undone.

CREATE SCHEMA ingest;

CREATE TABLE ingest.run (
    id           uuid PRIMARY KEY,
    format       text NOT NULL,
    collection   text NOT NULL,
    file_name    text NOT NULL,
    sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint NOT NULL,
    state        text NOT NULL CHECK (state IN ('checked', 'committed', 'undone', 'refused')),
    counts       jsonb NOT NULL,
    issues       jsonb NOT NULL,
    issues_total bigint NOT NULL,
    preview      jsonb NOT NULL,
    created_by   text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    -- Also the time that history rows of the commit carry, which is how they are found again.
    committed_at timestamptz,
    committed_by text,
    -- How many rows carry the run's mark after the commit, by table.
    written      jsonb,
    undone_at    timestamptz,
    undone_by    text,
    CHECK ((committed_at IS NULL) = (written IS NULL))
);
CREATE INDEX ON ingest.run (created_at DESC);
GRANT USAGE ON SCHEMA ingest TO ritchi_writer;
GRANT SELECT, INSERT, UPDATE ON ingest.run TO ritchi_writer;

-- Undoing looks for what one transaction replaced.
CREATE INDEX ON interchange.interchange_history (replaced_at);
CREATE INDEX ON parcel.parcel_history (replaced_at);
CREATE INDEX ON traffic.station_history (replaced_at);
CREATE INDEX ON traffic.hourly_count_history (replaced_at);

-- Counts of one file on their way to traffic.hourly_count; rows live for one transaction.
CREATE UNLOGGED TABLE traffic.hourly_count_stage (
    run          uuid NOT NULL,
    row_number   integer NOT NULL,
    station_id   text NOT NULL,
    hour         timestamptz NOT NULL,
    direction    text NOT NULL,
    small        integer,
    large        integer,
    unidentified integer,
    status       text NOT NULL,
    PRIMARY KEY (run, station_id, hour, direction)
);
GRANT SELECT, INSERT, DELETE ON traffic.hourly_count_stage TO ritchi_writer;
