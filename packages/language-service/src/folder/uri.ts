/** Places of files as an editor names them, and paths within a folder. */
export interface FolderUris {
  uri(path: string): string;
  /** The path of what lies in the folder; nothing for what lies elsewhere. */
  path(uri: string): string | undefined;
}

/** @param root the folder's URI, of any scheme, with or without a slash at its end */
export function folderUris(root: string): FolderUris {
  const base = root.endsWith('/') ? root : `${root}/`;
  const plain = decoded(base);
  /** Thousands are told at once, of the same few files. */
  const known = new Map<string, string>();
  return {
    uri(path) {
      let uri = known.get(path);
      if (uri === undefined) {
        uri = base + path.split('/').map(encoded).join('/');
        known.set(path, uri);
      }
      return uri;
    },
    path(uri) {
      // Editors differ in what they escape: VS Code writes the colon of a drive as %3A.
      if (uri.startsWith(base)) return within(decoded(uri.slice(base.length)));
      const whole = decoded(uri);
      return whole.startsWith(plain) ? within(whole.slice(plain.length)) : undefined;
    },
  };
}

/** A path that leads out of the folder and back is none of it. */
function within(path: string): string | undefined {
  return path.split('/').includes('..') ? undefined : path;
}

/** As VS Code writes it: what may stand in a path stays. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
}
