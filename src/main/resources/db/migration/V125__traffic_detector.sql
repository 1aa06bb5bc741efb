-- Detectors that count by five minutes. A detector is a station; often nobody has said where it stands.

CREATE TABLE traffic.detector (
    station_id   text PRIMARY KEY REFERENCES traffic.station ON DELETE CASCADE,
    source_code  integer NOT NULL CHECK (source_code >= 0),
    point_number integer NOT NULL CHECK (point_number >= 0),
    mesh_code    integer,
    link_class   integer,
    link_number  integer,
    -- From the end of the link.
    link_end_m   integer CHECK (link_end_m >= 0),
    link_version integer,
    import_run   uuid,
    UNIQUE (source_code, point_number)
);

-- One day of a detector in Japanese time: element i counts the five minutes that begin 5 × (i − 1)
-- minutes after midnight. A null was not counted; it is never a zero.
CREATE TABLE traffic.detector_day (
    station_id text NOT NULL REFERENCES traffic.station ON DELETE CASCADE,
    day        date NOT NULL,
    volumes    smallint[] NOT NULL CHECK (array_ndims(volumes) = 1 AND array_lower(volumes, 1) = 1
        AND cardinality(volumes) = 288 AND 0 <= ALL (array_remove(volumes, NULL))),
    source_id  text NOT NULL REFERENCES core.source,
    import_run uuid,
    PRIMARY KEY (station_id, day)
);

CREATE INDEX ON traffic.detector (import_run) WHERE import_run IS NOT NULL;
CREATE INDEX ON traffic.detector_day (import_run) WHERE import_run IS NOT NULL;
CREATE TABLE traffic.detector_history (LIKE traffic.detector, replaced_at timestamptz NOT NULL);
CREATE TABLE traffic.detector_day_history (LIKE traffic.detector_day, replaced_at timestamptz NOT NULL);
CREATE INDEX ON traffic.detector_history (replaced_at);
CREATE INDEX ON traffic.detector_day_history (replaced_at);
CREATE TRIGGER keep_history AFTER UPDATE OR DELETE ON traffic.detector FOR EACH ROW
    EXECUTE FUNCTION core.keep_history();
CREATE TRIGGER keep_history AFTER UPDATE OR DELETE ON traffic.detector_day FOR EACH ROW
    EXECUTE FUNCTION core.keep_history();
GRANT SELECT, INSERT, UPDATE, DELETE ON traffic.detector, traffic.detector_day TO ritchi_writer;
GRANT SELECT ON traffic.detector_history, traffic.detector_day_history TO ritchi_writer;

CREATE VIEW policy.detector_days AS
    SELECT d.*, s.title_ja AS source_title_ja, s.title_en AS source_title_en
    FROM traffic.detector_day d
    JOIN policy.traffic_stations t ON t.id = d.station_id
    LEFT JOIN core.source s ON s.id = d.source_id;

-- Files of millions of counts are compared in temporary tables.
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ritchi_writer', current_database());
END $$;
