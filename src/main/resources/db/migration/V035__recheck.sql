-- The last answer for every parcel and programme, as somebody of that visibility gets it, and what the
-- nightly re-check found to have changed.
CREATE TABLE eligibility.last_answer (
    visibility text NOT NULL CHECK (visibility IN ('public', 'staff', 'restricted')),
    programme  text NOT NULL,
    parcel_id  text NOT NULL,
    programme_version text NOT NULL,
    parcel_version integer NOT NULL,
    state      jsonb NOT NULL,
    recheck    uuid NOT NULL,
    PRIMARY KEY (visibility, programme, parcel_id)
);

CREATE TABLE eligibility.recheck (
    id         uuid PRIMARY KEY,
    visibility text NOT NULL CHECK (visibility IN ('public', 'staff', 'restricted')),
    started_by text NOT NULL,
    day        date NOT NULL,
    before_day date,
    stamps     jsonb NOT NULL,
    before_stamps jsonb,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    evaluated  bigint NOT NULL DEFAULT 0,
    untouched  bigint NOT NULL DEFAULT 0,
    added      bigint NOT NULL DEFAULT 0,
    removed    bigint NOT NULL DEFAULT 0
);
CREATE INDEX ON eligibility.recheck (visibility, finished_at);

CREATE TABLE eligibility.recheck_change (
    recheck    uuid NOT NULL REFERENCES eligibility.recheck ON DELETE CASCADE,
    programme  text NOT NULL,
    parcel_id  text NOT NULL,
    parcel_name text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('verdict', 'outcome', 'measured')),
    before     jsonb NOT NULL,
    after      jsonb NOT NULL,
    causes     text[] NOT NULL,
    PRIMARY KEY (recheck, programme, parcel_id)
);

GRANT SELECT, INSERT, UPDATE, DELETE
    ON eligibility.last_answer, eligibility.recheck, eligibility.recheck_change TO ritchi_writer;

-- A report is there when it is whole.
CREATE VIEW policy.rechecks AS
    SELECT * FROM eligibility.recheck
    WHERE visibility = ANY ((SELECT policy.visible())::text[]) AND finished_at IS NOT NULL;

-- Parcels that were hidden or removed since are as if they had never been there.
CREATE VIEW policy.recheck_changes AS
    SELECT c.* FROM eligibility.recheck_change c JOIN eligibility.recheck r ON r.id = c.recheck
    WHERE r.visibility = ANY ((SELECT policy.visible())::text[]) AND r.finished_at IS NOT NULL
        AND EXISTS (SELECT FROM parcel.parcel p WHERE p.id = c.parcel_id
            AND p.visibility = ANY ((SELECT policy.visible())::text[]));
