-- The words of a questionnaire that the site brought itself, with the permission it says it has.
CREATE TABLE instrument_wording (
    instrument  TEXT PRIMARY KEY,
    text        TEXT NOT NULL,
    permission  TEXT NOT NULL,
    imported_at :int NOT NULL,
    imported_by :int
) :strict;

-- What a programme asks, of whom, and how often.
CREATE TABLE form_plan (
    id           :int PRIMARY KEY,
    programme_id :int NOT NULL REFERENCES programme (id),
    instrument   TEXT NOT NULL,
    informant    TEXT NOT NULL CHECK (informant IN ('member', 'parent', 'clinician')),
    cadence      TEXT NOT NULL,
    starts_on    :int NOT NULL,
    ends_on      :int CHECK (ends_on >= starts_on)
) :strict;
CREATE INDEX form_plan_by_programme ON form_plan (programme_id);

-- One questionnaire put before one person, once. `closes_on` is the last day on which its answer is of use.
CREATE TABLE asked_form (
    id                 :int PRIMARY KEY,
    member_id          :int NOT NULL REFERENCES member (id),
    programme_id       :int NOT NULL REFERENCES programme (id),
    instrument         TEXT NOT NULL,
    instrument_version TEXT NOT NULL,
    informant          TEXT NOT NULL CHECK (informant IN ('member', 'parent', 'clinician')),
    data_class         TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    plan_id            :int REFERENCES form_plan (id),
    stepped_from       :int REFERENCES asked_form (id),
    cadence            TEXT NOT NULL,
    due_on             :int NOT NULL,
    closes_on          :int NOT NULL CHECK (closes_on >= due_on),
    asked_at           :int NOT NULL,
    asked_by           :int REFERENCES staff (id),
    reminded_at        :int,
    begun_at           :int,
    completed_at       :int,
    completed_by       :int,
    channel            TEXT CHECK (channel IN ('link', 'page', 'interview')),
    withdrawn_at       :int,
    withdrawn_why      TEXT,
    CHECK ((completed_at IS NULL) = (channel IS NULL)),
    CHECK (completed_at IS NULL OR withdrawn_at IS NULL),
    UNIQUE (plan_id, member_id, due_on)
) :strict;
CREATE INDEX asked_form_by_member ON asked_form (member_id, due_on);
CREATE INDEX asked_form_open ON asked_form (programme_id, due_on) WHERE completed_at IS NULL AND withdrawn_at IS NULL;

-- The raw codes of the answers, kept as they are given. Final once the form is complete.
CREATE TABLE form_answer (
    form_id :int NOT NULL REFERENCES asked_form (id),
    item    TEXT NOT NULL,
    code    TEXT NOT NULL,
    at      :int NOT NULL,
    final   :int NOT NULL DEFAULT 0,
    PRIMARY KEY (form_id, item)
) :compact;
:frozen form_answer form_id OLD.final = 1

-- What a complete form came to, and how it stood in the person's course when it was scored. Shown once, it stays so.
CREATE TABLE form_score (
    form_id            :int PRIMARY KEY REFERENCES asked_form (id),
    member_id          :int NOT NULL REFERENCES member (id),
    programme_id       :int NOT NULL REFERENCES programme (id),
    instrument         TEXT NOT NULL,
    instrument_version TEXT NOT NULL,
    informant          TEXT NOT NULL,
    day                :int NOT NULL,
    at                 :int NOT NULL,
    total              :real,
    severity           TEXT,
    subscales          TEXT NOT NULL,
    flags              TEXT NOT NULL,
    scorer             TEXT NOT NULL,
    baseline           :real,
    colour             TEXT,
    reason             TEXT,
    sentence           TEXT NOT NULL DEFAULT ''
) :strict;
CREATE INDEX form_score_by_member ON form_score (member_id, instrument, day);
CREATE INDEX form_score_by_programme ON form_score (programme_id, day);
:frozen form_score form_id OLD.form_id IS NOT NULL

-- How people of a programme went who began in one band of an instrument: fitted anew each day from closed episodes.
CREATE TABLE expected_course (
    programme_id :int NOT NULL REFERENCES programme (id),
    instrument   TEXT NOT NULL,
    informant    TEXT NOT NULL,
    band         TEXT NOT NULL,
    slope        :real NOT NULL,
    deviation    :real NOT NULL CHECK (deviation > 0),
    episodes     :int NOT NULL,
    fitted_on    :int NOT NULL,
    PRIMARY KEY (programme_id, instrument, informant, band)
) :compact;
