import Clinic

extension WorldBuilder {
    /// What three of the programmes say of themselves; the day programme has not written anything yet.
    mutating func addProfiles() {
        guard let dana = staff["dana.director"] else { return }
        let published = site.zone.instant(of: LocalTime(day: thisWeek.monday.adding(days: -10), minute: 600))
        for track in [Track.adultDay, .teen, .evening] {
            guard let programme = programmes[track] else { continue }
            world.profiles.append(
                SeedProfile(
                    id: ids.next(), programme: programme.id, slug: track.slug, words: track.profile, at: published, by: dana))
        }
        for (account, licence) in [
            ("theo.therapist", "LMFT 104215, California"), ("kofi.therapist", "LCSW 88310, California"),
            ("rosa.therapist", "LPCC 5172, California"), ("samir.prescriber", "Psychiatrist, A 143902, California"),
        ] {
            guard let colleague = SampleClinic.staff.first(where: { $0.account == account }), let id = staff[account] else { continue }
            world.listed.append(ListedStaff(staff: id, shownAs: colleague.name, licence: licence, role: colleague.role))
        }
    }
}

extension Track {
    fileprivate var slug: String {
        switch self {
        case .adultDay: "adult-day"
        case .teen: "after-school"
        case .partialDay: "day-programme"
        case .evening: "evening-recovery"
        }
    }

    fileprivate var profile: ProfileWords {
        var words = ProfileWords()
        words.address = "412 Juniper Street, Los Angeles"
        words.phone = "213-555-0100"
        words.crisis =
            "In the hours of the programme somebody of us talks with you at once, alone, and stays until there is a plan.\nOutside of them nobody of us reads messages: call or text 988, or call 911."
        words.insurance = "Harbor Health\nPacific Mutual\nMedi-Cal, after an authorisation\nPaying yourself, with an estimate in writing"
        words.costs =
            "Before anything begins we find out what your insurance pays and tell you in writing what we expect it to cost you. There is a fee by income, and a small fund."
        words.languages = "English\nSpanish, with an interpreter in groups"
        (words.about, words.whom, words.therapies) = said
        return words
    }

    private var said: (about: String, whom: String, therapies: String) {
        switch self {
        case .adultDay, .partialDay:
            (
                "Three mornings a week in a group of at most twelve, with an hour of your own every week. Most people stay eight to twelve weeks.\nYou learn things to do when it gets hard, and try them out with people who know what you mean.",
                "Adults whose depression, anxiety or mood takes most of the day, and for whom a weekly appointment is not enough.",
                "Cognitive behavioural therapy\nSkills of dialectical behaviour therapy\nProcess groups\nMedication, with a psychiatrist who knows you"
            )
        case .teen:
            (
                "Three afternoons a week after school, and a Saturday with families. School knows only what you want it to know.",
                "Young people from 13 to 17 who are having a hard time with mood, worry, or safety, and their parents.",
                "Skills groups\nMulti-family group\nFamily sessions\nWork with the school, where you agree"
            )
        case .evening:
            (
                "Three evenings a week, so that work goes on. Nobody is sent away for having used; it is talked about.",
                "Adults who want to stop, or to use less, and who can live at home safely while they do.",
                "Relapse prevention\nMotivational work\nMedication for alcohol and opioid use\nFamily evenings"
            )
        }
    }
}
