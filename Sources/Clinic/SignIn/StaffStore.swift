import Database

extension Transaction {
    func insert(_ staff: Staff, password: String, external: String? = nil) throws {
        try run(
            """
            INSERT INTO staff (id, account, name, credential, role, password, supervisor_id, active, external)
            VALUES (\(staff.id), \(staff.account), \(staff.name), \(staff.credential), \(staff.role.rawValue), \(password),
                    \(staff.supervisor), \(staff.active), \(external))
            """)
    }

    func staffNames() throws -> [ID<Staff>: String] {
        var names: [ID<Staff>: String] = [:]
        try each("SELECT id, name FROM staff") { names[ID(try $0.next(Int.self))] = try $0.next(String.self) }
        return names
    }

    func staff(_ id: ID<Staff>) throws -> Staff? {
        try first("SELECT \(Staff.columns) FROM staff WHERE id = \(id)") { try Staff(&$0) }
    }

    func staff(account: String) throws -> Staff? {
        try first("SELECT \(Staff.columns) FROM staff WHERE account = \(account)") { try Staff(&$0) }
    }

    func assign(_ staff: ID<Staff>, to programme: ID<Programme>) throws {
        try run("INSERT INTO staff_programme (staff_id, programme_id) VALUES (\(staff), \(programme)) ON CONFLICT DO NOTHING")
    }

    /// Everybody who works here now, with what each may reach.
    func colleagues() throws -> [Colleague] {
        var programmes: [ID<Staff>: Set<ID<Programme>>] = [:]
        try each("SELECT staff_id, programme_id FROM staff_programme") {
            programmes[ID(try $0.next(Int.self)), default: []].insert(ID(try $0.next(Int.self)))
        }
        return try rows("SELECT id, name, credential, role FROM staff WHERE active = 1 ORDER BY name, id") {
            let (id, name, credential) = (ID<Staff>(try $0.next(Int.self)), try $0.next(String.self), try $0.next(String.self))
            return Colleague(id: id, name: name, credential: credential, role: try $0.next(), programmes: programmes[id] ?? [])
        }
    }

    func caseload(of staff: ID<Staff>) throws -> Set<ID<Programme>> {
        Set(try rows("SELECT programme_id FROM staff_programme WHERE staff_id = \(staff)") { ID(try $0.next(Int.self)) })
    }
}

extension Staff {
    static let columns: SQL = "id, account, name, credential, role, supervisor_id, active"

    init(_ row: inout Row) throws {
        self.init(
            id: ID(try row.next(Int.self)), account: try row.next(), name: try row.next(), credential: try row.next(), role: try row.next(),
            supervisor: try row.next(Int?.self).map { ID($0) }, active: try row.next())
    }
}
