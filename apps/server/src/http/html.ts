const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML that is safe as it stands. */
export interface Html {
  readonly html: string;
}

/** Text as HTML shows it: nothing in it is markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => escapes[char] ?? char);
}

/** HTML from a template whose values are escaped, unless they are HTML themselves. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const parts = strings.flatMap((text, index) => {
    const value = values[index];
    return value === undefined ? [text] : [text, shown(value)];
  });
  return { html: parts.join('') };
}

function shown(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'object')
    return 'html' in value ? value.html : value.map((part) => part.html).join('');
  return escaped(String(value));
}
