-- Work that goes on after the request that asked for it. The table is the queue: whoever claims a row
-- holds it by a lease that must be renewed, and keeps its position in the same transaction as its results.
CREATE SCHEMA process;

CREATE TABLE process.job (
    id           uuid PRIMARY KEY,
    work         text NOT NULL,
    -- The account that asked; absent for the public, to whom the id alone is the key. A colon, which no
    -- account has in its name, marks work of the service itself.
    owner        text,
    -- Who counts against a limit; forgotten when the job ends, for it may be an address.
    quota_key    text,
    visibility   text NOT NULL CHECK (visibility IN ('public', 'staff', 'restricted')),
    state        text NOT NULL DEFAULT 'accepted'
        CHECK (state IN ('accepted', 'running', 'successful', 'failed', 'dismissed')),
    inputs       jsonb,
    as_document  boolean NOT NULL,
    position     jsonb,
    done         bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
    total        bigint CHECK (total >= 0),
    message_ja   text,
    message_en   text,
    failure_status integer,
    failure_type text,
    -- Claims since the last position was kept: work that kills its worker each time is given up.
    attempts     integer NOT NULL DEFAULT 0,
    lease        uuid,
    heartbeat_at timestamptz,
    not_before   timestamptz NOT NULL DEFAULT now(),
    created_at   timestamptz NOT NULL DEFAULT now(),
    started_at   timestamptz,
    updated_at   timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz,
    expires_at   timestamptz,
    -- Since when and from where the present run goes, for its rate.
    run_started_at   timestamptz,
    run_started_done bigint NOT NULL DEFAULT 0,
    CHECK ((lease IS NULL) = (state <> 'running')),
    CHECK ((finished_at IS NULL) = (state IN ('accepted', 'running')))
);
CREATE INDEX ON process.job (created_at) WHERE state IN ('accepted', 'running');
CREATE INDEX ON process.job (owner, created_at) WHERE owner IS NOT NULL;
CREATE INDEX ON process.job (expires_at) WHERE expires_at IS NOT NULL;

GRANT USAGE ON SCHEMA process TO ritchi_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON process.job TO ritchi_writer;

-- What may be told of a job. That a job is somebody's own is asked for by whoever reads the view.
CREATE VIEW policy.jobs AS
    SELECT id, work, owner, visibility, state, as_document, done, total, message_ja, message_en,
        failure_status, failure_type, created_at, started_at, updated_at, finished_at, expires_at,
        run_started_at, run_started_done
    FROM process.job
    WHERE visibility = ANY ((SELECT policy.visible())::text[]);
