import { MapHints } from '../../../../features/first-visit/map-hints';
import { ServiceMap } from '../../../../features/service-map/service-map';

export default function Page() {
  return (
    <>
      <MapHints />
      <ServiceMap />
    </>
  );
}
