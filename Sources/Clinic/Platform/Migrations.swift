package import Database

extension Migration {
    /// Every step of the schema, in order.
    package static var all: [Migration] {
        EmbeddedFile.all(in: "migrations/").map { Migration(name: $0.name, schema: $0.text) }
    }
}
