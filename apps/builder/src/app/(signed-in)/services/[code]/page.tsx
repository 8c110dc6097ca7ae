import { ServiceMap } from '../../../../features/service-map/service-map';

export default function Page() {
  return <ServiceMap />;
}
