import { JsonTab } from '../../../../../features/service/json-tab';

export default function Page() {
  return <JsonTab />;
}
