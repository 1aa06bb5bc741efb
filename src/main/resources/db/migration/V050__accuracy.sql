-- How far a position of a class may be off. A class is a value of an attribute, in one layer or in all
-- ('*'). Without metres a position of the class cannot be measured with at all.
CREATE TABLE core.accuracy_class (
    id        text PRIMARY KEY,
    layer     text NOT NULL,
    attribute text NOT NULL,
    value     text NOT NULL,
    metres    double precision CHECK (metres >= 0),
    note_ja   text NOT NULL,
    note_en   text NOT NULL,
    source_id text NOT NULL REFERENCES core.source,
    source_place text,
    UNIQUE (layer, attribute, value)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON core.accuracy_class TO ritchi_writer;

-- These rows are for everyone; the counter is that of the public.
CREATE FUNCTION core.bump_accuracy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO core.layer_version AS v (layer, visibility, version)
    VALUES ('accuracy-classes', 'public', 1)
    ON CONFLICT (layer, visibility) DO UPDATE SET version = v.version + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER bump AFTER INSERT OR UPDATE OR DELETE ON core.accuracy_class
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_accuracy();

CREATE VIEW policy.accuracy_classes AS
    SELECT layer, attribute, value, metres, note_ja, note_en, source_id, source_place
    FROM core.accuracy_class;
