-- Numbers of identity documents; answers hold `ref` alone. `sealed` opens with the installation's key only, and is missing
-- where the number may not be kept at all; `fingerprint` (a keyed hash) finds the same number again.
CREATE TABLE "identity_number" (
  "realm" TEXT NOT NULL,
  "ref" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "sealed" TEXT,
  "kept_at" BIGINT NOT NULL,
  CONSTRAINT "identity_number_pkey" PRIMARY KEY ("realm", "ref")
);
CREATE UNIQUE INDEX "identity_number_realm_kind_fingerprint_key" ON "identity_number" ("realm", "kind", "fingerprint");

ALTER TABLE "identity_number" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "identity_number" FORCE ROW LEVEL SECURITY;
CREATE POLICY realm ON "identity_number" USING (realm = nirmaan_realm()) WITH CHECK (realm = nirmaan_realm());
