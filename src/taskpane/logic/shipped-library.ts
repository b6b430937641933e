/** The library that ships, in a file of its own: nobody waits for it who does not fill in indicators. */
export { LIBRARY } from '../../core';
