/// The states, the District of Columbia and the territories, by their two letters.
package enum UnitedStates {
    package static let all: [(code: String, name: String)] = list.split(separator: "\n").map { line in
        (String(line.prefix(2)), String(line.dropFirst(3)))
    }

    package static func name(of code: String) -> String? { all.first { $0.code == code }?.name }

    private static let list = """
        AL Alabama
        AK Alaska
        AZ Arizona
        AR Arkansas
        CA California
        CO Colorado
        CT Connecticut
        DE Delaware
        DC District of Columbia
        FL Florida
        GA Georgia
        HI Hawaii
        ID Idaho
        IL Illinois
        IN Indiana
        IA Iowa
        KS Kansas
        KY Kentucky
        LA Louisiana
        ME Maine
        MD Maryland
        MA Massachusetts
        MI Michigan
        MN Minnesota
        MS Mississippi
        MO Missouri
        MT Montana
        NE Nebraska
        NV Nevada
        NH New Hampshire
        NJ New Jersey
        NM New Mexico
        NY New York
        NC North Carolina
        ND North Dakota
        OH Ohio
        OK Oklahoma
        OR Oregon
        PA Pennsylvania
        RI Rhode Island
        SC South Carolina
        SD South Dakota
        TN Tennessee
        TX Texas
        UT Utah
        VT Vermont
        VA Virginia
        WA Washington
        WV West Virginia
        WI Wisconsin
        WY Wyoming
        AS American Samoa
        GU Guam
        MP Northern Mariana Islands
        PR Puerto Rico
        VI U.S. Virgin Islands
        """
}
