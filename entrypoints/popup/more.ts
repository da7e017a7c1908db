// What does the popup show only once somebody looks closer? (Its own script, loaded after the first paint.)

import { Why } from '../../components/Why.tsx';
import { footWords } from './foot-words.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { NewsView } from './NewsView.tsx';
import { openNoticed } from './open-noticed.ts';
import { RoutesView } from './RoutesView.tsx';

export const more = { Why, NewsView, RoutesView, MoreMenu, openNoticed, footWords };
export type More = typeof more;
