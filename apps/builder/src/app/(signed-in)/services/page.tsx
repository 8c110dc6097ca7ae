import { Services } from '../../../features/services/services';

export default function Page() {
  return <Services />;
}
