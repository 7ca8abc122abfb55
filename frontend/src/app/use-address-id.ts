import { notFound, useParams } from '@tanstack/react-router';

/** The id that a part of the address names; where that can be no id, the address leads nowhere. */
export function useAddressId(part: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const id = params[part] ?? '';
  if (!/^[\da-f]{8}(-[\da-f]{4}){4}[\da-f]{8}$/i.test(id)) throw notFound();
  return id;
}
