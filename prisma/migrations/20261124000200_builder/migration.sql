-- JSON, not JSONB: drafts keep the member order of what was imported.
CREATE TABLE "service_draft" (
  "realm" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "content" JSON NOT NULL,
  "revision" INTEGER NOT NULL,
  "report" JSON,
  "created_by" TEXT NOT NULL,
  "created_at" BIGINT NOT NULL,
  "updated_by" TEXT NOT NULL,
  "updated_at" BIGINT NOT NULL,
  "removed_at" BIGINT,
  CONSTRAINT "service_draft_pkey" PRIMARY KEY ("realm", "code")
);
ALTER TABLE "service_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "service_draft" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());

CREATE TABLE "service_draft_change" (
  "realm" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "patches" JSON NOT NULL,
  "inverse" JSON NOT NULL,
  "author" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  CONSTRAINT "service_draft_change_pkey" PRIMARY KEY ("realm", "code", "revision")
);
ALTER TABLE "service_draft_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_draft_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "service_draft_change" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());

CREATE TABLE "service_release" (
  "realm" TEXT NOT NULL,
  "service" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "workflow_version" INTEGER NOT NULL,
  "draft_revision" INTEGER NOT NULL,
  "definition" JSON NOT NULL,
  "masters" JSON NOT NULL,
  "cities" JSON NOT NULL,
  "publication_id" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" BIGINT NOT NULL,
  "live_since" BIGINT,
  CONSTRAINT "service_release_pkey" PRIMARY KEY ("realm", "service", "version")
);
ALTER TABLE "service_release" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_release" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "service_release" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());

CREATE TABLE "master_draft" (
  "realm" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "content" JSON NOT NULL,
  "revision" INTEGER NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" BIGINT NOT NULL,
  "updated_by" TEXT NOT NULL,
  "updated_at" BIGINT NOT NULL,
  "removed_at" BIGINT,
  CONSTRAINT "master_draft_pkey" PRIMARY KEY ("realm", "code")
);
ALTER TABLE "master_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "master_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "master_draft" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());

CREATE TABLE "master_draft_change" (
  "realm" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "patches" JSON NOT NULL,
  "inverse" JSON NOT NULL,
  "author" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  CONSTRAINT "master_draft_change_pkey" PRIMARY KEY ("realm", "code", "revision")
);
ALTER TABLE "master_draft_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "master_draft_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "master_draft_change" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());
