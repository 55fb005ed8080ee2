/**
 * Results of work on items, in their order, of which some are worked on before they are asked for: so that reading goes
 * on while what was read is written.
 *
 * @param most items that are worked on or wait at once
 */
export async function* readAhead<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  const begin = (item: Item) => {
    const result = work(item);
    // Whoever comes to it gets the failure; where nobody comes it is none.
    void result.catch(() => undefined);
    begun.push(result);
  };
  for (const item of items) {
    begin(item);
    const [first] = begun;
    if (begun.length < most || first === undefined) continue;
    void begun.shift();
    yield await first;
  }
  for (const rest of begun) yield await rest;
}
