/** The id of an actor, of a role in an area (`role@area`) that of the role. */
export function withoutArea(id: string): string {
  const at = id.indexOf('@');
  return at === -1 ? id : id.slice(0, at);
}
