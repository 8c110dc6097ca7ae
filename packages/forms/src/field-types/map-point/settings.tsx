import { MapPin } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const mapPointAuthoring: FieldAuthoring<'map-point'> = {
  icon: MapPin,
  group: 'places',
};
