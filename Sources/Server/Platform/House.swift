package import Clinic
import Logging

/// The server as a whole: the clinic behind it, and how it stands in the world.
package struct House: Sendable {
    package let clinic: Clinic
    package let settings: HouseSettings
    let assets: Assets
    let metrics = Metrics()
    let live: LiveEvents
    let logger: Logger

    package init(clinic: Clinic, settings: HouseSettings) {
        (self.clinic, self.settings) = (clinic, settings)
        (assets, live) = (Assets(), LiveEvents(clinic: clinic))
        logger = Logger(label: "stepwell")
    }
}

/// What the person who runs the server decides.
package struct HouseSettings: Sendable {
    /// Served over TLS, by a proxy in front or by itself: cookies then travel only so.
    package var isSecure = false
    /// A proxy in front says where requests come from; otherwise its header is ignored.
    package var trustsProxy = false
    /// How people outside reach this house, for the links that are sent: `https://stepwell.example.org`.
    package var address = "http://localhost:8080"
    /// Where letters are handed over, as it may be shown: `mail.example.org as clinic@example.org`. Empty when nothing is carried.
    package var mail = ""
    /// Where text messages are handed over, as it may be shown: `gateway.example.org`. Empty when none is carried.
    package var texts = ""
    /// Shown on the sign-in page of a made-up clinic: account and role of each sample sign-in, and their one password.
    package var samples: [(account: String, role: String)] = []
    package var samplePassword = ""

    package init() {}
}
