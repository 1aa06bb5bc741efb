-- Saved what-if questions: a programme, what is imagined to be different, and who may see it.
CREATE TABLE eligibility.scenario (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title_ja     text NOT NULL CHECK (length(title_ja) BETWEEN 1 AND 120),
    title_en     text CHECK (length(title_en) BETWEEN 1 AND 120),
    programme    text NOT NULL,
    as_of        date,
    requirements text NOT NULL CHECK (requirements IN ('all', 'place-and-size')),
    changes      jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
    visibility   text NOT NULL CHECK (visibility IN ('public', 'staff')),
    author       text NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now(),
    changed_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON eligibility.scenario (changed_at DESC, id);

CREATE TABLE eligibility.scenario_history (LIKE eligibility.scenario);
ALTER TABLE eligibility.scenario_history ADD COLUMN replaced_at timestamptz NOT NULL;
CREATE INDEX ON eligibility.scenario_history (id, replaced_at);
CREATE TRIGGER keep_history AFTER UPDATE OR DELETE ON eligibility.scenario FOR EACH ROW
    EXECUTE FUNCTION core.keep_history();

GRANT SELECT, INSERT, UPDATE, DELETE ON eligibility.scenario TO ritchi_writer;

-- Who wrote it is told to those who work here, not to the public.
CREATE VIEW policy.scenarios AS
    SELECT s.id, s.title_ja, s.title_en, s.programme, s.as_of, s.requirements, s.changes, s.visibility,
        CASE WHEN 'staff' = ANY ((SELECT policy.visible())::text[]) THEN s.author END AS author,
        s.version, s.created_at, s.changed_at
    FROM eligibility.scenario s
    WHERE s.visibility = ANY ((SELECT policy.visible())::text[]);
