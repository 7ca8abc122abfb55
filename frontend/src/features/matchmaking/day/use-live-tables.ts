import { useState } from 'react';
import { useLive } from '../../../api/use-live';

interface Stood {
  readonly version: number;
  readonly at: string;
}

/** Tables as the server tells of them, and how far its clock is ahead of this one's, in milliseconds. */
export function useLiveTables<T extends Stood>(path: string | undefined, isBoard: (data: unknown) => data is T) {
  const [told, setTold] = useState<{ readonly board: T; readonly ahead: number }>();
  const line = useLive(path, ({ data }) => {
    if (isBoard(data)) setTold({ board: data, ahead: new Date(data.at).getTime() - Date.now() });
  });
  return { board: told?.board, ahead: told?.ahead ?? 0, line };
}
