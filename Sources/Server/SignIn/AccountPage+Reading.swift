import Clinic

/// From the account as it is kept to the page that its owner reads.
extension AccountPage {
    /// - Parameter codes: recovery codes made just now, to be shown this once.
    init(_ reading: AccountReading, _ visit: Visit, codes: [RecoveryCode] = [], done: String = "", errors: [FieldError] = []) {
        self.init(
            frame: visit.frame(nil), account: reading.staff.account, signIns: reading.signIns.map { SignIn($0, reading) },
            twoStep: Self.twoStep(reading, codes, isRequired: visit.presence?.mustSetUpTwoStep ?? false), done: done, errors: errors)
    }

    private static func twoStep(_ reading: AccountReading, _ codes: [RecoveryCode], isRequired: Bool) -> TwoStep {
        if !codes.isEmpty { return .confirmed(recoveryCodes: codes.map(\.text)) }
        if reading.twoStepIsOn { return .on("\(reading.recoveryCodesLeft) of \(RecoveryCode.batchSize) recovery codes are left") }
        return reading.pendingKey.map { .starting(key: $0.typedKey) } ?? .off(isRequired: isRequired)
    }
}

extension AccountPage.SignIn {
    init(_ signIn: OwnSignIn, _ reading: AccountReading) {
        self.init(
            device: DeviceWords(signIn.device).words, address: signIn.origin, lastSeen: Self.seen(signIn.seen, reading),
            isThisOne: signIn.isThisOne)
    }

    /// "Today, 8:55".
    private static func seen(_ instant: Instant, _ reading: AccountReading) -> String {
        guard let zone = reading.zone else { return "\((reading.now - instant) / 60) minutes ago" }
        let local = zone.local(instant)
        return local.day == zone.local(reading.now).day ? "Today, \(local.clock)" : Words.moment(instant, in: zone)
    }
}

/// A browser and its machine, as far as what it says of itself tells: "Firefox on Linux".
struct DeviceWords {
    let words: String

    init(_ agent: String) {
        let browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
        let machines = [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
            ("CrOS", "Chromebook"),
            ("Linux", "Linux"),
        ]
        let find = { (known: [(String, String)]) in known.first { agent.contains($0.0) }?.1 }
        let browser = find(browsers) ?? "A browser"
        words = find(machines).map { "\(browser) on \($0)" } ?? (agent.isEmpty ? "Unknown device" : browser)
    }
}
