-- Programmes are edited in the page: every version has a counter for optimistic locking, who wrote it
-- and when, and a history that nobody can change.
ALTER TABLE eligibility.programme
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN changed_by text NOT NULL DEFAULT 'seed',
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
    -- The later version because of which this one was given an end; it moves with that version's start.
    ADD COLUMN closed_for text;

CREATE TABLE eligibility.programme_history (
    seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             text NOT NULL,
    version        text NOT NULL,
    revision       integer NOT NULL,
    change         text NOT NULL CHECK (change IN ('created', 'changed', 'removed')),
    effective_from date NOT NULL,
    effective_to   date,
    visibility     text NOT NULL,
    document       jsonb NOT NULL,
    changed_by     text NOT NULL,
    changed_at     timestamptz NOT NULL
);
CREATE INDEX ON eligibility.programme_history (id, version, seq);

CREATE FUNCTION eligibility.keep_programme() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    p eligibility.programme;
    actor text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        p := OLD;
        actor := coalesce(nullif(current_setting('ritchi.actor', true), ''), p.changed_by);
    ELSE
        p := NEW;
        actor := p.changed_by;
    END IF;
    INSERT INTO eligibility.programme_history (id, version, revision, change, effective_from,
        effective_to, visibility, document, changed_by, changed_at)
    VALUES (p.id, p.version, p.revision,
        CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'changed' ELSE 'removed' END,
        p.effective_from, p.effective_to, p.visibility, p.document, actor, now());
    RETURN NULL;
END $$;
CREATE TRIGGER keep_programme AFTER INSERT OR UPDATE OR DELETE ON eligibility.programme
    FOR EACH ROW EXECUTE FUNCTION eligibility.keep_programme();

-- Even the owner has to take this away before an entry can be changed.
CREATE FUNCTION eligibility.append_only() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'eligibility.% is append only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eligibility.programme_history
    FOR EACH STATEMENT EXECUTE FUNCTION eligibility.append_only();

INSERT INTO eligibility.programme_history (id, version, revision, change, effective_from,
    effective_to, visibility, document, changed_by, changed_at)
SELECT id, version, revision, 'created', effective_from, effective_to, visibility, document,
    changed_by, changed_at
FROM eligibility.programme;

-- Who wrote a version is for the staff.
CREATE OR REPLACE VIEW policy.programmes AS
    SELECT p.id, p.version, p.effective_from, p.effective_to, p.visibility, p.document,
        coalesce(s.title_ja, p.document -> 'source' ->> 'sourceId') AS source_title_ja,
        coalesce(s.title_en, p.document -> 'source' ->> 'sourceId') AS source_title_en,
        p.revision, p.changed_at,
        CASE WHEN 'staff' = ANY ((SELECT policy.visible())::text[]) THEN p.changed_by END AS changed_by
    FROM eligibility.programme p
    LEFT JOIN core.source s ON s.id = p.document -> 'source' ->> 'sourceId'
    WHERE p.visibility = ANY ((SELECT policy.visible())::text[]);

-- A version that is hidden now takes its whole history with it.
CREATE VIEW policy.programme_history AS
    SELECT h.seq, h.id, h.version, h.revision, h.change, h.effective_from, h.effective_to, h.document,
        h.changed_at,
        CASE WHEN 'staff' = ANY ((SELECT policy.visible())::text[]) THEN h.changed_by END AS changed_by
    FROM eligibility.programme_history h
    LEFT JOIN eligibility.programme p ON p.id = h.id AND p.version = h.version
    WHERE h.visibility = ANY ((SELECT policy.visible())::text[])
        AND coalesce(p.visibility, h.visibility) = ANY ((SELECT policy.visible())::text[]);
