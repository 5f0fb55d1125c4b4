-- Who sends people to the programme: a hospital, a school, a paediatrician's practice.
CREATE TABLE referral_source (
    id      :int PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    kind    TEXT NOT NULL CHECK (kind IN ('hospital', 'outpatient', 'paediatrics', 'school', 'court', 'employer', 'payer', 'person', 'web', 'other')),
    phone   TEXT NOT NULL DEFAULT '',
    email   TEXT NOT NULL DEFAULT '',
    active  :int NOT NULL DEFAULT 1
) :strict;

-- Somebody asks for care, for themselves or for another: from the first call to the first group. Until they are admitted they are
-- no member and stand in no list of people; `member_id` names the chart of somebody who is known already, and of whoever was admitted.
-- `closed_at` is the last second of the year 9999 while it is open, so that one index range finds what is. `sent_key` is the
-- fingerprint of a public form, so that the same one sent twice is one inquiry.
CREATE TABLE inquiry (
    id                :int PRIMARY KEY,
    site_id           :int NOT NULL REFERENCES site (id),
    programme_id      :int REFERENCES programme (id),
    member_id         :int REFERENCES member (id),
    way               TEXT NOT NULL CHECK (way IN ('public-form', 'phone', 'in-person', 'import')),
    received_at       :int NOT NULL,
    received_by       :int REFERENCES staff (id),
    sent_key          TEXT UNIQUE,
    given             TEXT NOT NULL,
    family            TEXT NOT NULL,
    preferred         TEXT NOT NULL DEFAULT '',
    pronouns          TEXT NOT NULL DEFAULT '',
    sex               TEXT NOT NULL DEFAULT '',
    birth_day         :int,
    phone             TEXT NOT NULL DEFAULT '',
    phone_digits      TEXT NOT NULL DEFAULT '',
    call_safe         TEXT NOT NULL DEFAULT 'unknown' CHECK (call_safe IN ('yes', 'no', 'unknown')),
    voicemail         TEXT NOT NULL DEFAULT 'unknown' CHECK (voicemail IN ('yes', 'no', 'unknown')),
    email             TEXT NOT NULL DEFAULT '',
    language          TEXT NOT NULL DEFAULT '',
    interpreter       :int NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
    address           TEXT NOT NULL DEFAULT '',
    state             TEXT NOT NULL DEFAULT '',
    reason            TEXT NOT NULL DEFAULT '',
    source_id         :int REFERENCES referral_source (id),
    source_words      TEXT NOT NULL DEFAULT '',
    direction         TEXT NOT NULL CHECK (direction IN ('step-up', 'step-down', 'neither', 'unknown')),
    urgency           TEXT NOT NULL CHECK (urgency IN ('crisis', 'urgent', 'priority', 'standard')),
    focus             TEXT NOT NULL CHECK (focus IN ('mental-health', 'substance-use')),
    stage             TEXT NOT NULL CHECK (stage IN ('inquiry', 'screening', 'benefits', 'assessment', 'determination', 'authorisation', 'ready', 'admitted')),
    stage_since       :int NOT NULL,
    standing          TEXT NOT NULL DEFAULT 'open' CHECK (standing IN ('open', 'waitlist', 'on-hold', 'referred-elsewhere', 'declined', 'lost', 'admitted', 'merged')),
    standing_reason   TEXT NOT NULL DEFAULT '',
    standing_note     TEXT NOT NULL DEFAULT '',
    standing_until    :int,
    owner_id          :int REFERENCES staff (id),
    first_contact_due :int NOT NULL,
    first_contact_at  :int,
    next_contact_due  :int,
    closed_at         :int NOT NULL DEFAULT 253402300799,
    merged_into       :int REFERENCES inquiry (id),
    sort_name         TEXT NOT NULL,
    version           :int NOT NULL DEFAULT 1,
    CHECK ((standing IN ('referred-elsewhere', 'declined', 'lost')) <= (standing_reason <> '')),
    CHECK ((standing = 'merged') = (merged_into IS NOT NULL)),
    CHECK ((standing = 'admitted') <= (member_id IS NOT NULL))
) :strict;
CREATE INDEX inquiry_by_stage ON inquiry (closed_at, stage, id);
CREATE INDEX inquiry_by_sort_name ON inquiry (sort_name, id);
CREATE INDEX inquiry_by_member ON inquiry (member_id);
CREATE INDEX inquiry_by_birth_day ON inquiry (birth_day);
CREATE INDEX inquiry_by_phone ON inquiry (phone_digits);
CREATE INDEX inquiry_by_email ON inquiry (email);
CREATE INDEX member_by_birth_day ON member (birth_day);

