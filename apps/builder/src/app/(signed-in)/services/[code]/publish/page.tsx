import { PublishTab } from '../../../../../features/publish/publish-tab';

export default function Page() {
  return <PublishTab />;
}
