-- Where a group that meets by video meets. Whoever has the address can walk in: it is read by the programme's staff, and a member
-- is led there from their own page when it is time, without seeing it.
CREATE TABLE video_room (
    group_id :int PRIMARY KEY REFERENCES therapy_group (id),
    address  TEXT NOT NULL CHECK (length(address) BETWEEN 12 AND 500),
    set_by   :int REFERENCES staff (id),
    set_at   :int NOT NULL
) :strict;
