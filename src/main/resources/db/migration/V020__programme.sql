CREATE SCHEMA eligibility;

-- A support programme as dated data; the document has the shape that src/docs/programmes.md tells.
CREATE TABLE eligibility.programme (
    id             text NOT NULL,
    version        text NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    document       jsonb NOT NULL,
    PRIMARY KEY (id, version),
    CHECK (effective_to IS NULL OR effective_to >= effective_from)
);
GRANT USAGE ON SCHEMA eligibility TO ritchi_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON eligibility.programme TO ritchi_writer;

CREATE VIEW policy.programmes AS SELECT * FROM eligibility.programme;
