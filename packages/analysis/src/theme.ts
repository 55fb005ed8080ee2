import type { Filter } from '@samenspel/claims';
import type { FindingCategoryId, PhaseId } from '@samenspel/ontology';

/** What perspectives are compared on. */
export type Theme =
  /** A code of the codebook, or one below it. */
  | { readonly code: string }
  | { readonly category: FindingCategoryId }
  /** A concept that findings are about, such as a source of us–them thinking. */
  | { readonly concept: string }
  | { readonly phase: PhaseId }
  /** A statement that respondents take positions on. */
  | { readonly proposition: string };

/** The filter that keeps the claims on a theme. */
export function themeFilter(theme: Theme): Filter {
  if ('code' in theme) return { property: 'code', in: [theme.code], includeNarrower: true };
  if ('category' in theme) return { property: 'category', in: [theme.category] };
  if ('concept' in theme) return { property: 'concept', in: [theme.concept] };
  if ('phase' in theme) return { property: 'phase', in: [theme.phase] };
  return { property: 'proposition', in: [theme.proposition] };
}
