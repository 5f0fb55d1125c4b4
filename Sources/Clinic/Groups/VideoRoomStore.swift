import Database

extension Transaction {
    func videoRooms(of groups: [ID<TherapyGroup>]) throws -> [ID<TherapyGroup>: VideoRoom] {
        var rooms: [ID<TherapyGroup>: VideoRoom] = [:]
        try each("SELECT group_id, address FROM video_room WHERE group_id IN \(list: groups)") {
            rooms[ID(try $0.next(Int.self))] = try VideoRoom(try $0.next(String.self))
        }
        return rooms
    }

    func setVideoRoom(_ room: VideoRoom?, of group: ID<TherapyGroup>, by staff: ID<Staff>?, at now: Instant) throws {
        try run("DELETE FROM video_room WHERE group_id = \(group)")
        guard let room else { return }
        try run(
            "INSERT INTO video_room (group_id, address, set_by, set_at) VALUES (\(group), \(room.address), \(staff), \(now))")
    }
}
