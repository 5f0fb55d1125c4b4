-- Homework given in a session. Withdrawn, it is no longer anybody's; nothing that somebody began is ever withdrawn.
CREATE TABLE homework (
    id           :int PRIMARY KEY,
    session_id   :int NOT NULL REFERENCES group_session (id),
    worksheet    TEXT NOT NULL,
    title        TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    instructions TEXT NOT NULL DEFAULT '',
    due_on       :int NOT NULL,
    assigned_by  :int NOT NULL REFERENCES staff (id),
    assigned_at  :int NOT NULL,
    withdrawn_at :int
) :strict;
CREATE INDEX homework_by_session ON homework (session_id);

-- One person's own copy. `reason` says why it is given to somebody who was not in the session. The answers are a JSON object
-- by field, saved as they are typed; `review_session` is where it was talked about.
CREATE TABLE homework_part (
    homework_id    :int NOT NULL REFERENCES homework (id),
    member_id      :int NOT NULL REFERENCES member (id),
    reason         TEXT NOT NULL DEFAULT '',
    answers        TEXT NOT NULL DEFAULT '{}',
    version        :int NOT NULL DEFAULT 0,
    saved_at       :int,
    done_at        :int,
    helpfulness    :int CHECK (helpfulness BETWEEN 0 AND 5),
    barrier        TEXT NOT NULL DEFAULT '',
    reviewed_at    :int,
    reviewed_by    :int REFERENCES staff (id),
    review_session :int REFERENCES group_session (id),
    review_note    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (homework_id, member_id),
    CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
) :compact;
CREATE INDEX homework_part_by_member ON homework_part (member_id, homework_id);

-- A photo or a scan of a worksheet on paper. The kind is read from its bytes, never from its name.
CREATE TABLE homework_attachment (
    id          :int PRIMARY KEY,
    homework_id :int NOT NULL,
    member_id   :int NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'heic', 'pdf')),
    size        :int NOT NULL CHECK (size BETWEEN 1 AND 8388608),
    bytes       :blob NOT NULL,
    at          :int NOT NULL,
    FOREIGN KEY (homework_id, member_id) REFERENCES homework_part (homework_id, member_id)
) :strict;
CREATE INDEX homework_attachment_by_part ON homework_attachment (member_id, homework_id);
