import Testing

@testable import Clinic

/// Forms filled in for these tests and worked out by hand from the published rule, at least one for each questionnaire that
/// scores, so that each is tested where the larger set is not at hand.
struct ScoringCase: Sendable, CustomTestStringConvertible {
    let key: String
    /// Where the rule is published.
    let source: String
    /// `number=code`, apart by spaces; `1-9=2` answers a run alike.
    let answers: String
    let total: Double?
    let severity: String?
    var subscales: [String: Double] = [:]
    var flags: Set<String> = []

    var testDescription: String { "\(key): \(answers)" }

    static let all = mood + anxietyAndTrauma + substances + young + others + risk

    static let mood = [
        ScoringCase(
            key: "phq9", source: "Kroenke, Spitzer and Williams 2001", answers: "1-8=2 9=0", total: 16, severity: "moderately_severe",
            flags: ["major_depressive_syndrome"]),
        ScoringCase(
            key: "phq9", source: "Kroenke, Spitzer and Williams 2001", answers: "1=2 2-8=0 9=1", total: 3, severity: "minimal",
            flags: ["critical_item_9", "other_depressive_syndrome"]),
        ScoringCase(key: "phq8", source: "Kroenke et al. 2009", answers: "1-8=3", total: 24, severity: "severe"),
        ScoringCase(key: "phq2", source: "Kroenke, Spitzer and Williams 2003", answers: "1=1 2=2", total: 3, severity: "positive"),
        ScoringCase(
            key: "phqa", source: "PHQ-9 modified for teens, LOINC 89204-2", answers: "1-9=1 12=1", total: 9, severity: "mild",
            flags: ["critical_item_9"]),
        ScoringCase(
            key: "epds", source: "Cox, Holden and Sagovsky 1987", answers: "1-9=1 10=1", total: 10, severity: "possible",
            flags: ["critical_item_10"]),
        ScoringCase(key: "asrm", source: "Altman et al. 1997", answers: "1=2 2=0 3=4 4=0 5=0", total: 6, severity: "positive"),
        ScoringCase(
            key: "mdq", source: "Hirschfeld et al. 2000", answers: "q1-q7=1 q8-q13=0 q14=1 q15=2", total: 7, severity: "positive"),
        ScoringCase(
            key: "mdq", source: "Hirschfeld et al. 2000", answers: "q1-q13=1 q14=1 q15=1", total: 13, severity: "negative"),
        ScoringCase(
            key: "core10", source: "Barkham et al. 2013", answers: "1-5=1 6=0 7-10=2", total: 13, severity: "mild"),
        ScoringCase(key: "who5", source: "Topp et al. 2015", answers: "1-5=2", total: 40, severity: "low_wellbeing"),
        ScoringCase(key: "who5", source: "Topp et al. 2015", answers: "1-4=1 5=3", total: 28, severity: "likely_depression"),
    ]

    static let anxietyAndTrauma = [
        ScoringCase(key: "gad7", source: "Spitzer et al. 2006", answers: "1-5=2 6=0 7=0", total: 10, severity: "moderate"),
        ScoringCase(key: "gad2", source: "Kroenke et al. 2007", answers: "1=1 2=1", total: 2, severity: "negative"),
        ScoringCase(
            key: "pcl5", source: "VA National Center for PTSD", answers: "1=2 2-5=0 6=2 7=0 8=2 9=2 10-14=0 15=2 16=2 17-20=0", total: 12,
            severity: "below_cutoff", subscales: ["B": 2, "C": 2, "D": 4, "E": 4], flags: ["dsm5_provisional", "critical_item_16"]),
        ScoringCase(
            key: "pcl5_week", source: "VA National Center for PTSD", answers: "1-15=2 16=1 17-20=0", total: 31,
            severity: "probable_ptsd_31", subscales: ["E": 3]),
        ScoringCase(key: "pcptsd5", source: "Prins et al. 2016", answers: "gate=1 1-4=1 5=0", total: 4, severity: "positive_at_4"),
        ScoringCase(key: "pcptsd5", source: "Prins et al. 2016: after no, stop", answers: "gate=0", total: 0, severity: "negative_at_4"),
        ScoringCase(key: "pss10", source: "Cohen, Kamarck and Mermelstein 1983", answers: "1-10=1", total: 18, severity: "moderate"),
        ScoringCase(key: "pss4", source: "Cohen, Kamarck and Mermelstein 1983", answers: "1=4 2=0 3=0 4=4", total: 16, severity: nil),
        ScoringCase(
            key: "ders16", source: "Bjureberg et al. 2016", answers: "1-16=2", total: 32, severity: nil,
            subscales: ["clarity": 4, "goals": 6, "impulse": 6, "strategies": 10, "nonacceptance": 6]),
        ScoringCase(
            key: "ders18", source: "Victor and Klonsky 2016", answers: "1-18=1", total: 30, severity: nil,
            subscales: ["awareness": 15, "clarity": 3, "strategies": 3]),
    ]

