-- Everybody expected at a session, and the sum of what came of it. `on_plan` is 0 for somebody who came without a placement.
CREATE TABLE roster_place (
    session_id :int NOT NULL REFERENCES group_session (id),
    member_id  :int NOT NULL REFERENCES member (id),
    week       :int NOT NULL,
    day        :int NOT NULL,
    on_plan    :int NOT NULL DEFAULT 1,
    absence    TEXT CHECK (absence IN ('excused', 'not-excused', 'unknown')),
    counted    :int NOT NULL DEFAULT 0,
    planned    :int NOT NULL DEFAULT 0,
    lost       :int NOT NULL DEFAULT 0,
    version    :int NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, member_id)
) :compact;
CREATE INDEX roster_place_by_member ON roster_place (member_id, week);

-- When a member was in the room. An open stay has no leaving time yet.
CREATE TABLE presence (
    session_id :int NOT NULL,
    member_id  :int NOT NULL,
    arrived_at :int NOT NULL,
    left_at    :int CHECK (left_at > arrived_at),
    PRIMARY KEY (session_id, member_id, arrived_at),
    FOREIGN KEY (session_id, member_id) REFERENCES roster_place (session_id, member_id)
) :compact;

-- Every mark and every correction, with what it replaced. Nothing here is changed or removed.
CREATE TABLE attendance_change (
    id         :int PRIMARY KEY,
    session_id :int NOT NULL,
    member_id  :int NOT NULL,
    at         :int NOT NULL,
    staff_id   :int NOT NULL,
    action     TEXT NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    undoes     :int REFERENCES attendance_change (id),
    client_key TEXT UNIQUE
) :strict;
CREATE INDEX attendance_change_by_place ON attendance_change (session_id, member_id, id);
:frozen attendance_change id OLD.id IS NOT NULL
