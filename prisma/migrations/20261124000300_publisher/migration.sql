-- One run of publishing a version. At most one of a service is running: that is the lock, held by the row, not by a process.
CREATE TABLE "publication" (
  "realm" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "service" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "state" TEXT NOT NULL,
  "started_by" TEXT NOT NULL,
  "started_at" BIGINT NOT NULL,
  "ended_at" BIGINT,
  "steps" JSON NOT NULL,
  "problem" JSON,
  "stop_requested" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "publication_pkey" PRIMARY KEY ("realm", "id")
);
CREATE INDEX "publication_realm_service_started_at_idx" ON "publication" ("realm", "service", "started_at");
CREATE UNIQUE INDEX "publication_one_running" ON "publication" ("realm", "service") WHERE "state" = 'running';
ALTER TABLE "publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "publication" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());
