/// What was gone through, as it was ticked and answered.
package struct NewOrientation: Sendable {
    package let steps: Set<String>
    package let answers: [String: String]
    package let talked: Set<String>

    package init(steps: Set<String>, answers: [String: String], talked: Set<String>) {
        (self.steps, self.answers, self.talked) = (steps, answers, talked)
    }
}

extension Clinic {
    /// Writes down how far the orientation has come. It is done when everything was gone through and each question was
    /// answered as it is, or talked about again.
    package func orient(_ new: NewOrientation, of id: ID<Inquiry>, as caller: Caller) async throws -> OrientationReading {
        try await perform(.signDocuments, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let access = try work.inquiry(id, detail: "orientation")
            let inquiry = try work.transaction.inquiry(access)
            guard inquiry.isOpen else { throw AdmissionRefusal.closed }
            let programme = try inquiry.programme.map { try work.transaction.programme($0) }
            let before = try work.orientation(of: access, programme)
            try new.check(against: before)
            let record = OrientationRecord(
                edition: before.talk.edition, steps: new.steps, answers: new.answers, talked: new.talked, at: work.now, staff: staff)
            try work.transaction.insert(work.newID(), record, of: access)
            let after = OrientationReading(talk: before.talk, isVirtual: before.isVirtual, record: record)
            if after.isDone {
                try work.settle(.orientation, of: access, because: "gone through and understood")
                if !before.isDone { try work.write("orientation", "Gone through and understood.", to: access) }
            } else {
                try work.unsettle(.orientation, of: access)
            }
            return after
        }
    }
}

extension NewOrientation {
    fileprivate func check(against reading: OrientationReading) throws(ConsentRefusal) {
        guard !steps.isEmpty || !answers.isEmpty else { throw .nothingGoneThrough }
        guard steps.isSubset(of: reading.steps.map(\.key)) else { throw .unknownAnswer }
        for (key, word) in answers {
            guard let question = reading.talk.questions.first(where: { $0.key == key }),
                question.answers.contains(where: { $0.word == word })
            else { throw .unknownAnswer }
        }
        guard talked.isSubset(of: reading.talk.questions.map(\.key)) else { throw .unknownAnswer }
    }
}

extension Work {
    func orientation(of access: Access<Inquiry>, _ programme: Programme?) throws -> OrientationReading {
        let talk = try OrientationTalk.shipped()
        let record = try transaction.orientation(of: access)
        // What was gone through by an older edition counts no longer: its words were others.
        let current = record?.edition == talk.edition ? record : nil
        return OrientationReading(talk: talk, isVirtual: try isVirtual(programme), record: current ?? .none)
    }
}
