import { ImportReport } from '../../../../../features/service/import-report';

export default function Page() {
  return <ImportReport />;
}
