-- Two roles beside the owner: neither may pass row-level security by owning a table. The launcher gives them passwords,
-- and BYPASSRLS to nirmaan_worker, which claims outbox rows of every realm.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nirmaan_app') THEN
    CREATE ROLE nirmaan_app NOLOGIN NOINHERIT;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nirmaan_worker') THEN
    CREATE ROLE nirmaan_worker NOLOGIN NOINHERIT;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO nirmaan_app, nirmaan_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO nirmaan_app, nirmaan_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO nirmaan_app, nirmaan_worker;

-- The realm of the running transaction. Raises when it was not set: a forgotten `withRealm` fails loudly instead of showing nothing.
CREATE FUNCTION nirmaan_realm() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE realm text := current_setting('nirmaan.realm', true);
BEGIN
  IF realm IS NULL OR realm = '' THEN
    RAISE EXCEPTION 'nirmaan.realm is not set' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN realm;
END $$;

CREATE TABLE "session" (
  "realm" TEXT NOT NULL,
  "id_hash" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "sealed_actor" TEXT NOT NULL,
  "created_at" BIGINT NOT NULL,
  "expires_at" BIGINT NOT NULL,
  CONSTRAINT "session_pkey" PRIMARY KEY ("realm", "id_hash")
);
CREATE INDEX "session_realm_expires_at_idx" ON "session" ("realm", "expires_at");
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "session" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());
