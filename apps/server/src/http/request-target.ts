import type { IncomingMessage } from 'node:http';
import type { Failure } from './failure-reply.ts';

/** A request as it came: Node keeps only the first of several headers. */
type Arrived = Pick<IncomingMessage, 'url' | 'headers' | 'rawHeaders'>;

/**
 * Why a request is refused that says in more ways than one to whom it goes, or nothing: what stands in front of the
 * server may have believed the other (RFC 9112, sections 3.2 and 3.2.2).
 */
export function doubtOfTarget({ url = '', headers, rawHeaders }: Arrived): Failure | undefined {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1) return refused('There are several headers "host".');
  // A target in absolute form begins with a scheme, every other with a slash or an asterisk.
  const [, authority] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/iu.exec(url) ?? [];
  if (authority === undefined || authority.toLowerCase() === headers.host?.toLowerCase())
    return undefined;
  return refused('The address of the request names another host than the header "host".');
}

function refused(message: string): Failure {
  return { status: 400, code: 'BAD_REQUEST', message, hint: 'Name the host once.' };
}
