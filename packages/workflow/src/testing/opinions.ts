import { wf } from './notation';

/** Two offices give their opinions side by side; the case goes on when both have. Nothing is wrong with it. */
export const opinions = wf`
DRAFT -SUBMIT-> OPINIONS
{OPINIONS f1 all:
  fire: OPENED -OPEN-> PENDING -CLEAR(OFFICER)-> (CLEARED); PENDING -STOP(OFFICER)-> (STOPPED!)
  health: OPENED -OPEN-> PENDING -CLEAR(CLERK)-> (CLEARED); PENDING -STOP(CLERK)-> (STOPPED!)
}
OPINIONS -ALL_CLEAR(WF_ORCHESTRATOR) ok-> (GRANTED)
OPINIONS -REFUSED(WF_ORCHESTRATOR) fail-> (REJECTED!)`;