-- People around somebody who seeks care: who asked, guardians with what they may decide, who referred, who is called in an emergency.
CREATE TABLE inquiry_contact (
    id           :int PRIMARY KEY,
    inquiry_id   :int NOT NULL REFERENCES inquiry (id),
    kind         TEXT NOT NULL CHECK (kind IN ('guardian', 'family', 'professional', 'emergency', 'other')),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    relation     TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    phone        TEXT NOT NULL DEFAULT '',
    email        TEXT NOT NULL DEFAULT '',
    consents     TEXT NOT NULL DEFAULT 'unknown' CHECK (consents IN ('alone', 'jointly', 'no', 'unknown')),
    asked        :int NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
    active       :int NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) :strict;
CREATE INDEX inquiry_contact_by_inquiry ON inquiry_contact (inquiry_id);

-- Everything that happened on the way, in order; nothing of it is ever changed.
CREATE TABLE inquiry_event (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    at         :int NOT NULL,
    staff_id   :int REFERENCES staff (id),
    kind       TEXT NOT NULL,
    words      TEXT NOT NULL
) :strict;
:frozen inquiry_event id OLD.id IS NOT NULL
CREATE INDEX inquiry_event_by_inquiry ON inquiry_event (inquiry_id, id);

-- What is established on the way to admission, each with where it stands. A fact that stops being so is taken away again;
-- `holds_until` is the last second at which it is one.
CREATE TABLE inquiry_fact (
    inquiry_id  :int NOT NULL REFERENCES inquiry (id),
    fact        TEXT NOT NULL,
    settled_at  :int NOT NULL,
    settled_by  :int REFERENCES staff (id),
    because     TEXT NOT NULL CHECK (because <> ''),
    holds_until :int,
    PRIMARY KEY (inquiry_id, fact)
) :compact;

-- A gate that somebody who may let a person through without what it asks for: why, and until when.
CREATE TABLE gate_override (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    fact       TEXT NOT NULL,
    reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 10 AND 1000),
    staff_id   :int NOT NULL REFERENCES staff (id),
    at         :int NOT NULL,
    expires_at :int NOT NULL CHECK (expires_at > at)
) :strict;
CREATE INDEX gate_override_by_inquiry ON gate_override (inquiry_id, fact);

-- A phone screen: the answers to the questions of a template, saved while somebody speaks.
CREATE TABLE phone_screen (
    inquiry_id  :int PRIMARY KEY REFERENCES inquiry (id),
    template    TEXT NOT NULL,
    answers     TEXT NOT NULL DEFAULT '{}',
    version     :int NOT NULL DEFAULT 0,
    saved_at    :int,
    saved_by    :int REFERENCES staff (id),
    finished_at :int,
    finished_by :int REFERENCES staff (id)
) :strict;

-- Somebody in danger was handed to somebody else: who was called, where the person is, and who took over, by name.
CREATE TABLE crisis_hand_off (
    id              :int PRIMARY KEY,
    inquiry_id      :int REFERENCES inquiry (id),
    member_id       :int REFERENCES member (id),
    site_id         :int NOT NULL REFERENCES site (id),
    programme_id    :int REFERENCES programme (id),
    data_class      TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    at              :int NOT NULL,
    by_staff        :int NOT NULL REFERENCES staff (id),
    location        TEXT NOT NULL CHECK (location <> ''),
    callback        TEXT NOT NULL DEFAULT '',
    called          TEXT NOT NULL CHECK (called <> ''),
    what            TEXT NOT NULL CHECK (what <> ''),
    role            TEXT NOT NULL,
    acknowledged_at :int NOT NULL DEFAULT 253402300799,
    acknowledged_by :int REFERENCES staff (id),
    outcome         TEXT NOT NULL DEFAULT '',
    CHECK ((inquiry_id IS NULL) <> (member_id IS NULL)),
    CHECK ((acknowledged_at = 253402300799) = (acknowledged_by IS NULL))
) :strict;
CREATE INDEX crisis_hand_off_open ON crisis_hand_off (acknowledged_at);
CREATE INDEX crisis_hand_off_by_inquiry ON crisis_hand_off (inquiry_id);

-- A place in a programme that is offered or held for somebody, until it is taken or lapses.
CREATE TABLE seat_offer (
    id           :int PRIMARY KEY,
    inquiry_id   :int NOT NULL REFERENCES inquiry (id),
    programme_id :int NOT NULL REFERENCES programme (id),
    starts_on    :int NOT NULL,
    offered_at   :int NOT NULL,
    offered_by   :int NOT NULL REFERENCES staff (id),
    expires_at   :int NOT NULL CHECK (expires_at > offered_at),
    state        TEXT NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'declined', 'lapsed', 'used')),
    settled_at   :int,
    settled_by   :int REFERENCES staff (id)
) :strict;
CREATE INDEX seat_offer_by_programme ON seat_offer (programme_id, state, starts_on);
CREATE INDEX seat_offer_by_inquiry ON seat_offer (inquiry_id);
