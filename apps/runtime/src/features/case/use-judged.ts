'use client';
import type { CaseView } from '@nirmaan/applications';
import { type BoundaryPlaces, evaluateForm, type Form, type FormEvaluation, type FormNeed } from '@nirmaan/forms';
import type { JsonObject } from '@nirmaan/lexicon';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useShell, useTRPC } from '../shell/providers';
import { formContextOf } from './form-context';

type Wanted = Extract<FormNeed, { hierarchy: string }>;

/** Answers to a form of a case, judged again whenever places that were lacking came; the reader's language counts. */
export function useJudged(view: CaseView, form: Form, answers: JsonObject): FormEvaluation {
  const { messages } = useShell();
  const { language } = messages;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [boundaries, setBoundaries] = useState<Record<string, BoundaryPlaces>>({});
  const evaluation = evaluateForm(form, answers, { ...formContextOf(view, language), boundaries });
  const wanted = JSON.stringify(evaluation.needs.filter((need) => 'hierarchy' in need));
  const { tenant } = view;
  useEffect(() => {
    let isOver = false;
    const needs: Wanted[] = JSON.parse(wanted);
    for (const { hierarchy, below } of needs)
      queries
        .fetchQuery({ ...trpc.listPlaces.queryOptions({ tenant, language, hierarchy, below }), staleTime: 60_000 })
        .then(({ levels, places }) => {
          if (isOver) return;
          setBoundaries((known) => ({
            ...known,
            [hierarchy]: { levels, below: { ...known[hierarchy]?.below, [below]: places } },
          }));
        })
        // Without them the codes are shown, and what was chosen stays.
        .catch(() => {});
    return () => {
      isOver = true;
    };
  }, [wanted, tenant, language, queries, trpc]);
  return evaluation;
}
