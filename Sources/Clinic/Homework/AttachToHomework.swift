import Database

extension Clinic {
    /// Puts a photo or a scan beside one's own homework.
    package func attach(_ bytes: [UInt8], to id: ID<Homework>, of member: ID<Member>, as caller: Caller) async throws {
        try await perform(.manageOwnPage, as: caller) { work in
            let access = try work.ownHomework(of: member, "file added to homework")
            guard try work.transaction.homework(id, of: access).state != .reviewed else { throw HomeworkRefusal.reviewed }
            guard bytes.count <= FileKind.mostBytes else { throw HomeworkRefusal.fileTooLarge }
            guard let kind = FileKind(bytes) else { throw HomeworkRefusal.fileUnknown }
            guard try work.transaction.attachments(of: id, access).count < HomeworkAttachment.most else {
                throw HomeworkRefusal.tooManyFiles
            }
            let file = HomeworkAttachment(id: work.newID(), kind: kind, size: bytes.count, at: work.now)
            try work.transaction.insert(file, bytes, to: id, access)
        }
    }

    package func removeFile(_ file: ID<HomeworkAttachment>, of id: ID<Homework>, of member: ID<Member>, as caller: Caller) async throws {
        try await perform(.manageOwnPage, as: caller) { work in
            let access = try work.ownHomework(of: member, "file removed from homework")
            guard try work.transaction.homework(id, of: access).state != .reviewed else { throw HomeworkRefusal.reviewed }
            guard try work.transaction.remove(file, of: id, access) else { throw HomeworkRefusal.unknown }
        }
    }

    /// One file, for whoever put it there.
    package func ownFile(
        _ file: ID<HomeworkAttachment>, of id: ID<Homework>, of member: ID<Member>, as caller: Caller
    ) async throws -> (file: HomeworkAttachment, bytes: [UInt8]) {
        try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .homework, detail: "homework file")
            _ = try work.transaction.homework(id, of: access)
            guard let found = try work.transaction.attachment(file, of: id, access) else { throw HomeworkRefusal.unknown }
            return found
        }
    }

    /// One file, for those who treat the person.
    package func file(
        _ file: ID<HomeworkAttachment>, of id: ID<Homework>, of member: ID<Member>, as caller: Caller
    ) async throws -> (file: HomeworkAttachment, bytes: [UInt8]) {
        try await look(.readHomework, as: caller) { work in
            let access = try work.chart(of: member, detail: "homework file")
            _ = try work.transaction.homework(id, of: access)
            guard let found = try work.transaction.attachment(file, of: id, access) else { throw HomeworkRefusal.unknown }
            return found
        }
    }
}
