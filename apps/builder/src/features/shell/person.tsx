'use client';
import { createContext, type ReactNode, useContext } from 'react';

/** Who is signed in, as far as pages need to know. What they may do is decided in every procedure, not here. */
export type Person = {
  name: string;
  userName: string;
  realm: string;
  roles: string[];
  runtimeUrl: string;
  isDemo: boolean;
};

const PersonContext = createContext<Person | undefined>(undefined);

export function PersonProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <PersonContext.Provider value={person}>{children}</PersonContext.Provider>;
}

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error('outside of PersonProvider');
  return person;
}
