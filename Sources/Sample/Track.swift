import Clinic

/// A programme of the sample clinic.
enum Track: Int, CaseIterable, Sendable {
    case adultDay, teen, partialDay, evening

    var name: String {
        switch self {
        case .adultDay: "Adult Day IOP"
        case .teen: "After-School IOP"
        case .partialDay: "Partial Hospitalisation"
        case .evening: "Evening Recovery IOP"
        }
    }

    var level: LevelOfCare { self == .partialDay ? .php : .iop }
    var population: Population { self == .teen ? .adolescent : .adult }
    var focus: Focus { self == .evening ? .substanceUse : .mentalHealth }

    var pack: String {
        switch self {
        case .adultDay, .evening: "adult-iop"
        case .teen: "adolescent-iop"
        case .partialDay: "adult-php"
        }
    }
}

/// A therapy group of the sample clinic, with its hours.
enum Circle: Int, CaseIterable, Sendable {
    case harbor, lantern, workshop, afterSchool, families, compass, lighthouse

    var track: Track {
        switch self {
        case .harbor, .lantern, .workshop: .adultDay
        case .afterSchool, .families: .teen
        case .compass: .partialDay
        case .lighthouse: .evening
        }
    }

    var name: String {
        switch self {
        case .harbor: "Harbor"
        case .lantern: "Lantern (video)"
        case .workshop: "Skills workshop"
        case .afterSchool: "After-school group"
        case .families: "Family Saturday"
        case .compass: "Compass"
        case .lighthouse: "Lighthouse"
        }
    }

    var kind: BlockKind {
        switch self {
        case .harbor, .lantern, .compass, .lighthouse: .therapy
        case .workshop, .afterSchool: .skills
        case .families: .multifamily
        }
    }

    var most: Int { self == .families ? 12 : self == .workshop ? 8 : 10 }
    var virtual: Bool { self == .lantern }

    var place: String {
        switch self {
        case .harbor: "Cedar room"
        case .lantern: ""
        case .workshop, .lighthouse: "Alder room"
        case .afterSchool, .families: "Maple room"
        case .compass: "Willow room"
        }
    }

    var leaders: [String] {
        switch self {
        case .harbor: ["theo.therapist", "alex.associate"]
        case .lantern: ["mara.therapist"]
        case .workshop: ["alex.associate"]
        case .afterSchool, .families: ["kofi.therapist"]
        case .compass: ["mara.therapist", "noel.nurse"]
        case .lighthouse: ["rosa.therapist"]
        }
    }
}

extension Circle {
    /// Monday is 1.
    var weekdays: [Int] {
        switch self {
        case .harbor, .lantern: [1, 3, 5]
        case .workshop: [2]
        case .afterSchool, .lighthouse: [1, 2, 4]
        case .families: [6]
        case .compass: [1, 2, 3, 4, 5]
        }
    }

    /// Minutes after midnight.
    var starts: Int {
        switch self {
        case .harbor, .lantern, .compass: 9 * 60
        case .families: 10 * 60
        case .workshop: 17 * 60 + 30
        case .afterSchool: 16 * 60
        case .lighthouse: 17 * 60 + 45
        }
    }

    /// Three hours of care take 190 minutes with their two breaks, and the four and a half of Compass 335 with its
    /// lunch.
    var blocks: [WeekSlot.Block] {
        switch self {
        case .harbor, .lantern, .lighthouse:
            [
                .init(.skills, minutes: 60), .init(.breakTime, minutes: 5), .init(.therapy, minutes: 60),
                .init(.breakTime, minutes: 5),
                .init(.psychoeducation, minutes: 60),
            ]
        case .workshop: [.init(.skills, minutes: 90)]
        case .afterSchool: [.init(.skills, minutes: 60), .init(.breakTime, minutes: 10), .init(.therapy, minutes: 60)]
        case .families: [.init(.multifamily, minutes: 90)]
        case .compass:
            [
                .init(.therapy, minutes: 60), .init(.breakTime, minutes: 10), .init(.skills, minutes: 60),
                .init(.meal, minutes: 45),
                .init(.psychoeducation, minutes: 60), .init(.breakTime, minutes: 10), .init(.experiential, minutes: 60),
                .init(.therapy, minutes: 30),
            ]
        }
    }
}
