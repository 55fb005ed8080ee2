/** A question that is on its way. */
interface Asking<Answer> {
  /** The one after it, if somebody waits for that. */
  next?: { readonly answer: Promise<Answer>; readonly begin: () => void };
}

/**
 * Asks a question that many ask at once only as often as one after the other. One that was sent before somebody asked
 * may have missed what that one wrote: so who asks while a question is on its way waits for one that is sent after, and
 * shares it with all others who wait.
 */
export function shareQuestions<Key, Answer>(
  ask: (key: Key) => Promise<Answer>,
): (key: Key) => Promise<Answer> {
  const asking = new Map<Key, Asking<Answer>>();
  /** What fails at once fails as an answer does. */
  const sent = async (key: Key) => await ask(key);
  const send = (key: Key): Promise<Answer> => {
    const entry: Asking<Answer> = {};
    const now = sent(key);
    asking.set(key, entry);
    // Comes before whatever those do who wait for the answer: when they ask again, the next is on its way.
    const over = () => {
      if (entry.next === undefined) asking.delete(key);
      else entry.next.begin();
    };
    now.then(over, over);
    return now;
  };
  const afterNow = (key: Key): NonNullable<Asking<Answer>['next']> => {
    let begin: () => void = () => undefined;
    const answer = new Promise<Answer>((resolve) => {
      begin = () => {
        resolve(send(key));
      };
    });
    return { answer, begin };
  };
  return (key) => {
    const entry = asking.get(key);
    if (entry === undefined) return send(key);
    entry.next ??= afterNow(key);
    return entry.next.answer;
  };
}
