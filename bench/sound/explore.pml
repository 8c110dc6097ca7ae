/*
 * Explores every run of every workflow of a file: Spin chooses a workflow, then whatever can happen in it happens. What
 * can happen, and what it does, is in explore.c, written from the meaning of parallel blocks alone:
 * it shares nothing with the checks that are compared with it.
 */
#include "explore.h"

c_decl {
\#include "explore.h"
}

int chosen = 0;   /* the workflow, while one is being chosen; then 0 */
int flow_of = -1; /* the workflow that runs */
byte token[FLOWS];   /* where each flow stands: NOWHERE or a state */
byte outcome[FLOWS]; /* of each branch in this visit of its block */
byte started[FLOWS]; /* was it started in this visit? */
byte block[BLOCKS];  /* closed, choosing its branches, open */

c_code {
\#include "explore.c"
}

init {
  c_code { load(); };
  do
  :: c_expr { now.chosen + 1 < workflows } -> chosen++
  :: break
  od;
  c_code { begin(); };
  do
  STEPS
  od
}
