import type { ReactNode } from 'react';
import { ServiceScreen } from '../../../../features/service/service-screen';

export default async function Layout({ params, children }: { params: Promise<{ code: string }>; children: ReactNode }) {
  return <ServiceScreen code={(await params).code}>{children}</ServiceScreen>;
}
