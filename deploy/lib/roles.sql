-- Run as superuser, any number of times: the three roles, the database, nothing else.
-- ritchi_owner owns the database and migrates it; ritchi_writer and ritchi_reader may only
-- connect, and the migrations grant them what they need.
\set ON_ERROR_STOP on
\set owner_password `echo "$RITCHI_DB_OWNER_PASSWORD"`
\set writer_password `echo "$RITCHI_DB_WRITER_PASSWORD"`
\set reader_password `echo "$RITCHI_DB_READER_PASSWORD"`

SELECT format('CREATE ROLE %I', wanted)
FROM unnest(ARRAY['ritchi_owner', 'ritchi_writer', 'ritchi_reader']) AS wanted
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) \gexec
ALTER ROLE ritchi_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE ritchi_writer LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'writer_password';
ALTER ROLE ritchi_reader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'reader_password';

SELECT 'CREATE DATABASE ritchi OWNER ritchi_owner TEMPLATE template0 ENCODING ''UTF8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'ritchi') \gexec
ALTER DATABASE ritchi OWNER TO ritchi_owner;
REVOKE ALL ON DATABASE ritchi FROM PUBLIC;
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ritchi TO ritchi_writer, ritchi_reader;

\connect ritchi
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
