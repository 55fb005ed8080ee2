import { expect, it } from 'vitest';
import { panelPage } from '../src/panel/panel-page.ts';

const page = {
  language: 'en',
  title: 'Map: "A" <b> & co',
  source: 'https://files.example',
  script: 'https://files.example/map.js',
  style: 'https://files.example/map.css',
};

function policyOf(html: string): readonly string[] {
  return (/Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? '').split('; ');
}

it('lets a page run its one script, by a number that is never the same', () => {
  const [one, other] = [panelPage(page), panelPage(page)];
  const nonce = /<script nonce="([0-9a-f]{32})"/u.exec(one)?.[1] ?? '';
  expect(policyOf(one)).toContain(`script-src 'nonce-${nonce}'`);
  expect(other).not.toContain(nonce);
  expect(one.match(/<script/gu)).toHaveLength(1);
});

it('lets a page ask nothing of any address', () => {
  expect(policyOf(panelPage(page)).map((rule) => rule.replace(/nonce-\w+/u, 'nonce'))).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "script-src 'nonce'",
    'style-src https://files.example',
    'img-src data: blob:',
  ]);
  expect(policyOf(panelPage({ ...page, hasWorker: true }))).toContain('worker-src blob:');
});

it('takes a title for text', () => {
  expect(panelPage(page)).toContain('<title>Map: &quot;A&quot; &lt;b&gt; &amp; co</title>');
});
