import TestEngines
import Testing

@testable import Clinic

@Suite struct `Signing in` {
    static let password = "four steps down the well"

    private func withStaff(_ body: @escaping @Sendable (World, ID<Staff>) async throws -> Void) async throws {
        try await World.onEachEngine { world in
            let new = NewStaff(
                account: "Nora.Nurse", name: "Nora", credential: "RN", role: .nurse, password: Self.password, programmes: ["Adult"])
            try await body(world, try await world.clinic.addStaff(new, as: .console))
        }
    }

    private func signIn(_ world: World, _ password: String = password) async throws -> SignedIn {
        try await world.clinic.signIn(account: "nora.nurse", password: password, origin: "10.0.0.9", device: "Firefox")
    }

    @Test func `opens a session that knows role and caseload`() async throws {
        try await withStaff { world, nora in
            let token = try await signIn(world).token
            let presence = try await world.clinic.presence(token, origin: "10.0.0.9")
            #expect(presence?.caller.staff == nora)
            #expect(presence?.caller.caseload == .programmes([world.adult.id]))
            #expect(presence?.isComplete == true)
        }
    }

    @Test func `says the same for a wrong password and an unknown account`() async throws {
        try await withStaff { world, _ in
            await #expect(throws: SignInRefusal.wrong) { try await signIn(world, "not the password!") }
            await #expect(throws: SignInRefusal.wrong) {
                try await world.clinic.signIn(account: "nobody", password: Self.password, origin: "10.0.0.9", device: "")
            }
        }
    }

    @Test func `has to wait after five failures, also with the right password`() async throws {
        try await withStaff { world, _ in
            for _ in 0..<5 { await #expect(throws: SignInRefusal.wrong) { try await signIn(world, "wrong wrong wrong") } }
            await #expect { try await signIn(world) } throws: { ($0 as? SignInRefusal)?.code == "sign-in.wait" }
        }
    }

    @Test func `a success is not held against anybody later`() async throws {
        try await withStaff { world, _ in
            for _ in 0..<8 { _ = try await signIn(world) }
        }
    }

    @Test func `ends everywhere at once`() async throws {
        try await withStaff { world, _ in
            let (one, two) = (try await signIn(world).token, try await signIn(world).token)
            let caller = try #require(try await world.clinic.presence(one, origin: "x")).caller
            try await world.clinic.signOutEverywhere(as: caller)
            #expect(try await world.clinic.presence(one, origin: "x") == nil)
            #expect(try await world.clinic.presence(two, origin: "x") == nil)
        }
    }

    @Test func `with a second step shows nothing until the code has come, and takes each code once`() async throws {
        try await withStaff { world, _ in
            let caller = try #require(try await world.clinic.presence(try await signIn(world).token, origin: "x")).caller
            try await world.clinic.startTwoStep(as: caller)
            let key = try #require(try await world.clinic.ownAccount(as: caller).pendingKey)
            let code = key.code(forStep: world.clinic.now.seconds / 30)
            let recovery = try await world.clinic.confirmTwoStep(code: code, as: caller)
            #expect(recovery.count == 10)
            let half = try await signIn(world)
            #expect(half.needsCode)
            #expect(try await world.clinic.presence(half.token, origin: "x")?.isComplete == false)
            await #expect(throws: SignInRefusal.wrongCode) { try await world.clinic.completeSignIn(half.token, code: code, origin: "x") }
            let whole = try await world.clinic.completeSignIn(half.token, code: recovery[0].text, origin: "x")
            #expect(try await world.clinic.presence(whole.token, origin: "x")?.isComplete == true)
            #expect(try await world.clinic.presence(half.token, origin: "x") == nil)
            let again = try await signIn(world)
            await #expect(throws: SignInRefusal.wrongCode) {
                try await world.clinic.completeSignIn(again.token, code: recovery[0].text, origin: "x")
            }
        }
    }

    @Test func `refuses an account name that is taken and a password that is known to others`() async throws {
        try await withStaff { world, _ in
            let taken = NewStaff(account: "nora.nurse", name: "N", credential: "", role: .nurse, password: Self.password, programmes: [])
            await #expect(throws: SignInRefusal.accountTaken) { try await world.clinic.addStaff(taken, as: .console) }
            let weak = NewStaff(account: "ned", name: "N", credential: "", role: .nurse, password: "passwordpassword", programmes: [])
            await #expect { try await world.clinic.addStaff(weak, as: .console) } throws: {
                ($0 as? SignInRefusal)?.code == "account.bad-password"
            }
        }
    }
}
