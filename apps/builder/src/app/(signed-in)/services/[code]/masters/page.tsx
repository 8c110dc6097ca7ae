import { MastersTab } from '../../../../../features/masters/masters-tab';

export default function Page() {
  return <MastersTab />;
}
