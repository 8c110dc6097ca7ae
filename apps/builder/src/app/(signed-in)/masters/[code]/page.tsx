import { MasterScreen } from '../../../../features/masters/master-screen';

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  return <MasterScreen code={decodeURIComponent((await params).code)} />;
}
