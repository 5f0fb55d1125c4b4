import Database
import Testing

@Suite struct `The address of a database` {
    @Test(arguments: ["clinic.sqlite", "/var/lib/stepwell/clinic.sqlite", "./a=b/clinic", "/data/host=x", ":memory:"])
    func `is a file where it looks like a path`(text: String) throws {
        #expect(try DatabaseAddress(text) == .file(path: text))
        #expect(try DatabaseAddress(text).description == text)
    }

    @Test(arguments: [
        (
            "postgres://ada:s3cret@db.example:5433/clinic?sslmode=require",
            "PostgreSQL user=ada host=db.example port=5433 dbname=clinic"
        ),
        ("postgresql:///clinic?host=/run/postgresql&password=s3cret", "PostgreSQL host=/run/postgresql dbname=clinic"),
        ("host=/run/postgresql dbname=clinic password='s3 cret'", "PostgreSQL host=/run/postgresql dbname=clinic"),
        ("dbname=clinic", "PostgreSQL dbname=clinic"),
    ])
    func `is a server where libpq can read it, and never shows a password`(text: String, shown: String) throws {
        let address = try DatabaseAddress(text)
        #expect(address == .server(conninfo: text))
        for said in ["\(address)", String(reflecting: address), "\([address])"] { #expect(!said.contains("cret")) }
        #expect(Set(address.description.split(separator: " ")) == Set(shown.split(separator: " ")))
    }

    @Test(arguments: ["", "postgres://ada:s3cret@[half", "host=db password='s3cret"])
    func `that cannot be read is refused without repeating it`(text: String) {
        let error = #expect(throws: DatabaseError.self) { try DatabaseAddress(text) }
        #expect(!"\(String(describing: error))".contains("s3cret"))
    }

    @Test func `of a server that is not there says so`() throws {
        let error = #expect(throws: DatabaseError.self) { try DatabaseAddress("host=/nowhere dbname=clinic").open() }
        guard case .unavailable = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }
}
