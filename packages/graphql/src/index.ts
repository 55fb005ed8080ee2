export { noGrants, roleIn, scopeOf, type Grants } from './access/grants.ts';
export { noSeal, type CursorSeal } from './access/cursor-seal.ts';
export { requiredRole, type RequiredRole } from './access/required-role.ts';
export { higherOf, mayAs, roles, type Role } from './access/role.ts';
export { createContext, type Context, type Request } from './context.ts';
export { checkCost, costOf } from './cost.ts';
export { apiError, type ErrorCode } from './errors.ts';
export { Following, type Told } from './live/following.ts';
export type { OperationRequest } from './operation.ts';
export { pageLimits } from './pages/page-arguments.ts';
export type { Release, Releases } from './releases/release.ts';
export { buildSchema } from './schema.ts';
export { createKeptNotes, type KeptNotes } from './writes/kept-notes.ts';
export { excessOfAnswer } from './work/answer-size.ts';
export { costLimit } from './work/budget.ts';
export type { DocumentShape } from './work/document-shape.ts';
export {
  checkLimits,
  excessOf,
  usualLimits,
  type OperationLimits,
} from './work/operation-limits.ts';
