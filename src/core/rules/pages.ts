import { C01 } from './C01.page';
import { C02 } from './C02.page';
import { C03 } from './C03.page';
import { C04 } from './C04.page';
import { C05 } from './C05.page';
import { C06 } from './C06.page';
import { C07 } from './C07.page';
import { C08 } from './C08.page';
import { C09 } from './C09.page';
import { C10 } from './C10.page';
import { C11 } from './C11.page';
import { C12 } from './C12.page';
import { C13 } from './C13.page';
import { C14 } from './C14.page';
import { T01 } from './T01.page';
import { T02 } from './T02.page';
import { T03 } from './T03.page';
import { T04 } from './T04.page';
import { T05 } from './T05.page';
import { T06 } from './T06.page';
import { T07 } from './T07.page';
import { T08 } from './T08.page';
import { T09 } from './T09.page';
import { T10 } from './T10.page';
import { T11 } from './T11.page';
import { T12 } from './T12.page';
import { T13 } from './T13.page';
import { T14 } from './T14.page';
import { T15 } from './T15.page';
import { T16 } from './T16.page';
import { T17 } from './T17.page';
import { T18 } from './T18.page';
import { T19 } from './T19.page';
import { V01 } from './V01.page';
import { V02 } from './V02.page';
import { V03 } from './V03.page';
import { V04 } from './V04.page';
import { V05 } from './V05.page';
import { V06 } from './V06.page';
import { V07 } from './V07.page';
import { V08 } from './V08.page';
import { V09 } from './V09.page';
import { V10 } from './V10.page';
import { V11 } from './V11.page';
import { V12 } from './V12.page';
import { V13 } from './V13.page';
import { V14 } from './V14.page';
import { V15 } from './V15.page';
import { V16 } from './V16.page';
import type { PageSource } from './page';

const COMPLETENESS = { C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, C11, C12, C13, C14 };
const TOTALS = { T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19 };
const VALUES = { V01, V02, V03, V04, V05, V06, V07, V08, V09, V10, V11, V12, V13, V14, V15, V16 };

/** The pages of all rules by code; separate from the rules, so that they are loaded only when a page is opened. */
export const PAGES: ReadonlyMap<string, PageSource> = new Map(
  Object.entries({ ...COMPLETENESS, ...TOTALS, ...VALUES }),
);
