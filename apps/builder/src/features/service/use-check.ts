'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { checkService, type ServiceCheckContext, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import { useEffect, useState } from 'react';
import { useHeldRoles } from './use-held-roles';

type Checked = { definition: ServiceDefinition | undefined; issues: Issue[] };

const CHECK_AFTER = 150;

/** The problems of the service, judged again shortly after every edit. */
export function useCheck(draft: ServiceDraft, masters: Master[]): Checked {
  const held = useHeldRoles(draft);
  const [checked, setChecked] = useState<Checked>(() => check(draft, { masters }));
  useEffect(() => {
    const timer = setTimeout(() => setChecked(check(draft, { masters, held })), CHECK_AFTER);
    return () => clearTimeout(timer);
  }, [draft, masters, held]);
  return checked;
}

function check(draft: ServiceDraft, context: ServiceCheckContext): Checked {
  const { definition, issues } = checkService(draft, context);
  return { definition, issues };
}
