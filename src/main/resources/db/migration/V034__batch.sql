-- Results of checking many sites in one job. What a job may hold is what its visibility may see.
CREATE TABLE eligibility.batch (
    job          uuid PRIMARY KEY REFERENCES process.job ON DELETE CASCADE,
    visibility   text NOT NULL CHECK (visibility IN ('public', 'staff', 'restricted')),
    programme    text NOT NULL,
    programme_version text NOT NULL,
    programme_title_ja text NOT NULL,
    programme_title_en text NOT NULL,
    source       jsonb NOT NULL,
    as_of        date NOT NULL,
    lots         integer,
    selection    jsonb NOT NULL,
    -- Version of every layer that the job could see: one state of the data for all its rows.
    stamps       jsonb NOT NULL,
    read_at      timestamptz NOT NULL DEFAULT now(),
    restarts     integer NOT NULL DEFAULT 0
);

CREATE TABLE eligibility.batch_result (
    job          uuid NOT NULL REFERENCES eligibility.batch ON DELETE CASCADE,
    number       integer NOT NULL CHECK (number > 0),
    parcel_id    text, -- absent for an outline that the caller brought along
    site_id      text NOT NULL,
    name         text NOT NULL,
    lot_number   text,
    municipality_code text,
    verdict      text CHECK (verdict IN ('eligible', 'not-eligible', 'undetermined')),
    reason_ja    text,
    reason_en    text,
    area_ha      numeric(16, 4),
    ceiling_jpy  bigint,
    findings     jsonb NOT NULL DEFAULT '[]',
    synthetic    boolean NOT NULL DEFAULT false,
    source_id    text,
    -- An outline that cannot be a site has a sentence instead of a verdict.
    problem_type text,
    problem_ja   text,
    problem_en   text,
    geom         geometry(Geometry, 6668),
    geom_3857    geometry(Geometry, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
    PRIMARY KEY (job, number),
    CHECK ((verdict IS NULL) = (problem_type IS NOT NULL))
);
CREATE INDEX ON eligibility.batch_result USING gist (geom_3857);

GRANT SELECT, INSERT, UPDATE, DELETE ON eligibility.batch, eligibility.batch_result TO ritchi_writer;

CREATE INDEX ON parcel.parcel (municipality_code, id);

CREATE VIEW policy.batches AS
    SELECT * FROM eligibility.batch WHERE visibility = ANY ((SELECT policy.visible())::text[]);

-- A parcel that was hidden or removed after the job has no row for those who may not see it any more.
CREATE VIEW policy.batch_results AS
    SELECT r.*, s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence
    FROM eligibility.batch_result r
    JOIN eligibility.batch b ON b.job = r.job
    LEFT JOIN core.source s ON s.id = r.source_id
    WHERE b.visibility = ANY ((SELECT policy.visible())::text[])
        AND (r.parcel_id IS NULL OR EXISTS (SELECT FROM parcel.parcel p WHERE p.id = r.parcel_id
            AND p.visibility = ANY ((SELECT policy.visible())::text[])));
