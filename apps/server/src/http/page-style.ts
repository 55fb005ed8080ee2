/** How the pages of the server look: on a phone and a desk, light and dark. */
export const style = `
:root { --ink: #1d2330; --soft: #586074; --line: #dfe3ea; --accent: #0a6560; --ground: #fbfaf7; --paper: #fff; color-scheme: light dark }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf0; --soft: #a9b1c2; --line: #333a48; --accent: #62c9c1; --ground: #14171e; --paper: #1b1f28 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.6 system-ui, "Segoe UI", "Open Sans", sans-serif; -webkit-text-size-adjust: 100% }
body > * { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem }
.languages { display: flex; justify-content: flex-end; gap: .9rem; padding-top: 1rem; font-size: .92rem }
.languages [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none }
header { padding-top: 2rem }
main { padding-bottom: 4rem }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .75rem; letter-spacing: -.02em; text-wrap: balance }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.75rem 0 .5rem; text-wrap: balance }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem }
p { margin: 0 0 1rem; text-wrap: pretty; overflow-wrap: break-word }
.lead { font-size: 1.2rem; line-height: 1.5; color: var(--soft); margin-bottom: 1.5rem }
a { color: var(--accent); text-underline-offset: .18em }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px }
.button { display: inline-block; padding: .55rem 1.2rem; border-radius: .5rem; background: var(--accent); color: var(--ground); text-decoration: none; font-weight: 600 }
.scroll { overflow-x: auto; margin: 1rem 0 .75rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--paper) }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums lining-nums }
th, td { text-align: right; vertical-align: baseline; padding: .5rem .9rem; font-weight: 400 }
tbody tr { border-top: 1px solid var(--line) }
thead th { color: var(--soft); font-size: .82rem; line-height: 1.3; vertical-align: bottom }
th:first-child { text-align: left }
.caution { color: var(--soft); font-size: .92rem; border-left: 3px solid var(--accent); padding-left: .8rem }
.areas { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; margin: .5rem 0 0 }
.areas li { border: 1px solid var(--line); background: var(--paper); border-radius: 1rem; padding: .1rem .75rem; font-size: .95rem }
.questions { list-style: none; padding: 0; margin: 1rem 0 0; border-top: 1px solid var(--line) }
.questions a { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); text-decoration: none }
.questions a:hover { text-decoration: underline }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .45rem 1.25rem; margin: .75rem 0 0 }
dd { margin: 0 }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace }
@media (max-width: 34rem) {
  body { font-size: 16px }
  h1 { font-size: 2rem }
  .lead { font-size: 1.1rem }
  .scroll { margin-inline: -1.25rem; border-inline: 0; border-radius: 0 }
  th, td { padding: .45rem .25rem }
  tr > :first-child { padding-left: 1.25rem }
  tr > :last-child { padding-right: 1.25rem }
  tbody th { font-size: .88rem }
  thead th { font-size: .72rem }
  dl { grid-template-columns: 1fr; gap: 0 }
  dd { margin-bottom: .6rem; color: var(--soft) }
}
`;
