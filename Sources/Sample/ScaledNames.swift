/// Lists from which the people of a scaled clinic get their names. Nobody is meant by any of them.
enum ScaledNames {
    struct Given: Sendable {
        let name: String
        let sex: String
        let pronouns: String
    }

    static func draw(_ chance: inout SplitMix64) -> (given: Given, family: String) {
        (given[chance.number(0...given.count - 1)], family[chance.number(0...family.count - 1)])
    }

    /// ICD-10-CM codes that such a programme sees often.
    static func diagnoses(of track: Track) -> [String] {
        switch track {
        case .adultDay: ["F331", "F332", "F411", "F4312", "F3181", "F422", "F410"]
        case .teen: ["F4323", "F331", "F411", "F913", "F4010", "F902"]
        case .partialDay: ["F332", "F333", "F314", "F251", "F4312"]
        case .evening: ["F1020", "F1021", "F1120", "F1220", "F1420", "F1520"]
        }
    }

    private static let given: [Given] =
        [
            "Ada", "Alma", "Amara", "Anneke", "Beatriz", "Bridget", "Camila", "Chiara", "Daphne", "Elena", "Farida",
            "Greta", "Hanna", "Ingrid",
            "Isra", "Jasmine", "Keiko", "Lakshmi", "Leona", "Marisol", "Mei", "Nia", "Noor", "Odile", "Paloma",
            "Renata", "Saoirse", "Tamsin",
            "Uma", "Wilhelmina", "Yesenia", "Zofia",
        ].map { Given(name: $0, sex: "F", pronouns: "she/her") }
        + [
            "Abel", "Aiden", "Bashir", "Caleb", "Cyrus", "Dario", "Emeka", "Esteban", "Finn", "Goran", "Hamid",
            "Ignacio", "Ivan", "Jamal",
            "Joaquín", "Kwame", "Lars", "Luis", "Malik", "Matteo", "Nikhil", "Omar", "Pavel", "Quentin", "Rashid",
            "Søren", "Tariq", "Umberto",
            "Vincent", "Walter", "Xavier", "Zane",
        ].map { Given(name: $0, sex: "M", pronouns: "he/him") }
        + ["Ari", "Ellis", "Marlowe", "Quinn", "Remy", "Sage"].map { Given(name: $0, sex: "U", pronouns: "they/them") }

    private static let family = [
        "Abbott", "Aguilar", "Alvarado", "Anand", "Baptiste", "Barros", "Beaumont", "Bello", "Bergström", "Bianchi",
        "Calloway", "Chávez",
        "Chen", "Cisneros", "Crane", "Dahl", "Darwish", "Delgado", "Diallo", "Dobson", "Duval", "Eriksen", "Espinoza",
        "Farrow", "Feng",
        "Ferreira", "Fitch", "Galindo", "Garza", "Gill", "Grant", "Gutiérrez", "Haas", "Hale", "Hassan", "Hirano",
        "Holloway", "Hwang",
        "Ivanov", "Jansen", "Jimenez", "Kaplan", "Kaur", "Keller", "Khalil", "Kim", "Kowalski", "Lam", "Larsen",
        "Lombardi", "Łukasz", "Mbeki",
        "Medina", "Mehta", "Mercer", "Moreau", "Munro", "Nakamura", "Navarro", "Ng", "Nowak", "Núñez", "O'Dowd",
        "Okoye", "Olsen", "Park",
        "Patel", "Peña", "Pham", "Pike", "Popescu", "Qureshi", "Radcliffe", "Ramos", "Rossi", "Saito", "Salazar",
        "Schwartz", "Shah", "Silva",
        "Stone", "Sutherland", "Tanaka", "Toussaint", "Tran", "Ueda", "Vargas", "Vega", "Voss", "Walsh", "Whitaker",
        "Wong", "Yilmaz", "Zhou",
    ]
}
