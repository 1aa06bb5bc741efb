-- Objections to answers and overrides of them. The check's answer is never altered: a challenge stands
-- beside it, recorded by one person and decided by another.
CREATE TABLE eligibility.challenge (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind          text NOT NULL CHECK (kind IN ('objection', 'override')),
    programme     text NOT NULL,
    version       text NOT NULL,
    as_of         date NOT NULL,
    lots          integer,
    -- Where the site is an outline; parcels are in challenge_parcel.
    geom          geometry(Geometry, 6668),
    -- The requirement in question; absent for the verdict as a whole.
    requirement   text,
    service_says  text NOT NULL,
    claimed       text NOT NULL CHECK (claimed <> service_says),
    reason        text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    -- The answer that was challenged, as the one who challenged it saw it.
    answer        jsonb NOT NULL,
    state         text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'declined', 'withdrawn')),
    -- A site of parcels is seen by those who may see the parcels.
    visibility    text NOT NULL CHECK (visibility IN ('public', 'staff', 'restricted')),
    created_by    text NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    decided_by    text,
    decided_at    timestamptz,
    comment       text CHECK (length(comment) <= 4000),
    revision      integer NOT NULL DEFAULT 1,
    CHECK ((state = 'open') = (decided_by IS NULL)),
    CHECK ((state = 'open') = (decided_at IS NULL)),
    -- Nobody decides on a challenge of their own; only its author takes it back.
    CHECK (decided_by IS NULL OR (state = 'withdrawn') = (decided_by = created_by))
);
CREATE INDEX ON eligibility.challenge (programme, created_at);

CREATE TABLE eligibility.challenge_parcel (
    challenge uuid NOT NULL REFERENCES eligibility.challenge,
    parcel    text NOT NULL,
    PRIMARY KEY (challenge, parcel)
);
CREATE INDEX ON eligibility.challenge_parcel (parcel);

CREATE TABLE eligibility.challenge_attachment (
    challenge  uuid NOT NULL REFERENCES eligibility.challenge,
    place      integer NOT NULL CHECK (place BETWEEN 1 AND 5),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
    sha256     text NOT NULL,
    content    bytea NOT NULL CHECK (octet_length(content) <= 10485760),
    added_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (challenge, place)
);
ALTER TABLE eligibility.challenge_attachment ALTER COLUMN content SET STORAGE EXTERNAL; -- packed already

-- A decision is final. What was claimed cannot change at all: the application may write no other columns.
CREATE FUNCTION eligibility.keep_challenge() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.state <> 'open' THEN
        RAISE EXCEPTION 'A challenge that is % stays so', OLD.state;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_challenge BEFORE UPDATE ON eligibility.challenge
    FOR EACH ROW EXECUTE FUNCTION eligibility.keep_challenge();

GRANT SELECT, INSERT ON eligibility.challenge TO ritchi_writer;
GRANT UPDATE (state, decided_by, decided_at, comment, revision) ON eligibility.challenge TO ritchi_writer;
GRANT SELECT, INSERT ON eligibility.challenge_parcel, eligibility.challenge_attachment TO ritchi_writer;

-- A challenge is seen where its programme's version and every parcel of its site are seen; parcels
-- and versions that are gone count as staff rows. The public sees what is open or approved, without
-- names and without the recorded answer, in which rows may have counted that the public may not see.
CREATE VIEW policy.challenges AS
    SELECT c.id, c.kind, c.programme, c.version, c.as_of, c.lots, c.geom, c.requirement,
        c.claimed, c.reason, c.state, c.visibility, c.created_at, c.decided_at, c.comment, c.revision,
        CASE WHEN w.staff THEN c.service_says END AS service_says,
        CASE WHEN w.staff THEN c.answer END AS answer,
        CASE WHEN w.staff THEN c.created_by END AS created_by,
        CASE WHEN w.staff THEN c.decided_by END AS decided_by,
        ARRAY(SELECT cp.parcel FROM eligibility.challenge_parcel cp WHERE cp.challenge = c.id
            ORDER BY cp.parcel) AS parcels
    FROM eligibility.challenge c
    CROSS JOIN (SELECT 'staff' = ANY ((SELECT policy.visible())::text[]) AS staff) w
    WHERE c.visibility = ANY ((SELECT policy.visible())::text[])
        AND (w.staff OR c.state IN ('open', 'approved'))
        AND coalesce((SELECT p.visibility FROM eligibility.programme p
            WHERE p.id = c.programme AND p.version = c.version), 'staff')
            = ANY ((SELECT policy.visible())::text[])
        AND NOT EXISTS (SELECT FROM eligibility.challenge_parcel cp
            LEFT JOIN parcel.parcel p ON p.id = cp.parcel
            WHERE cp.challenge = c.id
                AND NOT coalesce(p.visibility, 'staff') = ANY ((SELECT policy.visible())::text[]));

-- Attachments are for the staff.
CREATE VIEW policy.challenge_attachments AS
    SELECT a.challenge, a.place, a.name, a.media_type, a.sha256, a.content, a.added_at,
        octet_length(a.content) AS bytes
    FROM eligibility.challenge_attachment a
    JOIN policy.challenges c ON c.id = a.challenge
    WHERE 'staff' = ANY ((SELECT policy.visible())::text[]);
