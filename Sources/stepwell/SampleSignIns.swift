import Clinic
import Sample
import Server

/// Plants the sample clinic in an empty database, and shows its sign-ins only where it was planted.
enum SampleSignIns {
    static func plant(in clinic: Clinic, _ settings: inout HouseSettings) async throws {
        if try await clinic.isEmpty() {
            print("Making the sample clinic: made-up people, eight weeks of history.")
            try await clinic.plant(SampleClinic.world(now: clinic.now), as: .console)
        }
        guard try await clinic.hasStaff(SampleClinic.signIns.map(\.account)) else { return }
        settings.samples = SampleClinic.signIns.map { ($0.account, $0.role.title) }
        settings.samplePassword = SampleClinic.password
    }
}
