/** A page of collaborations with those who take part, those in between, and the evidence. */
export const pageQuery = `query Page($first: Int! = 50, $after: String) {
  collaborations(study: "synthetisch", first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      text
      mode
      forms
      phases
      participants { part actor { id label } }
      intermediaries { id label }
      evidence { note { id title path } range { line } document { label } locator }
    }
  }
}
`;
