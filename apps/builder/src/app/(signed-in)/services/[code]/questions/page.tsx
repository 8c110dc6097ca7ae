import { ChangeQuestions } from '../../../../../features/six-questions/change-questions';

export default function Page() {
  return <ChangeQuestions />;
}
