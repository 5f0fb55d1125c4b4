import Database

extension Transaction {
    func twoStep(of staff: ID<Staff>) throws -> (key: [UInt8], isOn: Bool, lastStep: Int)? {
        try first("SELECT two_step_key, two_step_on, two_step_last FROM staff WHERE id = \(staff) AND two_step_key IS NOT NULL") {
            (try $0.next([UInt8].self), try $0.next(Bool.self), try $0.next(Int.self))
        }
    }

    func setTwoStep(key: [UInt8], isOn: Bool, lastStep: Int, of staff: ID<Staff>) throws {
        try run(
            "UPDATE staff SET two_step_key = \(key), two_step_on = \(isOn), two_step_last = \(lastStep), version = version + 1 WHERE id = \(staff)"
        )
    }

    func setTwoStepLast(_ step: Int, of staff: ID<Staff>) throws {
        try run("UPDATE staff SET two_step_last = \(step) WHERE id = \(staff)")
    }

    func replaceRecoveryCodes(of staff: ID<Staff>, with hashes: [[UInt8]]) throws {
        try run("DELETE FROM recovery_code WHERE staff_id = \(staff)")
        for hash in hashes { try run("INSERT INTO recovery_code (staff_id, hash) VALUES (\(staff), \(hash))") }
    }

    /// True once for each code.
    func useRecoveryCode(_ hash: [UInt8], of staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run("UPDATE recovery_code SET used_at = \(now) WHERE staff_id = \(staff) AND hash = \(hash) AND used_at IS NULL") == 1
    }

    func unusedRecoveryCodes(of staff: ID<Staff>) throws -> Int {
        try first("SELECT COUNT(*) FROM recovery_code WHERE staff_id = \(staff) AND used_at IS NULL") { try $0.next(Int.self) } ?? 0
    }
}
