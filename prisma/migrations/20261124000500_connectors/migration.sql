-- How to reach another system, as its administrator set it up. The secret is sealed with the installation's key.
CREATE TABLE "connection" (
  "realm" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "connector" TEXT NOT NULL,
  "config" JSONB NOT NULL,
  "sealed_secrets" TEXT NOT NULL,
  -- May the address be a private one? Only an administrator says so.
  "internal" BOOLEAN NOT NULL DEFAULT FALSE,
  "updated_at" BIGINT NOT NULL,
  CONSTRAINT "connection_pkey" PRIMARY KEY ("realm", "name")
);

-- One document for one connection. Its body is stored before it is sent.
CREATE TABLE "delivery" (
  "realm" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "application_id" TEXT NOT NULL,
  "use" TEXT NOT NULL,
  "connector" TEXT NOT NULL,
  "operation" TEXT NOT NULL,
  "connection" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "document" JSONB,

  "attempts" INTEGER NOT NULL,
  "issues" JSONB,
  "last_error" TEXT,
  "created_at" BIGINT NOT NULL,
  "updated_at" BIGINT NOT NULL,
  CONSTRAINT "delivery_pkey" PRIMARY KEY ("realm", "id")
);
CREATE INDEX "delivery_realm_application_id_idx" ON "delivery" ("realm", "application_id");
CREATE INDEX "delivery_realm_status_idx" ON "delivery" ("realm", "status");

-- From our record to theirs.
CREATE TABLE "delivery_link" (
  "realm" TEXT NOT NULL,
  "connection" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "application_id" TEXT NOT NULL,
  "remote_id" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  CONSTRAINT "delivery_link_pkey" PRIMARY KEY ("realm", "connection", "kind", "application_id")
);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['connection', 'delivery', 'delivery_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY realm ON %I USING (realm = nirmaan_realm()) WITH CHECK (realm = nirmaan_realm())', t);
  END LOOP;
END $$;
