/** Words by which a goal speaks of more than the year's budget or work. */
export const OF_MORE_YEARS = /总投资|累计|[两二三四五]年|分年|跨年|历年|已投入|20\d{2}[-—–~至]20\d{2}年?/;
