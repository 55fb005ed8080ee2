import type { Words } from '../io.ts';
import type { SettingType } from './setting-type.ts';

/** What the table tells of a setting. */
interface Spec<Value> {
  /** How it is called in the file: groups and names parted by dots. */
  readonly name: string;
  readonly type: SettingType<Value>;
  readonly help: Words;
  /** Whether `serve` has a flag for it. What is seldom set, and what is secret, has none. */
  readonly flag?: boolean;
  /** The environment variable, where it is not `SAMENSPEL_` and the name. */
  readonly env?: string;
  /** Never printed; also read from the file that the variable with `_FILE` names. */
  readonly secret?: boolean;
}

/** A setting of the server. Flags, variables, keys of the file, checks and documentation come from it. */
export interface Setting<Value> {
  readonly name: string;
  readonly flag: string | undefined;
  readonly env: string;
  readonly secret: boolean;
  readonly help: Words;
  readonly default: string | undefined;
  readonly expected: Words;
  readonly placeholder: string;
  /** Whether a text can be its value. */
  readonly accepts: (text: string) => boolean;
  /** Its value by a text that it accepts, or by default. */
  readonly read: (text: string | undefined) => Value;
  readonly from: (folder: string, text: string) => string;
}

/** A setting with a default, given as the text that one would write. */
export function setting<Value>(spec: Spec<Value> & { readonly default: string }): Setting<Value> {
  return {
    ...described(spec),
    default: spec.default,
    read: (text = spec.default) => spec.type.schema.parse(text),
  };
}

/** A setting that may be absent. */
export function optional<Value>(spec: Spec<Value>): Setting<Value | undefined> {
  return {
    ...described(spec),
    default: undefined,
    read: (text) => (text === undefined ? undefined : spec.type.schema.parse(text)),
  };
}

function described<Value>({ name, type, help, flag, env, secret = false }: Spec<Value>) {
  return {
    name,
    flag: flag === true ? name.replaceAll('.', '-') : undefined,
    env: env ?? `SAMENSPEL_${name.replaceAll(/[.-]/gu, '_').toUpperCase()}`,
    secret,
    help,
    expected: type.expected,
    placeholder: type.placeholder,
    accepts: (text: string) => type.schema.safeParse(text).success,
    from: type.from ?? ((_folder: string, text: string) => text),
  };
}
