import { LanguagesTab } from '../../../../../features/languages/languages-tab';

export default function Page() {
  return <LanguagesTab />;
}
