import type { OperationLimits } from '@samenspel/graphql';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';

/** The limits that the settings give. */
export function operationLimits({ value }: Configuration): OperationLimits {
  return {
    depth: value(settings.depth),
    aliases: value(settings.aliases),
    directives: value(settings.directives),
    cost: value(settings.cost),
  };
}
