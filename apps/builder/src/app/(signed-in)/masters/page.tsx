import { Masters } from '../../../features/masters/masters';

export default function Page() {
  return <Masters />;
}
