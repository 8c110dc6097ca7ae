import { SignIn } from '../../features/sign-in/sign-in';
import { getBuilder } from '../../server/composition';

export default async function Page() {
  return <SignIn isDemo={(await getBuilder()).isDemo} />;
}
