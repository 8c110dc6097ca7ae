import { SixQuestions } from '../../../../../features/six-questions/six-questions';

export default function Page() {
  return <SixQuestions />;
}
