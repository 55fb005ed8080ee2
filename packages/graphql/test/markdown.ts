/** The code blocks of a language in a Markdown text, in their order. */
export function blocksOf(markdown: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(?<code>.*?)^\`\`\`$`, 'gmsu');
  return [...markdown.matchAll(fence)].map(({ groups }) => groups?.code ?? '');
}
