/** Of how many expos this device knows which badges are good. */
export async function knownBadges(): Promise<number> {
  const done = (asked: IDBRequest) =>
    new Promise((resolve) => asked.addEventListener('success', resolve, { once: true }));
  const opening = indexedDB.open('madang-scans');
  await done(opening);
  const counting = opening.result.transaction('badges').objectStore('badges').count();
  await done(counting);
  return counting.result;
}
