import { ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import type { ClaimSummary } from '@samenspel/language-server/protocol';
import { openPlace } from '../places/open-place.ts';
import type { Words } from '../words/words.ts';

interface ClaimItem extends QuickPickItem {
  readonly claim: ClaimSummary;
}

/** Lists claims; the one that is chosen is opened at its line, or at what it rests on. */
export function chooseClaim(
  client: BaseLanguageClient,
  words: Words,
  title: string,
  { claims, total }: { readonly claims: readonly ClaimSummary[]; readonly total: number },
): void {
  const source: QuickInputButton = {
    iconPath: new ThemeIcon('quote'),
    tooltip: words.say('Open the source'),
  };
  const list = window.createQuickPick<ClaimItem>();
  list.title =
    total > claims.length
      ? words.say('{0} (the first {1} of {2})', title, claims.length, total)
      : title;
  list.placeholder = words.say('Choose a claim to open it at its line');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = claims.map((claim) => ({
    claim,
    label: claim.text,
    description: names([saidMode(claim.mode), claim.category, ...claim.phases]),
    detail: names([claim.perspective, ...claim.saidBy, claim.evidence?.document ?? null]),
    buttons: sourceOf(claim) === undefined ? [] : [source],
  }));
  list.onDidAccept(() => {
    const [chosen] = list.selectedItems;
    list.hide();
    if (chosen !== undefined) void openPlace(client, chosen.claim.location);
  });
  list.onDidTriggerItemButton(({ item: { claim } }) => {
    list.hide();
    const place = sourceOf(claim);
    if (place !== undefined) void openPlace(client, place);
  });
  list.onDidHide(() => {
    list.dispose();
  });
  list.show();
}

/** How contact goes, where the notes say so. */
export function saidMode<Mode extends { readonly id: string }>(mode: Mode | null): Mode | null {
  return mode?.id === 'unspecified' ? null : mode;
}

function sourceOf({ evidence }: ClaimSummary): Location | undefined {
  return evidence?.location ?? undefined;
}

function names(named: readonly ({ readonly label: string } | null)[]): string {
  return named.flatMap((one) => (one === null ? [] : [one.label])).join(' · ');
}
