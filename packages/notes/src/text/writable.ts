/** A value while it is built: optional fields are set where there is something to say. */
export type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
