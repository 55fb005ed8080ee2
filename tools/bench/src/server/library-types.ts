/*
 * The graph of a study for the library of Neo4j that makes a schema of types: as far as the questions need it.
 */
export const libraryTypes = /* GraphQL */ `
  type Collaboration @node(labels: ["Collaboration"]) {
    study: String!
    id: String!
    path: String!
    line: Int!
    mode: String!
    phase: [String!]
    text_nl: String
    participants: [Actor!]!
      @relationship(type: "PARTICIPANT", direction: OUT, properties: "Participation")
    intermediaries: [Actor!]! @relationship(type: "VIA", direction: OUT)
    areas: [Area!]! @relationship(type: "IN_AREA", direction: OUT)
    notes: [Note!]! @relationship(type: "IN_NOTE", direction: OUT)
    documents: [Document!]! @relationship(type: "IN_SOURCE", direction: OUT, properties: "Place")
  }

  type Participation @relationshipProperties {
    part: String!
  }

  type Place @relationshipProperties {
    locator: String
  }

  type Actor @node(labels: ["Actor"]) {
    study: String!
    id: String!
    label_nl: String
    collaborations: [Collaboration!]! @relationship(type: "PARTICIPANT", direction: IN)
  }

  type Area @node(labels: ["Area"]) {
    study: String!
    id: String!
  }

  type Note @node(labels: ["Note"]) {
    title: String!
    path: String!
  }

  type Document @node(labels: ["Source"]) {
    label_nl: String
  }

  type ActorWithPartners {
    id: String!
    label: String
    partners: Int!
  }

  type Query {
    actorsWithMostPartners(study: String!, area: String!): [ActorWithPartners!]!
      @cypher(
        statement: """
        MATCH (:Area {study: $study, id: $area})<-[:LOCATED_IN]-(actor:Actor)
        MATCH (actor)<-[one:PARTICIPANT]-(c:Collaboration)-[other:PARTICIPANT]->(partner:Actor)
        WHERE c.origin = 'respondent' AND c.modality = 'actual'
          AND c.mode IN ['direct', 'unspecified', 'via']
          AND actor <> partner
          AND (one.part IN ['who', 'from']) <> (other.part IN ['who', 'from'])
        WITH actor, count(DISTINCT partner) AS partners
        ORDER BY partners DESC, actor.label_nl LIMIT 20
        RETURN {id: actor.id, label: actor.label_nl, partners: partners} AS found
        """
        columnName: "found"
      )
  }
`;

export const libraryPageQuery = /* GraphQL */ `
  query Page($study: String!, $areas: [String!], $phase: String!, $mode: String!, $offset: Int!) {
    collaborations(
      limit: 50
      offset: $offset
      sort: [{ path: ASC }, { line: ASC }]
      where: {
        study: { eq: $study }
        mode: { eq: $mode }
        phase: { includes: $phase }
        areas: { some: { id: { in: $areas } } }
      }
    ) {
      id
      text_nl
      mode
      phase
      line
      participantsConnection {
        edges {
          properties {
            part
          }
          node {
            id
            label_nl
          }
        }
      }
      intermediaries {
        id
        label_nl
      }
      notes {
        title
        path
      }
      documentsConnection {
        edges {
          properties {
            locator
          }
          node {
            label_nl
          }
        }
      }
    }
  }
`;

export const libraryActorQuery = /* GraphQL */ `
  query Actor($study: String!, $id: String!) {
    actors(where: { study: { eq: $study }, id: { eq: $id } }) {
      label_nl
      collaborations(limit: 20, sort: [{ path: ASC }, { line: ASC }]) {
        id
        phase
        participantsConnection {
          edges {
            properties {
              part
            }
            node {
              id
              label_nl
            }
          }
        }
      }
    }
  }
`;

export const libraryTopQuery = /* GraphQL */ `
  query Top($study: String!, $area: String!) {
    actorsWithMostPartners(study: $study, area: $area) {
      id
      label
      partners
    }
  }
`;
