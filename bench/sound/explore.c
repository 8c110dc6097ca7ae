#include <stdio.h>
#include <stdlib.h>
#include "steps.h"

enum { UNKNOWN, OK, FAIL };
enum { CLOSED, CHOOSING, OPEN };
enum { ALL, FAIL_FAST, QUORUM, MANUAL, MANUAL_ALL };

typedef struct { int flow, from, to, join; } Action;
typedef struct {
  int flow, state, any, policy, quorum, count;
  int branch[BRANCHES], advisory[BRANCHES], timeout[BRANCHES];
} Block;
typedef struct {
  int flows, actions, blocks;
  int start[FLOWS], end[FLOWS][STATES], waits[FLOWS][STATES];
  Action action[ACTIONS];
  Block block[BLOCKS];
} Workflow;

static Workflow *all;
static int workflows;
/* What was seen: where each flow stood, from where it went to where, and how each block was decided. */
static unsigned char (*seen)[FLOWS][STATES];
static unsigned char (*went)[FLOWS][STATES][STATES];
static unsigned char (*decided)[BLOCKS][3];

static void dump(void) {
  FILE *out = fopen("seen.txt", "w");
  for (int w = 0; w < workflows; w++) {
    for (int f = 0; f < all[w].flows; f++)
      for (int s = 0; s < STATES; s++) {
        if (seen[w][f][s]) fprintf(out, "s %d %d %d\n", w, f, s);
        for (int t = 0; t < STATES; t++) if (went[w][f][s][t]) fprintf(out, "m %d %d %d %d\n", w, f, s, t);
      }
    for (int b = 0; b < all[w].blocks; b++)
      for (int d = OK; d <= FAIL; d++) if (decided[w][b][d]) fprintf(out, "d %d %d %d\n", w, b, d);
  }
  fclose(out);
}

static int number(FILE *in) {
  int value;
  if (fscanf(in, "%d", &value) != 1) exit(3);
  return value;
}

static void load(void) {
  if (all) return;
  FILE *in = fopen("workflows.txt", "r");
  workflows = number(in);
  all = calloc(workflows, sizeof *all);
  seen = calloc(workflows, sizeof *seen);
  went = calloc(workflows, sizeof *went);
  decided = calloc(workflows, sizeof *decided);
  for (int w = 0; w < workflows; w++) {
    Workflow *x = all + w;
    x->flows = number(in); x->actions = number(in); x->blocks = number(in);
    for (int f = 0; f < x->flows; f++) {
      int states = number(in);
      x->start[f] = number(in);
      for (int s = 0; s < states; s++) { x->end[f][s] = number(in); x->waits[f][s] = number(in); }
    }
    for (int a = 0; a < x->actions; a++) {
      Action *y = x->action + a;
      y->flow = number(in); y->from = number(in); y->to = number(in); y->join = number(in);
    }
    for (int b = 0; b < x->blocks; b++) {
      Block *y = x->block + b;
      y->flow = number(in); y->state = number(in); y->any = number(in);
      y->policy = number(in); y->quorum = number(in); y->count = number(in);
      for (int i = 0; i < y->count; i++) {
        y->branch[i] = number(in); y->advisory[i] = number(in); y->timeout[i] = number(in);
      }
    }
  }
  fclose(in);
  atexit(dump);
}

static void enter(int flow, int state);

static void start(int flow) {
  now.started[flow] = 1;
  now.outcome[flow] = UNKNOWN;
  now.token[flow] = all[now.flow_of].start[flow];
  seen[now.flow_of][flow][now.token[flow]] = 1;
}

/* A block is entered: all its branches begin, or some are chosen in a step of its own. */
static void open_block(int b) {
  Block *block = all[now.flow_of].block + b;
  for (int i = 0; i < block->count; i++) { now.started[block->branch[i]] = 0; now.outcome[block->branch[i]] = UNKNOWN; }
  now.block[b] = block->any ? CHOOSING : OPEN;
  if (!block->any) for (int i = 0; i < block->count; i++) start(block->branch[i]);
}

/* A block is left: whatever runs in it ends. */
static void close_block(int b) {
  Workflow *w = all + now.flow_of;
  now.block[b] = CLOSED;
  for (int i = 0; i < w->block[b].count; i++) {
    int flow = w->block[b].branch[i];
    if (now.token[flow] != NOWHERE && w->waits[flow][now.token[flow]] >= 0)
      close_block(w->waits[flow][now.token[flow]]);
    now.token[flow] = NOWHERE; now.started[flow] = 0; now.outcome[flow] = UNKNOWN;
  }
}

