import { TryTab } from '../../../../../features/trial/try-tab';

export default function Page() {
  return <TryTab />;
}
