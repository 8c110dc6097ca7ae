-- Filed cases and everything around them. A JSON column holds what is only read together with its row.

CREATE TABLE "application" (
  "realm" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "reference" TEXT NOT NULL,
  "number" TEXT,
  "tenant" TEXT NOT NULL,
  "service" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "business_service" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "answers" JSONB NOT NULL,
  "title" TEXT,
  "language" TEXT NOT NULL,
  "applicant_name" TEXT NOT NULL,
  "applicant_mobile" TEXT NOT NULL,
  "applicant_uuid" TEXT,
  "applicant_user" JSONB,
  "proven" BOOLEAN NOT NULL,
  "filed_at" BIGINT NOT NULL,
  "state_since" BIGINT NOT NULL,
  "due" BIGINT,
  "decided_at" BIGINT,
  "base_row" TEXT,
  "filed" INTEGER NOT NULL DEFAULT 0,
  "filing_done" BOOLEAN NOT NULL DEFAULT FALSE,
  "quarantined" BOOLEAN NOT NULL DEFAULT FALSE,
  "head_seq" INTEGER NOT NULL DEFAULT 0,
  "head_hash" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "application_pkey" PRIMARY KEY ("realm", "id")
);
CREATE UNIQUE INDEX "application_realm_reference_key" ON "application" ("realm", "reference");
CREATE UNIQUE INDEX "application_realm_number_key" ON "application" ("realm", "number");
CREATE INDEX "application_realm_tenant_state_since_idx" ON "application" ("realm", "tenant", "state_since", "id");
CREATE INDEX "application_realm_applicant_uuid_idx" ON "application" ("realm", "applicant_uuid");
CREATE INDEX "application_realm_applicant_mobile_idx" ON "application" ("realm", "applicant_mobile");

-- Hash-chained per application: hash = sha256(previous hash + canonical JSON of number and body).
CREATE TABLE "application_event" (
  "realm" TEXT NOT NULL,
  "application_id" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "at" BIGINT NOT NULL,
  "kind" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "previous_hash" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "sealed_at" BIGINT,
  CONSTRAINT "application_event_pkey" PRIMARY KEY ("realm", "application_id", "seq")
);

-- An action somebody asked for, until DIGIT is seen to hold it.
CREATE TABLE "intent" (
  "realm" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "application_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "step" INTEGER,
  "action" TEXT NOT NULL,
  "from_state" TEXT NOT NULL,
  "to_state" TEXT NOT NULL,
  "actor" JSONB NOT NULL,
  "sender" JSONB NOT NULL,
  "role" TEXT,
  "base_row" TEXT,
  "revision" INTEGER NOT NULL,
  "request" JSONB NOT NULL,
  "key" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL,
  "sent_at" BIGINT NOT NULL,
  "answered_row" TEXT,
  "reason" JSONB,
  "created_at" BIGINT NOT NULL,
  "closed_at" BIGINT,
  CONSTRAINT "intent_pkey" PRIMARY KEY ("realm", "id")
);
-- The lock: one open intent per application.
CREATE UNIQUE INDEX "intent_open_key" ON "intent" ("realm", "application_id") WHERE "status" IN ('open', 'processing', 'lost');
CREATE UNIQUE INDEX "intent_realm_application_id_key_key" ON "intent" ("realm", "application_id", "key");

-- The inbox: one row per role that may act in the state a case is in.
CREATE TABLE "task" (
  "realm" TEXT NOT NULL,
  "tenant" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "application_id" TEXT NOT NULL,
  "service" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "since" BIGINT NOT NULL,
  "due" BIGINT,
  "assignee" TEXT,
  CONSTRAINT "task_pkey" PRIMARY KEY ("realm", "tenant", "role", "application_id")
);
CREATE INDEX "task_realm_application_id_idx" ON "task" ("realm", "application_id");
CREATE INDEX "task_realm_tenant_role_since_idx" ON "task" ("realm", "tenant", "role", "since");

