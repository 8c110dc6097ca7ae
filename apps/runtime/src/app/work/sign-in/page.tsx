import { SignIn } from '../../../features/sign-in/sign-in';
import { getRuntime } from '../../../server/composition';

/** Only addresses of our own: what a link from elsewhere adds is ignored. */
function ownAddress(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/work(\/|$|\?)/.test(next) ? next : '/work';
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [{ next }, runtime] = await Promise.all([searchParams, getRuntime()]);
  const tenants = await runtime.tenants();
  return <SignIn next={ownAddress(next)} tenants={tenants} />;
}
