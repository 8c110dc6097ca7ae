CREATE TABLE "trial" (
  "realm" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "ahead" BIGINT NOT NULL,
  "expires_at" BIGINT NOT NULL,
  CONSTRAINT "trial_pkey" PRIMARY KEY ("realm")
);
CREATE TABLE "trial_journal" (
  "realm" TEXT NOT NULL,
  "position" BIGSERIAL NOT NULL,
  "entry" JSONB NOT NULL,
  CONSTRAINT "trial_journal_pkey" PRIMARY KEY ("realm", "position")
);
-- As it came: text order of JSON is kept.
CREATE TABLE "trial_content" (
  "realm" TEXT NOT NULL,
  "body" JSON NOT NULL,
  CONSTRAINT "trial_content_pkey" PRIMARY KEY ("realm")
);
ALTER TABLE "trial" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trial" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "trial" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());
ALTER TABLE "trial_journal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trial_journal" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "trial_journal" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());
ALTER TABLE "trial_content" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "trial_content" FORCE ROW LEVEL SECURITY;
CREATE POLICY "realm" ON "trial_content" USING ("realm" = nirmaan_realm()) WITH CHECK ("realm" = nirmaan_realm());

-- Whoever hosts trials has to find those of before it started, whatever their realm.
GRANT SELECT ON "trial" TO nirmaan_worker;