static void enter(int flow, int state) {
  Workflow *w = all + now.flow_of;
  now.token[flow] = state;
  seen[now.flow_of][flow][state] = 1;
  if (w->end[flow][state] != UNKNOWN && flow > 0) now.outcome[flow] = w->end[flow][state];
  if (w->waits[flow][state] >= 0) open_block(w->waits[flow][state]);
}

static void begin(void) {
  now.flow_of = now.chosen;
  now.chosen = 0;
  for (int f = 0; f < FLOWS; f++) { now.token[f] = NOWHERE; now.outcome[f] = UNKNOWN; now.started[f] = 0; }
  for (int b = 0; b < BLOCKS; b++) now.block[b] = CLOSED;
  enter(0, all[now.flow_of].start[0]);
}

static int decide(Block *block) {
  int good = 0, bad = 0, running = 0, counted = 0, open = 0;
  for (int i = 0; i < block->count; i++) {
    int flow = block->branch[i];
    if (!now.started[flow]) continue;
    if (now.outcome[flow] == UNKNOWN) open++;
    if (block->advisory[i]) continue;
    counted++;
    if (now.outcome[flow] == OK) good++;
    else if (now.outcome[flow] == FAIL) bad++;
    else running++;
  }
  if (counted == 0) return open ? UNKNOWN : OK;
  if (block->policy == ALL) return running ? UNKNOWN : bad ? FAIL : OK;
  if (block->policy == FAIL_FAST) return bad ? FAIL : running ? UNKNOWN : OK;
  if (block->policy == QUORUM) return good >= block->quorum ? OK : good + running < block->quorum ? FAIL : UNKNOWN;
  return UNKNOWN;
}

static int ended(Block *block) {
  for (int i = 0; i < block->count; i++)
    if (now.started[block->branch[i]] && now.outcome[block->branch[i]] == UNKNOWN) return 0;
  return 1;
}

/* Steps are numbered: the actions, then the choices of branches (7 of each block), then limits that pass (3 of each). */
static int can_happen(int step) {
  Workflow *w = all + now.flow_of;
  if (step < ACTIONS) {
    if (step >= w->actions) return 0;
    Action *a = w->action + step;
    if (now.token[a->flow] != a->from || now.outcome[a->flow] != UNKNOWN) return 0;
    int b = w->waits[a->flow][a->from];
    if (b < 0) return 1;
    if (now.block[b] != OPEN) return 0;
    if (a->join == UNKNOWN) return 1;
    Block *block = w->block + b;
    if (block->policy == MANUAL) return 1;
    if (block->policy == MANUAL_ALL) return ended(block);
    return decide(block) == a->join;
  }
  int choice = step - ACTIONS;
  if (choice < BLOCKS * 7) {
    int b = choice / 7, set = choice % 7 + 1;
    return b < w->blocks && now.block[b] == CHOOSING && set < (1 << w->block[b].count);
  }
  int late = choice - BLOCKS * 7, b = late / BRANCHES, i = late % BRANCHES;
  if (b >= w->blocks || i >= w->block[b].count || now.block[b] != OPEN || w->block[b].timeout[i] == UNKNOWN) return 0;
  int flow = w->block[b].branch[i];
  return now.started[flow] && now.outcome[flow] == UNKNOWN;
}

static void see_decision(void) {
  Workflow *w = all + now.flow_of;
  for (int b = 0; b < w->blocks; b++)
    if (now.block[b] == OPEN) decided[now.flow_of][b][decide(w->block + b)] = 1;
}

static void happen(int step) {
  Workflow *w = all + now.flow_of;
  if (step < ACTIONS) {
    Action *a = w->action + step;
    went[now.flow_of][a->flow][a->from][a->to] = 1;
    if (w->waits[a->flow][a->from] >= 0) close_block(w->waits[a->flow][a->from]);
    enter(a->flow, a->to);
  } else if (step - ACTIONS < BLOCKS * 7) {
    int b = (step - ACTIONS) / 7, set = (step - ACTIONS) % 7 + 1;
    now.block[b] = OPEN;
    for (int i = 0; i < w->block[b].count; i++) if (set >> i & 1) start(w->block[b].branch[i]);
  } else {
    int late = step - ACTIONS - BLOCKS * 7, b = late / BRANCHES, flow = w->block[b].branch[late % BRANCHES];
    if (w->waits[flow][now.token[flow]] >= 0) close_block(w->waits[flow][now.token[flow]]);
    now.outcome[flow] = w->block[b].timeout[late % BRANCHES];
  }
  see_decision();
}
