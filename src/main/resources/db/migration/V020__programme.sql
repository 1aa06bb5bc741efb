CREATE SCHEMA eligibility;

-- A support programme as dated data; src/docs/programmes.md tells the shape of the document.
CREATE TABLE eligibility.programme (
    id             text NOT NULL,
    version        text NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    visibility     text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'staff', 'restricted')),
    document       jsonb NOT NULL,
    PRIMARY KEY (id, version),
    CHECK (effective_to IS NULL OR effective_to >= effective_from)
);
GRANT USAGE ON SCHEMA eligibility TO ritchi_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON eligibility.programme TO ritchi_writer;

CREATE TRIGGER bump_insert AFTER INSERT ON eligibility.programme REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('programmes');
CREATE TRIGGER bump_new AFTER UPDATE ON eligibility.programme REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('programmes');
CREATE TRIGGER bump_old AFTER UPDATE ON eligibility.programme REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('programmes');
CREATE TRIGGER bump_delete AFTER DELETE ON eligibility.programme REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('programmes');

-- No foreign key leads into the document: a source may come after the programme that names it, or go.
CREATE TRIGGER bump_programmes_new AFTER INSERT ON core.source REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_for_source(
        'programmes', 'eligibility.programme', $$t.document -> 'source' ->> 'sourceId'$$);
CREATE TRIGGER bump_programmes AFTER UPDATE ON core.source REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_for_source(
        'programmes', 'eligibility.programme', $$t.document -> 'source' ->> 'sourceId'$$);
CREATE TRIGGER bump_programmes_gone AFTER DELETE ON core.source REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_for_source(
        'programmes', 'eligibility.programme', $$t.document -> 'source' ->> 'sourceId'$$);

CREATE VIEW policy.programmes AS
    SELECT p.*, coalesce(s.title_ja, p.document -> 'source' ->> 'sourceId') AS source_title_ja,
        coalesce(s.title_en, p.document -> 'source' ->> 'sourceId') AS source_title_en
    FROM eligibility.programme p
    LEFT JOIN core.source s ON s.id = p.document -> 'source' ->> 'sourceId'
    WHERE p.visibility = ANY ((SELECT policy.visible())::text[]);
