export { createFolder, type FolderOptions } from './folder/create-folder.ts';
export type { Folder, FolderKeeper } from './folder/folder.ts';
