import { FormsTab } from '../../../../../features/forms/forms-tab';

export default function Page() {
  return <FormsTab />;
}
