import { propertyNamed, type KnownProperty } from './column-names.ts';
import { SnapshotError } from './errors.ts';

/** The property that a condition asks about. @throws SnapshotError INVALID when there is none of the name */
export function filteredProperty(name: string): KnownProperty {
  return (
    propertyNamed(name) ??
    refuse(`There is no property "${name}" of claims. Check the filter with parseFilter.`)
  );
}

/** The property that claims are ordered by. @throws SnapshotError INVALID when there is none of the name */
export function orderedProperty(name: string): KnownProperty {
  return propertyNamed(name) ?? refuse(`Claims cannot be ordered by "${name}".`);
}

/** The property that claims are grouped by. @throws SnapshotError INVALID when there is none of the name */
export function groupedProperty(name: string): KnownProperty {
  return propertyNamed(name) ?? refuse(`Claims cannot be grouped by "${name}".`);
}

function refuse(message: string): never {
  throw new SnapshotError('INVALID', message);
}
