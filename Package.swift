// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors, and the upcoming features that make imports and existentials explicit are on.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "stepwell",
    products: [.executable(name: "stepwell", targets: ["stepwell"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CCairo", providers: [.apt(["libcairo2-dev"])]),
        .target(
            name: "Database",
            dependencies: [
                "CPostgres", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(name: "CEmbedded"),
        .target(
            name: "Clinic",
            dependencies: [
                "CEmbedded", "Database", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: [
                "Migrations", "Packs", "Measures/Catalogue", "Measures/Texts", "Measures/Progress/progress-rules.yaml",
                "Admissions/Screens", "CheckIns/Cards", "Consents/Documents", "Consents/Minors", "Consents/Orientation",
                "Homework/Worksheets",
                "Intake/IntakeTemplates", "LevelOfCare/Ladder", "SignIn/breached.bin", "SignIn/breached.md",
            ],
            swiftSettings: strict),
        .target(
            name: "Server",
            dependencies: [
                "CCurl", "CCairo", "Clinic", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            exclude: ["Platform/Styles", "Platform/Scripts", "Platform/Images"],
            swiftSettings: strict),
        .target(name: "Sample", dependencies: ["Clinic"], swiftSettings: strict),
        .executableTarget(
            name: "stepwell",
            dependencies: [
                "Clinic", "Server", "Sample", "Database",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(name: "TestEngines", dependencies: ["Database"], path: "Tests/TestEngines", swiftSettings: strict),
        .testTarget(
            name: "DatabaseTests",
            dependencies: ["Database", "TestEngines", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: strict),
        .testTarget(
            name: "ClinicTests",
            dependencies: ["Clinic", "Database", "TestEngines", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "Clinic", "Database", "TestEngines", .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(name: "SampleTests", dependencies: ["Sample", "Clinic", "Database", "TestEngines"], swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
