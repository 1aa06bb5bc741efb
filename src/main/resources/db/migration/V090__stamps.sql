-- Tells every instance of the service that some stamp has moved, when the transaction that moved it
-- commits. The message says nothing else: who listens reads the counters that it may see.
CREATE FUNCTION core.tell_stamps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('ritchi_stamps', '');
    RETURN NULL;
END $$;

CREATE TRIGGER tell_stamps AFTER INSERT OR UPDATE OR DELETE ON core.layer_version
    FOR EACH STATEMENT EXECUTE FUNCTION core.tell_stamps();