CREATE TABLE "draft" (
  "realm" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "secret_hash" TEXT NOT NULL,
  "resume_hash" TEXT,
  "tenant" TEXT NOT NULL,
  "service" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "language" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "data" JSONB NOT NULL,
  "page" TEXT,
  "created_at" BIGINT NOT NULL,
  "updated_at" BIGINT NOT NULL,
  "expires_at" BIGINT NOT NULL,
  "submitted" TEXT,
  "proof" JSONB,
  CONSTRAINT "draft_pkey" PRIMARY KEY ("realm", "id")
);
CREATE UNIQUE INDEX "draft_realm_secret_hash_key" ON "draft" ("realm", "secret_hash");
CREATE UNIQUE INDEX "draft_realm_resume_hash_key" ON "draft" ("realm", "resume_hash");
CREATE INDEX "draft_realm_expires_at_idx" ON "draft" ("realm", "expires_at");

-- Files until they are in DIGIT's filestore; then only their names.
CREATE TABLE "upload" (
  "realm" TEXT NOT NULL,
  "ref" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "bytes" BYTEA,
  "file_store_id" TEXT,
  "created_at" BIGINT NOT NULL,
  CONSTRAINT "upload_pkey" PRIMARY KEY ("realm", "ref")
);
CREATE INDEX "upload_realm_file_store_id_idx" ON "upload" ("realm", "file_store_id");
ALTER TABLE "upload" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TABLE "submission" (
  "realm" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "application_id" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  CONSTRAINT "submission_pkey" PRIMARY KEY ("realm", "key")
);

-- One-time codes sent and attempts made, by the hash of what is counted.
CREATE TABLE "one_time_code" (
  "realm" TEXT NOT NULL,
  "mobile_hash" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  "purpose" TEXT NOT NULL,
  CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("realm", "mobile_hash", "at")
);
CREATE TABLE "attempt" (
  "realm" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "window_start" BIGINT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "attempt_pkey" PRIMARY KEY ("realm", "subject")
);

-- What is left to do. `key`: of one kind and key there is at most one row, also after it is done.
CREATE TABLE "outbox" (
  "realm" TEXT NOT NULL,
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "payload" JSONB NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'waiting',
  "due_at" BIGINT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "locked_until" BIGINT NOT NULL DEFAULT 0,
  "locked_by" TEXT,
  "last_error" TEXT,
  "created_at" BIGINT NOT NULL,
  CONSTRAINT "outbox_pkey" PRIMARY KEY ("realm", "id")
);
CREATE UNIQUE INDEX "outbox_realm_kind_key_key" ON "outbox" ("realm", "kind", "key");
CREATE INDEX "outbox_due_idx" ON "outbox" ("due_at") WHERE "status" = 'waiting';

-- Definitions as read last from DIGIT, so that the runtime starts and serves with DIGIT down. Versions never change.
CREATE TABLE "service_version" (
  "realm" TEXT NOT NULL,
  "service" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "body" JSONB NOT NULL,
  CONSTRAINT "service_version_pkey" PRIMARY KEY ("realm", "service", "version")
);
CREATE TABLE "service_pointers" (
  "realm" TEXT NOT NULL,
  "pointers" JSONB NOT NULL,
  "read_at" BIGINT NOT NULL,
  CONSTRAINT "service_pointers_pkey" PRIMARY KEY ("realm")
);
CREATE TABLE "master_rows" (
  "realm" TEXT NOT NULL,
  "tenant" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "rows" JSONB NOT NULL,
  "read_at" BIGINT NOT NULL,
  CONSTRAINT "master_rows_pkey" PRIMARY KEY ("realm", "tenant", "code")
);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['application', 'application_event', 'intent', 'task', 'draft', 'upload', 'submission',
    'one_time_code', 'attempt', 'outbox', 'service_version', 'service_pointers', 'master_rows'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY realm ON %I USING (realm = nirmaan_realm()) WITH CHECK (realm = nirmaan_realm())', t);
  END LOOP;
END $$;
