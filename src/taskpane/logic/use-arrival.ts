import { useEffect, useRef, type RefObject } from 'react';
import { useEscape } from './use-escape';

/** A page in place of another: Esc leads back, and screen readers go on reading from its heading, and say that it is another page. */
export function useArrival(escapable: boolean, onBack: () => void): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(escapable ? onBack : undefined);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
