/** Where the IRIs of the ontology start unless a caller says otherwise. It identifies; it need not resolve. */
export const defaultBaseIri = 'https://w3id.org/samenspel/';

/** The IRI of a scheme. */
export function schemeIri(scheme: string, baseIri: string = defaultBaseIri): string {
  return `${baseIri}${encodeURIComponent(scheme)}`;
}

/** The IRI of a concept. An id is unique within its scheme only, so both are needed. */
export function conceptIri(
  scheme: string,
  concept: string,
  baseIri: string = defaultBaseIri,
): string {
  return `${schemeIri(scheme, baseIri)}/${encodeURIComponent(concept)}`;
}
