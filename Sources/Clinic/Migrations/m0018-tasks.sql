-- What somebody of the staff has to do, and by when: from a gate, a clock, or another person. `origin` says where it comes from, so that
-- the same thing is asked once while it is open. `closed_at` is the last second of the year 9999 until it is done or dropped.
-- A task without a person is for whoever of the role takes it first.
CREATE TABLE staff_task (
    id           :int PRIMARY KEY,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    site_id      :int NOT NULL REFERENCES site (id),
    programme_id :int REFERENCES programme (id),
    inquiry_id   :int REFERENCES inquiry (id),
    member_id    :int REFERENCES member (id),
    data_class   TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    origin       TEXT NOT NULL,
    role         TEXT NOT NULL,
    staff_id     :int REFERENCES staff (id),
    made_at      :int NOT NULL,
    made_by      :int REFERENCES staff (id),
    due_at       :int NOT NULL,
    escalates_at :int,
    told         TEXT,
    handed_by    :int REFERENCES staff (id),
    handed_note  TEXT NOT NULL DEFAULT '',
    closed_at    :int NOT NULL DEFAULT 253402300799,
    closed_by    :int REFERENCES staff (id),
    outcome      TEXT CHECK (outcome IN ('done', 'dropped')),
    note         TEXT NOT NULL DEFAULT '',
    version      :int NOT NULL DEFAULT 1,
    CHECK ((closed_at = 253402300799) = (outcome IS NULL))
) :strict;
CREATE UNIQUE INDEX staff_task_open ON staff_task (origin) WHERE closed_at = 253402300799;
CREATE INDEX staff_task_by_staff ON staff_task (staff_id, closed_at);
CREATE INDEX staff_task_by_role ON staff_task (role, closed_at);
CREATE INDEX staff_task_by_inquiry ON staff_task (inquiry_id, closed_at);
CREATE INDEX staff_task_by_member ON staff_task (member_id, closed_at);
CREATE INDEX staff_task_waiting ON staff_task (escalates_at) WHERE escalates_at IS NOT NULL;
