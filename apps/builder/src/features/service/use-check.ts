'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { checkService, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import { useEffect, useState } from 'react';

type Checked = { definition: ServiceDefinition | undefined; issues: Issue[] };

const CHECK_AFTER = 150;

/** The problems of the service, judged again shortly after every edit. */
export function useCheck(draft: ServiceDraft, masters: Master[]): Checked {
  const [checked, setChecked] = useState<Checked>(() => check(draft, masters));
  useEffect(() => {
    const timer = setTimeout(() => setChecked(check(draft, masters)), CHECK_AFTER);
    return () => clearTimeout(timer);
  }, [draft, masters]);
  return checked;
}

function check(draft: ServiceDraft, masters: Master[]): Checked {
  const { definition, issues } = checkService(draft, { masters });
  return { definition, issues };
}
