-- Who did what. The application can add an entry and nothing else: it cannot read, change or remove
-- one, nor choose its time, place or hash.
CREATE SCHEMA audit;

CREATE TABLE audit.entry (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor     text NOT NULL,
    action    text NOT NULL,
    subject   text NOT NULL,
    detail    jsonb NOT NULL DEFAULT '{}',
    -- Given when the transaction commits, so that the chain has the order of the commits, has no
    -- gaps, and a long import does not keep others from being recorded.
    seq       bigint UNIQUE,
    prev_hash bytea,
    hash      bytea
);

-- The end of the chain: without it the newest entries could be cut off unseen.
CREATE TABLE audit.head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq  bigint NOT NULL,
    hash bytea NOT NULL
);
INSERT INTO audit.head (seq, hash) VALUES (0, '\x00');

-- A JSON array quotes every member, so that no text (a newline, a quote) can pass for two of them.
CREATE FUNCTION audit.digest(e audit.entry) RETURNS bytea LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    RETURN sha256(convert_to(jsonb_build_array(e.seq, e.id, extract(epoch FROM e.at), e.actor,
        e.action, e.subject, e.detail, encode(e.prev_hash, 'hex'))::text, 'UTF8'));

CREATE FUNCTION audit.chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    e audit.entry := NEW;
BEGIN
    SELECT h.seq + 1, h.hash INTO e.seq, e.prev_hash FROM audit.head h FOR UPDATE;
    e.hash := audit.digest(e);
    UPDATE audit.entry SET seq = e.seq, prev_hash = e.prev_hash, hash = e.hash WHERE id = e.id;
    UPDATE audit.head SET seq = e.seq, hash = e.hash;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit.entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION audit.chain();

-- Even the owner has to take this away before an entry can be changed, and the chain shows it then.
CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
        IF OLD.hash IS NULL AND (NEW.id, NEW.at, NEW.actor, NEW.action, NEW.subject, NEW.detail)
                IS NOT DISTINCT FROM (OLD.id, OLD.at, OLD.actor, OLD.action, OLD.subject, OLD.detail) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'audit.% is append only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER refuse_update BEFORE UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- How many entries there are and, when the chain is broken, the number of the first bad one.
CREATE FUNCTION audit.verify(OUT entries bigint, OUT broken_at bigint) LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    WITH walked AS (
        SELECT e.seq, row_number() OVER w AS place,
            e.hash = audit.digest(e) AND e.prev_hash = coalesce(lag(e.hash) OVER w, '\x00') AS sound
        FROM audit.entry e
        WINDOW w AS (ORDER BY e.seq NULLS LAST))
    SELECT count(*), coalesce(
        min(place) FILTER (WHERE sound IS NOT TRUE OR seq IS DISTINCT FROM place),
        CASE WHEN (SELECT h.seq = (SELECT count(*) FROM walked) AND h.hash = coalesce(
                (SELECT l.hash FROM audit.entry l WHERE l.seq = h.seq), '\x00')
            FROM audit.head h) IS NOT TRUE THEN count(*) + 1 END)
    FROM walked $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC;
GRANT USAGE ON SCHEMA audit TO ritchi_writer;
GRANT INSERT (actor, action, subject, detail) ON audit.entry TO ritchi_writer;
GRANT EXECUTE ON FUNCTION audit.verify() TO ritchi_writer;
