import type { Store } from '@samenspel/store';

/** Does a call of a store, and looks on. */
export type Observe = (call: string, run: () => unknown) => unknown;

/** A store of which every call is looked at: the same answers, failures and promises as of the store itself. */
export function observedStore(store: Store, observe: Observe): Store {
  const wrapped = new Map<PropertyKey, unknown>();
  return new Proxy(store, {
    get: (target, name) => {
      const known = wrapped.get(name);
      if (known !== undefined) return known;
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      const call = (...asked: readonly unknown[]): unknown =>
        observe(name, (): unknown => Reflect.apply(member, target, asked));
      wrapped.set(name, call);
      return call;
    },
  });
}
