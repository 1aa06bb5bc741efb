CREATE TABLE traffic.station (
    LIKE core.feature INCLUDING ALL,
    station_code text NOT NULL UNIQUE,
    road_type text,
    route_ja text,
    route_en text,
    operator_ja text,
    operator_en text,
    note_ja text,
    note_en text
);
CALL core.track('traffic-stations', 'traffic.station');

-- One hour of one direction; a null count with a status is a gap, never a zero.
CREATE TABLE traffic.hourly_count (
    station_id   text NOT NULL REFERENCES traffic.station ON DELETE CASCADE,
    hour         timestamptz NOT NULL,
    direction    text NOT NULL CHECK (direction IN ('up', 'down')),
    small        integer CHECK (small >= 0),
    large        integer CHECK (large >= 0),
    unidentified integer CHECK (unidentified >= 0),
    status       text NOT NULL CHECK (status IN
        ('observed', 'missing', 'power-failure', 'loop-fault', 'ultrasonic-fault')),
    source_id    text NOT NULL REFERENCES core.source,
    import_run   uuid,
    PRIMARY KEY (station_id, hour, direction)
);
CREATE INDEX ON traffic.hourly_count (import_run) WHERE import_run IS NOT NULL;
CREATE TABLE traffic.hourly_count_history (LIKE traffic.hourly_count);
ALTER TABLE traffic.hourly_count_history ADD COLUMN replaced_at timestamptz NOT NULL;
CREATE TRIGGER keep_history AFTER UPDATE OR DELETE ON traffic.hourly_count FOR EACH ROW
    EXECUTE FUNCTION core.keep_history();
GRANT SELECT, INSERT, UPDATE, DELETE ON traffic.hourly_count TO ritchi_writer;
GRANT SELECT ON traffic.hourly_count_history TO ritchi_writer;

CREATE VIEW policy.traffic_stations AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM traffic.station f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);

CREATE VIEW policy.hourly_counts AS
    SELECT c.*, s.title_ja AS source_title_ja, s.title_en AS source_title_en
    FROM traffic.hourly_count c
    JOIN policy.traffic_stations t ON t.id = c.station_id
    LEFT JOIN core.source s ON s.id = c.source_id;