    static let substances = [
        ScoringCase(
            key: "audit", source: "Babor et al. 2001", answers: "1=3 2=2 3=2 4-8=0 9=2 10=4", total: 13, severity: "zone_II_hazardous",
            subscales: ["consumption": 7, "dependence": 0, "harm": 6]),
        ScoringCase(
            key: "audit", source: "Babor et al. 2001: never, skip to 9", answers: "1=0 9=0 10=2", total: 2, severity: "zone_I_low",
            subscales: ["consumption": 0, "dependence": 0, "harm": 2]),
        ScoringCase(
            key: "audit", source: "Babor et al. 2001: 2 and 3 together 0, skip to 9", answers: "1=2 2=0 3=0 9=0 10=0", total: 2,
            severity: "zone_I_low"),
        ScoringCase(key: "auditc", source: "Bush et al. 1998", answers: "1=2 2=1 3=0", total: 3, severity: "pos_female"),
        ScoringCase(key: "dast10", source: "Skinner 1982: no to item 3 is the point", answers: "1-10=0", total: 1, severity: "low"),
        ScoringCase(key: "cuditr", source: "Adamson et al. 2010", answers: "1-7=1 8=4", total: 11, severity: "hazardous"),
        ScoringCase(
            key: "crafft", source: "Knight, CRAFFT 2.1 guide", answers: "A1=0 A2=12 A3=0 B1=1 B2-B5=0 B6=1", total: 2, severity: "high",
            subscales: ["any_use": 1], flags: ["positive", "car"]),
        ScoringCase(
            key: "crafft", source: "Knight, CRAFFT 2.1 guide: no use, only B1 is asked", answers: "A1-A3=0 B1=1", total: 1,
            severity: "medium", subscales: ["any_use": 0], flags: ["car"]),
        ScoringCase(
            key: "bam", source: "VA BAM manual", answers: "1-3=2 4=1 5-6=0 7=0 8=2 9-10=1 11=2 12-14=1 15=2 16=1 17=4", total: nil,
            severity: nil, subscales: ["use": 1, "risk": 12, "protective": 6], flags: ["use_positive", "risk_high", "protective_low"]),
        ScoringCase(
            key: "bam_iop", source: "VA BAM manual", answers: "1-3=0 4-8=0 9-10=3 11=0 12-14=3 15=0 16=3 17=4", total: nil,
            severity: nil, subscales: ["use": 0, "risk": 0, "protective": 18]),
        ScoringCase(key: "pgsi", source: "Ferris and Wynne 2001", answers: "1=3 2-9=0", total: 3, severity: "moderate"),
    ]

    static let young = [
        ScoringCase(
            key: "psc17", source: "Gardner et al. 1999", answers: "1-5=1 6-10=1 11-17=0", total: 10, severity: "negative",
            subscales: ["internalizing": 5, "attention": 5, "externalizing": 0], flags: ["internalizing"]),
        ScoringCase(
            key: "scared", source: "Birmaher et al. 1999", answers: "1=0 2=2 3-10=0 11=1 12-41=0", total: 3, severity: "negative",
            subscales: ["school_avoidance": 3, "social": 0], flags: ["school_avoidance"]),
        ScoringCase(
            key: "ypcore", source: "Twigg et al. 2016", answers: "1-3=2 4=1 5-10=3", total: 25, severity: "severe",
            flags: ["critical_item_4"]),
    ]

    static let others = [
        ScoringCase(key: "isi", source: "Morin et al. 2011", answers: "1-7=2", total: 14, severity: "subthreshold"),
        ScoringCase(key: "whodas12", source: "WHODAS 2.0 manual", answers: "1-12=2 H1=30", total: 24, severity: nil),
        ScoringCase(key: "wsas", source: "Mundt et al. 2002", answers: "1-5=4", total: 20, severity: "significant"),
        ScoringCase(
            key: "wsas", source: "Mundt et al. 2002: no work, four items", answers: "retired_etc=1 1=8 2-5=8", total: 32,
            severity: "moderately_severe_or_worse"),
        ScoringCase(key: "edeqs", source: "Gideon et al. 2016", answers: "1-5=3 6-12=0", total: 15, severity: "above_cutoff_15"),
        ScoringCase(key: "scoff", source: "Morgan, Reid and Lacey 1999", answers: "1=1 2=1 3-5=0", total: 2, severity: "positive"),
    ]

    static let risk = [
        ScoringCase(
            key: "cssrs_screener", source: "Columbia triage: intent is high", answers: "q1=1 q2=1 q3=0 q4=1 q5=0 q6=0", total: nil,
            severity: "high", subscales: ["ideation_level": 4], flags: ["safety_plan_required"]),
        ScoringCase(
            key: "cssrs_screener", source: "Columbia triage: behaviour over three months ago is moderate",
            answers: "q1=0 q2=0 q6=1 q6r=0", total: nil, severity: "moderate", subscales: ["ideation_level": 0],
            flags: ["safety_plan_required"]),
        ScoringCase(
            key: "cssrs_slc", source: "Columbia triage: any behaviour since the last contact is high", answers: "q1=0 q2=0 q6=1",
            total: nil, severity: "high", subscales: ["ideation_level": 0], flags: ["safety_plan_required"]),
        ScoringCase(
            key: "asq", source: "NIMH ASQ toolkit: a refusal counts as yes", answers: "q1=N q2=R q3=N q4=N q5=N", total: nil,
            severity: "non_acute_positive", flags: ["positive"]),
    ]
}

extension Answers {
    /// As the cases write them: `1-9=2 10=0`.
    init(written text: String) {
        var codes: [String: String] = [:]
        for part in text.split(separator: " ") {
            let sides = part.split(separator: "=").map(String.init)
            if let run = sides[0].wholeMatch(of: /([A-Za-z]*)(\d+)-[A-Za-z]*(\d+)/), let first = Int(run.2), let last = Int(run.3) {
                for number in first...last { codes["\(run.1)\(number)"] = sides[1] }
            } else {
                codes[sides[0]] = sides[1]
            }
        }
        self.init(codes)
    }
}
