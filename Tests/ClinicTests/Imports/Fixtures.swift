import Database
import Foundation

@testable import Clinic

/// A small programme of made-up people: a mental-health track, a substance-use track, and the Sunday on which the clocks go forward.
enum Fixtures {
    static let zone = "America/Los_Angeles"

    static let clients = """
        client_id,given_name,family_name,birth_date,sex,primary_icd10,track,admitted_on
        P1,Zoë,O’Hara,1990-04-02,F,F332,DAY-AM,2026-03-01
        P2,Bo,"Lind, Jr.",1985-11-30,M,F1020,DAY-AM,2026-03-01
        P3,Ana,Wójcik,2000-01-01,X,F411,SUD,2026-03-03
        """
    static let coverages = """
        client_id,payer_id,payer_name,member_id,relationship
        P1,CHP01,Cascade Health Plan,CHP9,self
        """
    static let referrals = """
        referral_id,client_id,referred_on,source
        R1,P1,2026-02-20,self
        """
    static let authorizations = """
        authorization_id,client_id,units
        A1,P1,12
        """
    static let sessions = """
        session_id,track,group,starts_local,ends_local,facilitator_id,place
        S1,DAY-AM,Process,2026-03-02T09:00:00,2026-03-02T10:00:00,11,onsite
        S2,DAY-AM,DBT skills,2026-03-02T10:05:00,2026-03-02T11:05:00,12,telehealth
        S3,SUD,Evening circle,2026-03-04T18:00:00,2026-03-04T19:30:00,13,onsite
        S4,DAY-AM,Process,2026-03-08T01:00:00,2026-03-08T04:00:00,11,onsite
        """
    static let attendance = """
        session_id,client_id,status,checked_in_local,checked_out_local,minutes
        S1,P1,attended,2026-03-02T09:00:00,2026-03-02T10:00:00,60
        S1,P2,late,2026-03-02T09:20:00,2026-03-02T10:00:00,40
        S2,P1,left_early,2026-03-02T10:05:00,2026-03-02T10:50:00,45
        S2,P2,no_show,,,0
        S3,P3,cancelled,,,0
        S4,P1,attended,2026-03-08T01:30:00,2026-03-08T03:30:00,60
        """

    static let all: [ImportKind: String] = [
        .members: clients, .coverages: coverages, .referrals: referrals, .authorizations: authorizations, .sessions: sessions,
        .attendance: attendance,
    ]

    /// The files, some of them replaced.
    static func request(_ changed: [ImportKind: String] = [:]) -> ImportRequest {
        let texts = all.merging(changed) { _, new in new }
        // Last things first: the order given must not matter.
        return ImportRequest(texts.sorted { $0.key > $1.key }.map { source($0.value, $0.key) }, zone: zone)
    }

    static func source(_ text: String, _ kind: ImportKind) -> ImportSource {
        .bytes(Array(text.utf8), name: kind == .fhirPatients ? "patients.json" : "\(kind.fileNames[0]).csv", kind: kind)
    }

    static func clinic() async throws -> Clinic {
        let clinic = try Clinic(
            database: try SQLiteDatabase(path: ":memory:"), surroundings: .still(at: Instant(seconds: 1_774_900_000)),
            packs: Clinic.housePacks.packs)
        try await clinic.open()
        return clinic
    }

    /// How many rows each table has, the journal's apart: it tells of every look.
    static func rowCounts(_ clinic: Clinic) async throws -> [String] {
        try await clinic.database.read { transaction in
            try transaction.rows(
                """
                SELECT 'site', COUNT(*) FROM site UNION ALL SELECT 'programme', COUNT(*) FROM programme
                UNION ALL SELECT 'member', COUNT(*) FROM member UNION ALL SELECT 'episode', COUNT(*) FROM episode
                UNION ALL SELECT 'placement', COUNT(*) FROM placement UNION ALL SELECT 'coverage', COUNT(*) FROM coverage
                UNION ALL SELECT 'kept_record', COUNT(*) FROM kept_record UNION ALL SELECT 'therapy_group', COUNT(*) FROM therapy_group
                UNION ALL SELECT 'group_session', COUNT(*) FROM group_session UNION ALL SELECT 'session_block', COUNT(*) FROM session_block
                UNION ALL SELECT 'roster_place', COUNT(*) FROM roster_place UNION ALL SELECT 'presence', COUNT(*) FROM presence
                UNION ALL SELECT 'ledger_entry', COUNT(*) FROM ledger_entry UNION ALL SELECT 'member_week', COUNT(*) FROM member_week
                UNION ALL SELECT 'import_header', COUNT(*) FROM import_header
                """
            ) { "\(try $0.next(String.self)) \(try $0.next(Int.self))" }
        }
    }
}
