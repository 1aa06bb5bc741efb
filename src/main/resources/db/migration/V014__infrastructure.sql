CREATE SCHEMA infrastructure;

CREATE TABLE infrastructure.project (
    LIKE core.feature INCLUDING ALL,
    sector text NOT NULL CHECK (sector IN ('industrial-water', 'sewer', 'road', 'water')),
    status text NOT NULL DEFAULT 'unknown' CHECK (status IN ('planned', 'construction', 'completed', 'unknown')),
    grant_scheme_ja text,
    grant_scheme_en text,
    owner_ja text,
    owner_en text,
    target_ja text,
    target_en text,
    completed_on text,
    prefecture_ja   text,
    prefecture_en   text,
    municipality_ja text,
    municipality_en text,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    note_ja text,
    note_en text
);
CALL core.track('infrastructure-projects', 'infrastructure.project');

-- A project's money by fiscal year and source, after Open Contracting for Infrastructure.
CREATE TABLE infrastructure.budget (
    id          text PRIMARY KEY,
    project_id  text NOT NULL REFERENCES infrastructure.project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    fiscal_year integer NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('allotted', 'requested', 'estimate')),
    amount_jpy  bigint NOT NULL CHECK (amount_jpy >= 0),
    source_id   text NOT NULL REFERENCES core.source,
    source_place text
);
CREATE INDEX ON infrastructure.budget (project_id);

-- The money is shown with its project, so its change counts for those who may see the project.
CREATE FUNCTION infrastructure.bump_project() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO core.layer_version AS v (layer, visibility, version)
    SELECT DISTINCT 'infrastructure-projects', p.visibility, 1
    FROM infrastructure.project p JOIN changed_rows b ON b.project_id = p.id
    ORDER BY p.visibility
    ON CONFLICT (layer, visibility) DO UPDATE SET version = v.version + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER bump_insert AFTER INSERT ON infrastructure.budget REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION infrastructure.bump_project();
CREATE TRIGGER bump_new AFTER UPDATE ON infrastructure.budget REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION infrastructure.bump_project();
CREATE TRIGGER bump_old AFTER UPDATE ON infrastructure.budget REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION infrastructure.bump_project();
CREATE TRIGGER bump_delete AFTER DELETE ON infrastructure.budget REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION infrastructure.bump_project();
GRANT SELECT, INSERT, UPDATE, DELETE ON infrastructure.budget TO ritchi_writer;

CREATE VIEW policy.infrastructure_projects AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en,
        b.budgets, b.budget_total_jpy
    FROM infrastructure.project f LEFT JOIN core.source s ON s.id = f.source_id
    LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('fiscal_year', fiscal_year, 'kind', kind, 'amount_jpy', amount_jpy)
                ORDER BY fiscal_year, kind) AS budgets,
            sum(amount_jpy)::bigint AS budget_total_jpy
        FROM infrastructure.budget WHERE project_id = f.id) b ON true
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
