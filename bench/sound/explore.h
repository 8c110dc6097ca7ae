#define FLOWS 8
#define BLOCKS 4
#define STATES 10
#define ACTIONS 64
#define BRANCHES 3
#define NOWHERE 255
