import Database
import Testing

@testable import Clinic

@Suite struct `The number of statements` {
    @Test func `is the same for a board of three and of thirty people`() async throws {
        try await Self.compare { world in
            let board = try await world.clinic.weekBoard(world.adult.id, World.monday.week, as: world.director)
            return board?.people.count ?? 0
        }
    }

    @Test func `is the same for a session with three and with thirty people`() async throws {
        try await Self.compare { world in
            try await world.clinic.session(world.session.id, as: world.therapist).people.count
        }
    }

    @Test func `is the same for a person among three and among thirty`() async throws {
        try await Self.compare { world in
            _ = try await world.clinic.person(world.ana, as: world.therapist)
            return try await world.clinic.people(matching: "", after: nil, as: world.therapist).people.count
        }
    }

    @Test func `is the same for today with three and with thirty people`() async throws {
        try await Self.compare { world in
            _ = try await world.clinic.today(as: world.therapist)
            return try await world.clinic.people(matching: "", after: nil, as: world.therapist).people.count
        }
    }

    /// Reads once with three people and once with thirty; `read` says how many it showed.
    private static func compare(_ read: @Sendable (World) async throws -> Int) async throws {
        try await World.onEachEngine { world in
            let few = try await counted(world, read)
            try await world.admit(27)
            let many = try await counted(world, read)
            #expect((few.people, many.people) == (3, 30))
            #expect(few.statements == many.statements)
        }
    }

    private static func counted(_ world: World, _ read: (World) async throws -> Int) async throws -> (statements: Int, people: Int) {
        let before = world.clinic.statementCount
        let people = try await read(world)
        return (world.clinic.statementCount - before, people)
    }
}

extension World {
    /// More people on the roster of the session, placed and judged like the first three.
    fileprivate func admit(_ count: Int) async throws {
        let (adult, session) = (adult, session)
        try await clinic.database.write { transaction in
            for number in 0..<count {
                let id = ID<Member>(200 + number)
                try Self.admit(id, "Given\(number)", "Family\(number)", to: adult, on: Self.monday, transaction)
                try transaction.insertPlace(of: id, at: session, onPlan: true)
            }
        }
        try await recount()
    }
}
