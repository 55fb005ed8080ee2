/** One piece of TypeScript that a README shows. */
export interface ReadmeBlock {
  /** Line of its first line of code in the README, from 1. */
  readonly line: number;
  readonly code: string;
  /** What it says that it prints: the text after each `// → `, in order. */
  readonly prints: readonly string[];
}

/** The blocks of a Markdown text that are fenced as `ts`. */
export function readmeBlocks(markdown: string): ReadmeBlock[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => {
    const code = match[1] ?? '';
    const before = markdown.slice(0, match.index);
    return {
      line: before.split('\n').length + 1,
      code,
      prints: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, printed = '']) => printed),
    };
  });
}
