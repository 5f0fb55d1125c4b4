-- What a clinician has to know of: a critical answer, a course off track, a new score. Ranked by urgency.
-- `closed_at` is when somebody planned for it, or saw a score that asks for nothing; until then the last second of the year 9999, so
-- that one index range finds what waits.
CREATE TABLE inbox_item (
    id              :int PRIMARY KEY,
    member_id       :int NOT NULL REFERENCES member (id),
    programme_id    :int NOT NULL REFERENCES programme (id),
    kind            TEXT NOT NULL CHECK (kind IN ('critical', 'off-track', 'score')),
    urgency         TEXT NOT NULL CHECK (urgency IN ('now', 'same-day', 'soon', 'routine')),
    rule            TEXT NOT NULL,
    form_id         :int REFERENCES asked_form (id),
    item            TEXT,
    sentence        TEXT NOT NULL,
    data_class      TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    raised_at       :int NOT NULL,
    told            TEXT NOT NULL,
    escalates_at    :int,
    step            :int NOT NULL DEFAULT 0,
    seen_at         :int,
    seen_by         :int REFERENCES staff (id),
    acknowledged_at :int,
    acknowledged_by :int REFERENCES staff (id),
    planned_at      :int,
    planned_by      :int REFERENCES staff (id),
    area            TEXT,
    plan            TEXT NOT NULL DEFAULT '',
    closed_at       :int NOT NULL DEFAULT 253402300799,
    version         :int NOT NULL DEFAULT 1,
    UNIQUE (form_id, rule)
) :strict;
CREATE INDEX inbox_item_by_programme ON inbox_item (programme_id, closed_at);
CREATE INDEX inbox_item_by_member ON inbox_item (member_id, raised_at);
CREATE INDEX inbox_item_waiting ON inbox_item (escalates_at) WHERE escalates_at IS NOT NULL;

-- When somebody of a programme is there to read answers: local minutes after midnight, Monday 1.
CREATE TABLE staffed_hours (
    programme_id :int NOT NULL REFERENCES programme (id),
    weekday      :int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens        :int NOT NULL CHECK (opens BETWEEN 0 AND 1439),
    closes       :int NOT NULL CHECK (closes > opens AND closes <= 1440),
    PRIMARY KEY (programme_id, weekday)
) :compact;

-- Who is told next when nobody acknowledged in time. The address is the programme's own, such as that of its on-call phone.
CREATE TABLE alert_step (
    programme_id :int NOT NULL REFERENCES programme (id),
    urgency      TEXT NOT NULL CHECK (urgency IN ('now', 'same-day', 'soon')),
    step         :int NOT NULL CHECK (step > 0),
    role         TEXT NOT NULL,
    minutes      :int NOT NULL CHECK (minutes > 0),
    email        TEXT,
    PRIMARY KEY (programme_id, urgency, step)
) :compact;
