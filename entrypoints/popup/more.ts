// What does the popup show only once somebody looks closer? (Its own script, loaded after the first paint.)

import { Why } from '../../components/Why.tsx';
import { NewsView } from './NewsView.tsx';
import { RoutesView } from './RoutesView.tsx';

export const more = { Why, NewsView, RoutesView };
export type More = typeof more;
