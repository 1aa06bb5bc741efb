-- Where a layer is known to be complete: outside of it, "none near" is unknown and not "no".
CREATE TABLE core.coverage (
    id       text PRIMARY KEY,
    layer    text NOT NULL,
    name_ja  text NOT NULL,
    name_en  text NOT NULL,
    geom     geometry(Point, 6668) NOT NULL,
    radius_m double precision NOT NULL CHECK (radius_m > 0),
    source_id text NOT NULL REFERENCES core.source,
    import_run uuid
);
GRANT SELECT, INSERT, UPDATE, DELETE ON core.coverage TO ritchi_writer;

CREATE FUNCTION core.bump_covered_layer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO core.layer_version AS v (layer, visibility, version)
    VALUES (coalesce(NEW.layer, OLD.layer), 'public', 1)
    ON CONFLICT (layer, visibility) DO UPDATE SET version = v.version + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON core.coverage
    FOR EACH ROW EXECUTE FUNCTION core.bump_covered_layer();

CREATE VIEW policy.coverage AS
    SELECT layer, ST_X(geom) AS lon, ST_Y(geom) AS lat, radius_m FROM core.coverage;
