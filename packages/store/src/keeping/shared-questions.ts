/**
 * Asks a question that many ask at once only as often as one after the other. One that was sent before somebody asked
 * may have missed what that one wrote: so who asks while a question is on its way waits for one that is sent after, and
 * shares it with all others who wait.
 */
export function shareQuestions<Key, Answer>(
  ask: (key: Key) => Promise<Answer>,
): (key: Key) => Promise<Answer> {
  const asking = new Map<Key, { readonly now: Promise<Answer>; next?: Promise<Answer> }>();
  const send = (key: Key): Promise<Answer> => {
    const now = ask(key);
    const entry = { now };
    asking.set(key, entry);
    const over = () => {
      if (asking.get(key) === entry) asking.delete(key);
    };
    now.then(over, over);
    return now;
  };
  return (key) => {
    const entry = asking.get(key);
    if (entry === undefined) return send(key);
    entry.next ??= entry.now.then(
      () => send(key),
      () => send(key),
    );
    return entry.next;
  };
}
