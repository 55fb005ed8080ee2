import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** An operation of a document as the server is asked to run it. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** The operation that is asked for; without a name the first. */
export function operationOf(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (each): each is OperationDefinitionNode =>
      each.kind === Kind.OPERATION_DEFINITION &&
      (name === null || name === undefined || each.name?.value === name),
  );
}
