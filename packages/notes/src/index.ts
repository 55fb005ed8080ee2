export { checkStudy, type FileDiagnostic } from './check-study.ts';
export { messageOf, type Diagnostic } from './diagnostics/diagnostic.ts';
export type { Expectation } from './diagnostics/expectations.ts';
export { messages, type DiagnosticCode, type Severity } from './diagnostics/messages.ts';
export { problemsOf, type Problem } from './diagnostics/problem.ts';
export { refusedFile } from './diagnostics/refused-file.ts';
export { withBlockIds } from './format/block-ids.ts';
export { formatNote } from './format/format-note.ts';
export { withoutClaim, type WithoutClaim } from './format/without-claim.ts';
export { translateKeys } from './format/translate-keys.ts';
export type { DefaultPlace, Key, KeyValue } from './keys/key.ts';
export {
  claimKeyNamed,
  claimKeys,
  keyGroups,
  noteKeyNamed,
  noteKeys,
  type ClaimKeyId,
  type KeyGroup,
  type NoteKeyId,
} from './keys/key-table.ts';
export { parseNote, parseTop, type NoteTop, type ParseOptions } from './parse/parse-note.ts';
export type { Header } from './parse/header.ts';
export type {
  Block,
  Field,
  FrontMatter,
  Heading,
  Item,
  Link,
  ParsedNote,
  YamlEntry,
  YamlNode,
} from './parse/parsed-note.ts';
export { idOfNote, type Declaration } from './resolve/declaration.ts';
export { impliedNote } from './resolve/implied-entities.ts';
export type { NameIndex, Target } from './resolve/name-index.ts';
export type { StudyIndex } from './resolve/study-index.ts';
export { ignored } from './study/ignore.ts';
export { manifestName, parseManifest, type Manifest } from './study/manifest.ts';
export { manifestText } from './study/manifest-text.ts';
export { createVocabulary, type Vocabulary } from './study/vocabulary.ts';
export { decodeNote, defaultSizeLimit, type Decoded, type Refusal } from './text/decode.ts';
export { lineIndex, type LineIndex, type LinePosition } from './text/line-index.ts';
export type { Span } from './text/span.ts';
export {
  createWorkspace,
  type DiagnosticsByPath,
  type RecordHead,
  type Resolution,
  type Workspace,
  type WorkspaceOptions,
} from './workspace/workspace.ts';
