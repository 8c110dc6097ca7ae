import { DigitError } from '@nirmaan/digit';
import { redirect } from 'next/navigation';
import { SignIn } from '../../../features/sign-in/sign-in';
import { workLanguage } from '../../../server/work-language';
import { pageRuntime } from '../../../server/work-session';

/** Only addresses of our own: what a link from elsewhere adds is ignored. */
function ownAddress(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/work(\/|$|\?)/.test(next) ? next : '/work';
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [{ next }, runtime] = await Promise.all([searchParams, pageRuntime()]);
  if (runtime.trial) redirect(runtime.base);
  // DIGIT down and its cities never read: the page says so instead of failing.
  const { catalogue, realm } = runtime;
  const cities = await catalogue.cities(realm, await workLanguage()).catch((error: unknown) => {
    if (error instanceof DigitError) return [];
    throw error;
  });
  return <SignIn next={ownAddress(next)} cities={cities} />;
}
