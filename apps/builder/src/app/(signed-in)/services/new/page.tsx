import { NewService } from '../../../../features/services/new-service';

export default function Page() {
  return <NewService />;
}
