/** The name of a value in an enum: `network-formation` and `targetGroup` become `NETWORK_FORMATION` and `TARGET_GROUP`. */
export function constantCase(id: string): string {
  return id
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
