-- Who may sign in. Accounts are disabled, never deleted: the audit names them for ever.
CREATE SCHEMA security;

CREATE TABLE security.account (
    name          text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    password_hash text NOT NULL,
    role          text NOT NULL CHECK (role IN ('reader', 'editor', 'environment', 'administrator')),
    enabled       boolean NOT NULL DEFAULT true,
    -- Goes up with every change that must end the sessions begun before it.
    stamp         bigint NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text NOT NULL,
    changed_at    timestamptz NOT NULL DEFAULT now()
);

-- In the database, so that an account changed by hand loses its sessions too.
CREATE FUNCTION security.restamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.stamp := OLD.stamp;
    IF (NEW.password_hash, NEW.role, NEW.enabled)
            IS DISTINCT FROM (OLD.password_hash, OLD.role, OLD.enabled) THEN
        NEW.stamp := OLD.stamp + 1;
        NEW.changed_at := now();
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER restamp BEFORE UPDATE ON security.account FOR EACH ROW
    EXECUTE FUNCTION security.restamp();

GRANT USAGE ON SCHEMA security TO ritchi_writer;
GRANT SELECT ON security.account TO ritchi_writer;
GRANT INSERT (name, password_hash, role, enabled, created_by) ON security.account TO ritchi_writer;
GRANT UPDATE (password_hash, role, enabled) ON security.account TO ritchi_writer;
