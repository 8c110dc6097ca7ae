import { RulesTab } from '../../../../../features/rules/rules-tab';

export default function Page() {
  return <RulesTab />;
}
