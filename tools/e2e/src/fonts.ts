const families = [
  { generic: 'sans-serif', prefer: ['Open Sans', 'DejaVu Sans'] },
  { generic: 'serif', prefer: ['DejaVu Serif'] },
  { generic: 'monospace', prefer: ['DejaVu Sans Mono'] },
];

/**
 * The configuration of Fontconfig that makes a browser draw text with the fonts in these folders and no others:
 * the same page looks the same on every machine.
 */
export function fontConfiguration(fontFolders: readonly string[], cacheFolder: string): string {
  const folders = fontFolders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`);
  const aliases = families.map(({ generic, prefer }) => {
    const preferred = prefer.map((family) => `<family>${family}</family>`).join('');
    return `  <alias><family>${generic}</family><prefer>${preferred}</prefer></alias>`;
  });
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders,
    `  <cachedir>${escapeXml(cacheFolder)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
