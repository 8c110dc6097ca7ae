'use client';
import type { Issue } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import { createContext, useContext } from 'react';

/** The service that is open, for all of its tabs. */
export type OpenService = {
  code: string;
  draft: ServiceDraft;
  edit(label: string, recipe: (draft: ServiceDraft) => void): boolean;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** Stores what is not yet stored. */
  flush(): Promise<void>;
  isSaved: boolean;
  revision: number;
  masters: readonly Master[];
  issues: readonly Issue[];
  /** Only without errors. */
  definition: ServiceDefinition | undefined;
  live: { version: number; draftRevision: number; cities: string[]; since: number } | undefined;
  isImported: boolean;
  /** JSON pointer into the draft of what is selected; '' is nothing. */
  at: string;
  select(pointer: string | null): void;
  /** The way that shows the problem which was clicked. */
  trail: { state: string; action?: string }[] | undefined;
  showIssue(issue: Issue): void;
  /** Shows a way from its beginning, on the tab that is open. */
  playTrail(trail: NonNullable<OpenService['trail']>): void;
  /** Shows a place of the draft where it is edited, on whichever tab that is. */
  goTo(pointer: string): void;
  /** Language in which names of the service are shown. */
  language: string;
  isExpert: boolean;
};

const ServiceContext = createContext<OpenService | undefined>(undefined);
export const ServiceProvider = ServiceContext.Provider;

export function useService(): OpenService {
  const service = useContext(ServiceContext);
  if (!service) throw new Error('outside of a service');
  return service;
}
