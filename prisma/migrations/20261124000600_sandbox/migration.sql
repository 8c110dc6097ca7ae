-- What the sandbox acknowledged, in order. It stands for another system's database: no realm, and unused where DIGIT_URL is set.
CREATE TABLE "sandbox_journal" (
  "position" BIGSERIAL NOT NULL,
  "entry" JSONB NOT NULL,
  CONSTRAINT "sandbox_journal_pkey" PRIMARY KEY ("position")
);
