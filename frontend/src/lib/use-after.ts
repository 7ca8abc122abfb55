import { useEffect, useState } from 'react';

/** Turns true `milliseconds` after the component appeared. */
export function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  // time is outside React
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
