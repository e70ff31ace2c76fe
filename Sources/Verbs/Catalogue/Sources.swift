import Answers
import Knowledge

extension Verb {
  static let sources = Verb(
    "sources", .lists, "What the case is taken from.", Slot(.source).optional,
    keys: ["name", "title", "fields"], examples: ["sources"]
  ) { source in
    Listing(kind: "sources", titles: ["source", "title", ""]) { inquiry in
      inquiry.world.sources.enumerated().filter { source == nil || $0.offset == source }.map { _, one in
        let fields = one.fields.map(\.value).joined(separator: ", ")
        let record: Record = [
          "name": .text(one.name), "title": .init(one.names.label), "fields": .init(one.fields.map(\.record)),
        ]
        return ([Line(one.name, .strong), Line(one.names.label ?? ""), Line(fields, .dim)], record)
      }
    }
  }
}

extension Source.Field {
  fileprivate var record: Record { ["key": .text(key), "value": .text(value)] }
}
