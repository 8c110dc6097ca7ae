import { WorkflowTab } from '../../../../../features/workflow/workflow-tab';

export default function Page() {
  return <WorkflowTab />;
}
