-- The note of a session. The shared part is what was done with everybody; it names nobody in the group.
-- Once signed it is only ever added to: the triggers below keep it so against every statement.
CREATE TABLE group_note (
    session_id    :int PRIMARY KEY REFERENCES group_session (id),
    topic         TEXT NOT NULL DEFAULT '',
    text          TEXT NOT NULL DEFAULT '',
    interventions TEXT NOT NULL DEFAULT '',
    version       :int NOT NULL CHECK (version > 0),
    author        :int NOT NULL REFERENCES staff (id),
    updated_at    :int NOT NULL,
    signed_at     :int,
    digest        :blob,
    CHECK ((signed_at IS NULL) = (digest IS NULL))
) :strict;
:frozen group_note session_id OLD.signed_at IS NOT NULL

-- What one member made of the session: part of that member's chart alone. Version 0 is a part signed unwritten.
-- `presence` is the attendance as it stood when the note was signed.
CREATE TABLE note_part (
    session_id    :int NOT NULL REFERENCES group_session (id),
    member_id     :int NOT NULL REFERENCES member (id),
    participation TEXT NOT NULL DEFAULT '',
    response      TEXT NOT NULL DEFAULT '',
    risk          TEXT NOT NULL DEFAULT '',
    plan          TEXT NOT NULL DEFAULT '',
    version       :int NOT NULL CHECK (version >= 0),
    author        :int NOT NULL REFERENCES staff (id),
    updated_at    :int NOT NULL,
    signed_at     :int,
    presence      TEXT,
    PRIMARY KEY (session_id, member_id),
    CHECK ((signed_at IS NULL) = (presence IS NULL))
) :compact;
CREATE INDEX note_part_by_member ON note_part (member_id, session_id);
:frozen note_part session_id OLD.signed_at IS NOT NULL

-- Who stands by a note, with name and credential as they were shown then, and a hash over all that was signed.
CREATE TABLE note_signature (
    id           :int PRIMARY KEY,
    session_id   :int NOT NULL REFERENCES group_note (session_id),
    kind         TEXT NOT NULL CHECK (kind IN ('signed', 'cosigned')),
    staff_id     :int NOT NULL REFERENCES staff (id),
    name         TEXT NOT NULL,
    credential   TEXT NOT NULL,
    at           :int NOT NULL,
    late         :int NOT NULL,
    waits_for    :int REFERENCES staff (id),
    acknowledged TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    digest       :blob NOT NULL,
    UNIQUE (session_id, kind)
) :strict;
CREATE INDEX note_signature_waiting ON note_signature (waits_for, session_id);
:frozen note_signature id OLD.id IS NOT NULL

-- What was added to a signed note, about the session or about one member.
CREATE TABLE note_addendum (
    id         :int PRIMARY KEY,
    session_id :int NOT NULL REFERENCES group_note (session_id),
    member_id  :int REFERENCES member (id),
    staff_id   :int NOT NULL REFERENCES staff (id),
    at         :int NOT NULL,
    text       TEXT NOT NULL
) :strict;
CREATE INDEX note_addendum_by_session ON note_addendum (session_id, id);
:frozen note_addendum id OLD.id IS NOT NULL
