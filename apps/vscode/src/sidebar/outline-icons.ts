import { ThemeColor, ThemeIcon } from 'vscode';
import type { OutlineItem, OutlineItemType } from '@samenspel/language-server/protocol';

const icons: Readonly<Record<OutlineItemType, string>> = {
  kind: 'symbol-class',
  actor: 'person',
  area: 'location',
  code: 'tag',
  phase: 'milestone',
  category: 'list-unordered',
  claim: 'comment',
  severity: 'warning',
  note: 'markdown',
  problem: 'circle-small-filled',
};

const severities = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'editorLightBulb.foreground'],
} as const;

export function iconOf({ type, severity }: OutlineItem): ThemeIcon {
  if (severity === undefined) return new ThemeIcon(icons[type]);
  const [icon, color] = severities[severity];
  return new ThemeIcon(icon, new ThemeColor(color));
}
