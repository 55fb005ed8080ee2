export { createContext, type Context, type Request } from './context.ts';
export { checkCost, costLimit, costOf, type OperationRequest } from './cost.ts';
export { apiError, type ErrorCode } from './errors.ts';
export { pageLimits } from './pages/page-arguments.ts';
export { buildSchema } from './schema.ts';
