CREATE TABLE agreed_fee (
    fee_id  INTEGER NOT NULL REFERENCES fee (id),
    payer   TEXT NOT NULL CHECK (payer <> ''),
    allowed INTEGER NOT NULL CHECK (allowed >= 0),
    PRIMARY KEY (fee_id, payer)
) STRICT, WITHOUT ROWID
CREATE TABLE alert_step (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    urgency      TEXT NOT NULL CHECK (urgency IN ('now', 'same-day', 'soon')),
    step         INTEGER NOT NULL CHECK (step > 0),
    role         TEXT NOT NULL,
    minutes      INTEGER NOT NULL CHECK (minutes > 0),
    email        TEXT,
    PRIMARY KEY (programme_id, urgency, step)
) STRICT, WITHOUT ROWID
CREATE TABLE asked_form (
    id                 INTEGER PRIMARY KEY,
    member_id          INTEGER NOT NULL REFERENCES member (id),
    programme_id       INTEGER NOT NULL REFERENCES programme (id),
    instrument         TEXT NOT NULL,
    instrument_version TEXT NOT NULL,
    informant          TEXT NOT NULL CHECK (informant IN ('member', 'parent', 'clinician')),
    data_class         TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    plan_id            INTEGER REFERENCES form_plan (id),
    stepped_from       INTEGER REFERENCES asked_form (id),
    cadence            TEXT NOT NULL,
    due_on             INTEGER NOT NULL,
    closes_on          INTEGER NOT NULL CHECK (closes_on >= due_on),
    asked_at           INTEGER NOT NULL,
    asked_by           INTEGER REFERENCES staff (id),
    reminded_at        INTEGER,
    begun_at           INTEGER,
    completed_at       INTEGER,
    completed_by       INTEGER,
    channel            TEXT CHECK (channel IN ('link', 'page', 'interview')),
    withdrawn_at       INTEGER,
    withdrawn_why      TEXT, kiosk_id INTEGER REFERENCES kiosk (id),
    CHECK ((completed_at IS NULL) = (channel IS NULL)),
    CHECK (completed_at IS NULL OR withdrawn_at IS NULL),
    UNIQUE (plan_id, member_id, due_on)
) STRICT
CREATE INDEX asked_form_by_member ON asked_form (member_id, due_on)
CREATE INDEX asked_form_open ON asked_form (programme_id, due_on) WHERE completed_at IS NULL AND withdrawn_at IS NULL
CREATE TRIGGER attendance_change_frozen_delete BEFORE DELETE ON attendance_change WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'attendance_change', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER attendance_change_frozen_update BEFORE UPDATE ON attendance_change WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'attendance_change', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE attendance_change (
    id         INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    staff_id   INTEGER NOT NULL,
    action     TEXT NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    undoes     INTEGER REFERENCES attendance_change (id),
    client_key TEXT UNIQUE
) STRICT
CREATE INDEX attendance_change_by_place ON attendance_change (session_id, member_id, id)
CREATE TRIGGER benefits_sheet_frozen_delete BEFORE DELETE ON benefits_sheet WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'benefits_sheet', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER benefits_sheet_frozen_update BEFORE UPDATE ON benefits_sheet WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'benefits_sheet', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE benefits_sheet (
    id          INTEGER PRIMARY KEY,
    inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
    coverage_id INTEGER NOT NULL REFERENCES inquiry_coverage (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    source      TEXT NOT NULL CHECK (source IN ('271', 'portal', 'phone')),
    person      TEXT NOT NULL DEFAULT '',
    reference   TEXT NOT NULL DEFAULT '',
    verified_on INTEGER NOT NULL,
    recheck_on  INTEGER NOT NULL CHECK (recheck_on > verified_on),
    answers     TEXT NOT NULL,
    staff_id    INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    UNIQUE (coverage_id, number)
) STRICT
CREATE INDEX benefits_sheet_by_inquiry ON benefits_sheet (inquiry_id, coverage_id, number)
CREATE TABLE billing_identity (
    site_id INTEGER PRIMARY KEY REFERENCES site (id),
    name    TEXT NOT NULL,
    npi     TEXT NOT NULL,
    tin     TEXT NOT NULL,
    address TEXT NOT NULL,
    state   TEXT NOT NULL,
    phone   TEXT NOT NULL
) STRICT, WITHOUT ROWID
CREATE TRIGGER call_clock_frozen_delete BEFORE DELETE ON call_clock WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'call_clock', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER call_clock_frozen_update BEFORE UPDATE ON call_clock WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'call_clock', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE call_clock (
    id             INTEGER PRIMARY KEY,
    inquiry_id     INTEGER NOT NULL REFERENCES inquiry (id),
    kind           TEXT NOT NULL CHECK (kind IN ('first', 'next')),
    urgency        TEXT NOT NULL CHECK (urgency IN ('crisis', 'urgent', 'priority', 'standard')),
    runs           TEXT NOT NULL CHECK (runs IN ('always', 'staffed')),
    minutes        INTEGER NOT NULL CHECK (minutes > 0),
    started_at     INTEGER NOT NULL,
    due_at         INTEGER NOT NULL CHECK (due_at >= started_at),
    site_clocks_id INTEGER REFERENCES site_clocks (id)
) STRICT
CREATE INDEX call_clock_by_inquiry ON call_clock (inquiry_id, id)
CREATE TRIGGER card_choice_frozen_delete BEFORE DELETE ON card_choice WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'card_choice', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER card_choice_frozen_update BEFORE UPDATE ON card_choice WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'card_choice', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE card_choice (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    card      TEXT NOT NULL CHECK (card IN ('check-in', 'diary', 'mood-chart', 'exposure')),
    chosen    INTEGER NOT NULL CHECK (chosen IN (0, 1)),
    staff_id  INTEGER REFERENCES staff (id),
    at        INTEGER NOT NULL
) STRICT
CREATE INDEX card_choice_by_member ON card_choice (member_id, id)
CREATE TRIGGER card_entry_frozen_delete BEFORE DELETE ON card_entry WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'card_entry', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER card_entry_frozen_update BEFORE UPDATE ON card_entry WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'card_entry', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE card_entry (
    id         INTEGER PRIMARY KEY,
    member_id  INTEGER NOT NULL REFERENCES member (id),
    card       TEXT NOT NULL CHECK (card IN ('check-in', 'diary', 'mood-chart', 'exposure')),
    day        INTEGER NOT NULL,
    number     INTEGER NOT NULL CHECK (number > 0),
    version    INTEGER NOT NULL CHECK (version > 0),
    at         INTEGER NOT NULL,
    account_id INTEGER REFERENCES person_account (id),
    answers    TEXT NOT NULL,
    client_key TEXT NOT NULL,
    UNIQUE (member_id, card, day, number, version),
    UNIQUE (member_id, client_key)
) STRICT
CREATE INDEX card_entry_by_day ON card_entry (member_id, day)
CREATE TABLE care_team_place (
    id         INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    function   TEXT NOT NULL CHECK (function IN ('primary-clinician', 'prescriber', 'case-manager', 'nurse', 'family-therapist')),
    starts_on  INTEGER NOT NULL,
    ends_on    INTEGER CHECK (ends_on >= starts_on)
) STRICT
CREATE INDEX care_team_place_by_member ON care_team_place (member_id, starts_on)
CREATE INDEX care_team_place_by_staff ON care_team_place (staff_id, starts_on)
CREATE TRIGGER check_in_alert_frozen_delete BEFORE DELETE ON check_in_alert WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'check_in_alert', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER check_in_alert_frozen_update BEFORE UPDATE ON check_in_alert WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'check_in_alert', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE check_in_alert (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    entry_id  INTEGER NOT NULL REFERENCES card_entry (id),
    day       INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    sentence  TEXT NOT NULL,
    urgency   TEXT NOT NULL CHECK (urgency IN ('now', 'same-day')),
    raised_at INTEGER NOT NULL,
    UNIQUE (member_id, day, rule, sentence)
) STRICT
CREATE TRIGGER consent_path_frozen_delete BEFORE DELETE ON consent_path WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'consent_path', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER consent_path_frozen_update BEFORE UPDATE ON consent_path WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'consent_path', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE consent_path (
    id                INTEGER PRIMARY KEY,
    inquiry_id        INTEGER NOT NULL REFERENCES inquiry (id),
    path              TEXT NOT NULL CHECK (path IN ('guardians', 'minor-alone')),
    because           TEXT NOT NULL CHECK (because <> ''),
    reason            TEXT NOT NULL DEFAULT '',
    guardians_may_see INTEGER NOT NULL CHECK (guardians_may_see IN (0, 1)),
    at                INTEGER NOT NULL,
    staff_id          INTEGER NOT NULL REFERENCES staff (id),
    CHECK (path = 'minor-alone' OR guardians_may_see = 1)
) STRICT
CREATE INDEX consent_path_by_inquiry ON consent_path (inquiry_id, id)
CREATE TRIGGER cost_estimate_frozen_delete BEFORE DELETE ON cost_estimate WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'cost_estimate', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER cost_estimate_frozen_update BEFORE UPDATE ON cost_estimate WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'cost_estimate', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE cost_estimate (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    number     INTEGER NOT NULL CHECK (number > 0),
    kind       TEXT NOT NULL CHECK (kind IN ('coverage', 'good-faith')),
    record     TEXT NOT NULL,
    ends_on    INTEGER NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL,
    UNIQUE (inquiry_id, number),
    CHECK ((number = 1) OR (reason <> ''))
) STRICT
CREATE TABLE coverage (
    id            INTEGER PRIMARY KEY,
    member_id     INTEGER NOT NULL REFERENCES member (id),
    payer         TEXT NOT NULL,
    payer_name    TEXT NOT NULL,
    member_number TEXT NOT NULL,
    relationship  TEXT NOT NULL,
    UNIQUE (member_id, payer, member_number)
) STRICT
CREATE INDEX coverage_by_payer ON coverage (payer)
CREATE TABLE crisis_hand_off (
    id              INTEGER PRIMARY KEY,
    inquiry_id      INTEGER REFERENCES inquiry (id),
    member_id       INTEGER REFERENCES member (id),
    site_id         INTEGER NOT NULL REFERENCES site (id),
    programme_id    INTEGER REFERENCES programme (id),
    data_class      TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    at              INTEGER NOT NULL,
    by_staff        INTEGER NOT NULL REFERENCES staff (id),
    location        TEXT NOT NULL CHECK (location <> ''),
    callback        TEXT NOT NULL DEFAULT '',
    called          TEXT NOT NULL CHECK (called <> ''),
    what            TEXT NOT NULL CHECK (what <> ''),
    role            TEXT NOT NULL,
    acknowledged_at INTEGER NOT NULL DEFAULT 253402300799,
    acknowledged_by INTEGER REFERENCES staff (id),
    outcome         TEXT NOT NULL DEFAULT '',
    CHECK ((inquiry_id IS NULL) <> (member_id IS NULL)),
    CHECK ((acknowledged_at = 253402300799) = (acknowledged_by IS NULL))
) STRICT
CREATE INDEX crisis_hand_off_by_inquiry ON crisis_hand_off (inquiry_id)
CREATE INDEX crisis_hand_off_open ON crisis_hand_off (acknowledged_at)
CREATE TABLE diary_target (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    place     INTEGER NOT NULL CHECK (place BETWEEN 1 AND 4),
    words     TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 80),
    staff_id  INTEGER REFERENCES staff (id),
    at        INTEGER NOT NULL,
    ended_at  INTEGER
) STRICT
CREATE INDEX diary_target_by_member ON diary_target (member_id, id)
CREATE UNIQUE INDEX diary_target_now ON diary_target (member_id, place) WHERE ended_at IS NULL
CREATE TRIGGER document_template_frozen_delete BEFORE DELETE ON document_template WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'document_template', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER document_template_frozen_update BEFORE UPDATE ON document_template WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'document_template', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE document_template (
    id         INTEGER PRIMARY KEY,
    document   TEXT NOT NULL,
    number     INTEGER NOT NULL CHECK (number > 0),
    title      TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    words      TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
    needed     TEXT NOT NULL CHECK (needed IN ('always', 'virtual', 'never')),
    asks_again INTEGER NOT NULL CHECK (asks_again IN (0, 1)),
    counsel    TEXT NOT NULL DEFAULT '',
    written_at INTEGER NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    UNIQUE (document, number)
) STRICT
CREATE TRIGGER entered_score_frozen_delete BEFORE DELETE ON entered_score WHEN OLD.form_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'entered_score', CAST(OLD.form_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER entered_score_frozen_update BEFORE UPDATE ON entered_score WHEN OLD.form_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'entered_score', CAST(OLD.form_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE entered_score (
    form_id    INTEGER PRIMARY KEY REFERENCES asked_form (id),
    given_by   TEXT NOT NULL CHECK (given_by <> ''),
    tool       TEXT NOT NULL CHECK (tool <> ''),
    corrects   INTEGER UNIQUE REFERENCES entered_score (form_id),
    entered_by INTEGER NOT NULL REFERENCES staff (id),
    entered_at INTEGER NOT NULL
) STRICT
CREATE TABLE episode (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    opened_on INTEGER NOT NULL,
    closed_on INTEGER CHECK (closed_on >= opened_on)
) STRICT
CREATE INDEX episode_by_member ON episode (member_id, opened_on)
CREATE TRIGGER estimate_request_frozen_delete BEFORE DELETE ON estimate_request WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'estimate_request', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER estimate_request_frozen_update BEFORE UPDATE ON estimate_request WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'estimate_request', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE estimate_request (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    reason     TEXT NOT NULL CHECK (reason IN ('scheduled', 'requested')),
    on_day     INTEGER NOT NULL,
    service_on INTEGER,
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL
) STRICT
CREATE INDEX estimate_request_by_inquiry ON estimate_request (inquiry_id, id)
CREATE TRIGGER estimate_telling_frozen_delete BEFORE DELETE ON estimate_telling WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'estimate_telling', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER estimate_telling_frozen_update BEFORE UPDATE ON estimate_telling WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'estimate_telling', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE estimate_telling (
    id          INTEGER PRIMARY KEY,
    estimate_id INTEGER NOT NULL REFERENCES cost_estimate (id),
    told        TEXT NOT NULL CHECK (length(told) BETWEEN 1 AND 120),
    how         TEXT NOT NULL CHECK (how IN ('paper', 'electronic', 'spoken')),
    told_on     INTEGER NOT NULL,
    staff_id    INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL
) STRICT
CREATE INDEX estimate_telling_by_estimate ON estimate_telling (estimate_id, id)
CREATE TABLE expected_course (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    instrument   TEXT NOT NULL,
    informant    TEXT NOT NULL,
    band         TEXT NOT NULL,
    slope        REAL NOT NULL,
    deviation    REAL NOT NULL CHECK (deviation > 0),
    episodes     INTEGER NOT NULL,
    fitted_on    INTEGER NOT NULL,
    PRIMARY KEY (programme_id, instrument, informant, band)
) STRICT, WITHOUT ROWID
CREATE TABLE expected_discharge (
    id         INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    day        INTEGER NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    set_at     INTEGER NOT NULL,
    set_by     INTEGER REFERENCES staff (id)
) STRICT
CREATE INDEX expected_discharge_by_member ON expected_discharge (member_id, id)
CREATE TABLE fee (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    component    TEXT NOT NULL CHECK (component IN ('programme-day', 'group', 'individual', 'family', 'medication', 'assessment', 'fee', 'other')),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    code         TEXT NOT NULL DEFAULT '',
    charge       INTEGER NOT NULL CHECK (charge >= 0),
    starts_on    INTEGER NOT NULL,
    ends_on      INTEGER,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT
CREATE INDEX fee_by_programme ON fee (programme_id, starts_on)
CREATE TRIGGER form_answer_frozen_delete BEFORE DELETE ON form_answer WHEN OLD.final = 1 BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'form_answer', CAST(OLD.form_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER form_answer_frozen_update BEFORE UPDATE ON form_answer WHEN OLD.final = 1 BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'form_answer', CAST(OLD.form_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE form_answer (
    form_id INTEGER NOT NULL REFERENCES asked_form (id),
    item    TEXT NOT NULL,
    code    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    final   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (form_id, item)
) STRICT, WITHOUT ROWID
CREATE TABLE form_plan (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    instrument   TEXT NOT NULL,
    informant    TEXT NOT NULL CHECK (informant IN ('member', 'parent', 'clinician')),
    cadence      TEXT NOT NULL,
    starts_on    INTEGER NOT NULL,
    ends_on      INTEGER CHECK (ends_on >= starts_on)
) STRICT
CREATE INDEX form_plan_by_programme ON form_plan (programme_id)
CREATE TRIGGER form_score_frozen_delete BEFORE DELETE ON form_score WHEN OLD.form_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'form_score', CAST(OLD.form_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER form_score_frozen_update BEFORE UPDATE ON form_score WHEN OLD.form_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'form_score', CAST(OLD.form_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE form_score (
    form_id            INTEGER PRIMARY KEY REFERENCES asked_form (id),
    member_id          INTEGER NOT NULL REFERENCES member (id),
    programme_id       INTEGER NOT NULL REFERENCES programme (id),
    instrument         TEXT NOT NULL,
    instrument_version TEXT NOT NULL,
    informant          TEXT NOT NULL,
    day                INTEGER NOT NULL,
    at                 INTEGER NOT NULL,
    total              REAL,
    severity           TEXT,
    subscales          TEXT NOT NULL,
    flags              TEXT NOT NULL,
    scorer             TEXT NOT NULL,
    baseline           REAL,
    colour             TEXT,
    reason             TEXT,
    sentence           TEXT NOT NULL DEFAULT ''
) STRICT
CREATE INDEX form_score_by_member ON form_score (member_id, instrument, day)
CREATE INDEX form_score_by_programme ON form_score (programme_id, day)
CREATE TABLE form_sending (
    id     INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT
CREATE INDEX form_sending_by_origin ON form_sending (origin, at)
CREATE TABLE fund (
    id        INTEGER PRIMARY KEY,
    site_id   INTEGER NOT NULL REFERENCES site (id),
    name      TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    remaining INTEGER NOT NULL DEFAULT 0 CHECK (remaining >= 0)
) STRICT
CREATE TRIGGER fund_entry_frozen_delete BEFORE DELETE ON fund_entry WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'fund_entry', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER fund_entry_frozen_update BEFORE UPDATE ON fund_entry WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'fund_entry', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE fund_entry (
    id         INTEGER PRIMARY KEY,
    fund_id    INTEGER NOT NULL REFERENCES fund (id),
    inquiry_id INTEGER REFERENCES inquiry (id),
    cents      INTEGER NOT NULL CHECK (cents <> 0),
    words      TEXT NOT NULL DEFAULT '',
    staff_id   INTEGER REFERENCES staff (id),
    at         INTEGER NOT NULL
) STRICT
CREATE INDEX fund_entry_by_fund ON fund_entry (fund_id, id)
CREATE INDEX fund_entry_by_inquiry ON fund_entry (inquiry_id, fund_id)
CREATE TABLE gate_override (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    fact       TEXT NOT NULL,
    reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 10 AND 1000),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > at)
) STRICT
CREATE INDEX gate_override_by_inquiry ON gate_override (inquiry_id, fact)
CREATE TABLE group_facilitator (
    group_id  INTEGER NOT NULL REFERENCES therapy_group (id),
    staff_id  INTEGER NOT NULL REFERENCES staff (id),
    starts_on INTEGER NOT NULL,
    ends_on   INTEGER,
    PRIMARY KEY (group_id, staff_id, starts_on)
) STRICT, WITHOUT ROWID
CREATE TABLE group_membership (
    id        INTEGER PRIMARY KEY,
    group_id  INTEGER NOT NULL REFERENCES therapy_group (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    starts_on INTEGER NOT NULL,
    ends_on   INTEGER CHECK (ends_on >= starts_on)
) STRICT
CREATE INDEX group_membership_by_group ON group_membership (group_id, starts_on)
CREATE INDEX group_membership_by_member ON group_membership (member_id)
CREATE TRIGGER group_note_frozen_delete BEFORE DELETE ON group_note WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'group_note', CAST(OLD.session_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER group_note_frozen_update BEFORE UPDATE ON group_note WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'group_note', CAST(OLD.session_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE group_note (
    session_id    INTEGER PRIMARY KEY REFERENCES group_session (id),
    topic         TEXT NOT NULL DEFAULT '',
    text          TEXT NOT NULL DEFAULT '',
    interventions TEXT NOT NULL DEFAULT '',
    version       INTEGER NOT NULL CHECK (version > 0),
    author        INTEGER NOT NULL REFERENCES staff (id),
    updated_at    INTEGER NOT NULL,
    signed_at     INTEGER,
    digest        BLOB,
    CHECK ((signed_at IS NULL) = (digest IS NULL))
) STRICT
CREATE TABLE group_session (
    id           INTEGER PRIMARY KEY,
    group_id     INTEGER NOT NULL REFERENCES therapy_group (id),
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    slot_id      INTEGER REFERENCES week_slot (id),
    slot_day     INTEGER,
    external     TEXT UNIQUE,
    starts_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    day          INTEGER NOT NULL,
    week         INTEGER NOT NULL,
    place        TEXT NOT NULL DEFAULT '',
    virtual      INTEGER NOT NULL DEFAULT 0,
    facilitator  TEXT NOT NULL DEFAULT '',
    cancelled    TEXT,
    version      INTEGER NOT NULL DEFAULT 1,
    CHECK (ends_at > starts_at),
    UNIQUE (slot_id, slot_day)
) STRICT
CREATE INDEX group_session_by_day ON group_session (day, starts_at)
CREATE INDEX group_session_by_group ON group_session (group_id, day)
CREATE INDEX group_session_by_programme ON group_session (programme_id, day)
CREATE TABLE help_line (
    id      INTEGER PRIMARY KEY,
    site_id INTEGER NOT NULL REFERENCES site (id),
    name    TEXT NOT NULL CHECK (name <> ''),
    phone   TEXT NOT NULL CHECK (phone <> ''),
    hours   TEXT NOT NULL DEFAULT ''
) STRICT
CREATE INDEX help_line_by_site ON help_line (site_id, id)
CREATE TABLE holiday (
    site_id INTEGER NOT NULL REFERENCES site (id),
    day     INTEGER NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (site_id, day)
) STRICT, WITHOUT ROWID
CREATE TABLE homework (
    id           INTEGER PRIMARY KEY,
    session_id   INTEGER NOT NULL REFERENCES group_session (id),
    worksheet    TEXT NOT NULL,
    title        TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    instructions TEXT NOT NULL DEFAULT '',
    due_on       INTEGER NOT NULL,
    assigned_by  INTEGER NOT NULL REFERENCES staff (id),
    assigned_at  INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT
CREATE INDEX homework_by_session ON homework (session_id)
CREATE TABLE homework_attachment (
    id          INTEGER PRIMARY KEY,
    homework_id INTEGER NOT NULL,
    member_id   INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'heic', 'pdf')),
    size        INTEGER NOT NULL CHECK (size BETWEEN 1 AND 8388608),
    bytes       BLOB NOT NULL,
    at          INTEGER NOT NULL,
    FOREIGN KEY (homework_id, member_id) REFERENCES homework_part (homework_id, member_id)
) STRICT
CREATE INDEX homework_attachment_by_part ON homework_attachment (member_id, homework_id)
CREATE TABLE homework_part (
    homework_id    INTEGER NOT NULL REFERENCES homework (id),
    member_id      INTEGER NOT NULL REFERENCES member (id),
    reason         TEXT NOT NULL DEFAULT '',
    answers        TEXT NOT NULL DEFAULT '{}',
    version        INTEGER NOT NULL DEFAULT 0,
    saved_at       INTEGER,
    done_at        INTEGER,
    helpfulness    INTEGER CHECK (helpfulness BETWEEN 0 AND 5),
    barrier        TEXT NOT NULL DEFAULT '',
    reviewed_at    INTEGER,
    reviewed_by    INTEGER REFERENCES staff (id),
    review_session INTEGER REFERENCES group_session (id),
    review_note    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (homework_id, member_id),
    CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
) STRICT, WITHOUT ROWID
CREATE INDEX homework_part_by_member ON homework_part (member_id, homework_id)
CREATE TABLE import_header (
    kind   TEXT NOT NULL,
    header TEXT NOT NULL,
    field  TEXT NOT NULL,
    PRIMARY KEY (kind, header)
) STRICT, WITHOUT ROWID
CREATE TABLE inbox_item (
    id              INTEGER PRIMARY KEY,
    member_id       INTEGER NOT NULL REFERENCES member (id),
    programme_id    INTEGER NOT NULL REFERENCES programme (id),
    kind            TEXT NOT NULL CHECK (kind IN ('critical', 'off-track', 'score')),
    urgency         TEXT NOT NULL CHECK (urgency IN ('now', 'same-day', 'soon', 'routine')),
    rule            TEXT NOT NULL,
    form_id         INTEGER REFERENCES asked_form (id),
    item            TEXT,
    sentence        TEXT NOT NULL,
    data_class      TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    raised_at       INTEGER NOT NULL,
    told            TEXT NOT NULL,
    escalates_at    INTEGER,
    step            INTEGER NOT NULL DEFAULT 0,
    seen_at         INTEGER,
    seen_by         INTEGER REFERENCES staff (id),
    acknowledged_at INTEGER,
    acknowledged_by INTEGER REFERENCES staff (id),
    planned_at      INTEGER,
    planned_by      INTEGER REFERENCES staff (id),
    area            TEXT,
    plan            TEXT NOT NULL DEFAULT '',
    closed_at       INTEGER NOT NULL DEFAULT 253402300799,
    version         INTEGER NOT NULL DEFAULT 1,
    UNIQUE (form_id, rule)
) STRICT
CREATE INDEX inbox_item_by_member ON inbox_item (member_id, raised_at)
CREATE INDEX inbox_item_by_programme ON inbox_item (programme_id, closed_at)
CREATE INDEX inbox_item_waiting ON inbox_item (escalates_at) WHERE escalates_at IS NOT NULL
CREATE TABLE inquiry (
    id                INTEGER PRIMARY KEY,
    site_id           INTEGER NOT NULL REFERENCES site (id),
    programme_id      INTEGER REFERENCES programme (id),
    member_id         INTEGER REFERENCES member (id),
    way               TEXT NOT NULL CHECK (way IN ('public-form', 'phone', 'in-person', 'import')),
    received_at       INTEGER NOT NULL,
    received_by       INTEGER REFERENCES staff (id),
    sent_key          TEXT UNIQUE,
    given             TEXT NOT NULL,
    family            TEXT NOT NULL,
    preferred         TEXT NOT NULL DEFAULT '',
    pronouns          TEXT NOT NULL DEFAULT '',
    sex               TEXT NOT NULL DEFAULT '',
    birth_day         INTEGER,
    phone             TEXT NOT NULL DEFAULT '',
    phone_digits      TEXT NOT NULL DEFAULT '',
    call_safe         TEXT NOT NULL DEFAULT 'unknown' CHECK (call_safe IN ('yes', 'no', 'unknown')),
    voicemail         TEXT NOT NULL DEFAULT 'unknown' CHECK (voicemail IN ('yes', 'no', 'unknown')),
    email             TEXT NOT NULL DEFAULT '',
    language          TEXT NOT NULL DEFAULT '',
    interpreter       INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
    address           TEXT NOT NULL DEFAULT '',
    state             TEXT NOT NULL DEFAULT '',
    reason            TEXT NOT NULL DEFAULT '',
    source_id         INTEGER REFERENCES referral_source (id),
    source_words      TEXT NOT NULL DEFAULT '',
    direction         TEXT NOT NULL CHECK (direction IN ('step-up', 'step-down', 'neither', 'unknown')),
    urgency           TEXT NOT NULL CHECK (urgency IN ('crisis', 'urgent', 'priority', 'standard')),
    focus             TEXT NOT NULL CHECK (focus IN ('mental-health', 'substance-use')),
    stage             TEXT NOT NULL CHECK (stage IN ('inquiry', 'screening', 'benefits', 'assessment', 'determination', 'authorisation', 'ready', 'admitted')),
    stage_since       INTEGER NOT NULL,
    standing          TEXT NOT NULL DEFAULT 'open' CHECK (standing IN ('open', 'waitlist', 'on-hold', 'referred-elsewhere', 'declined', 'lost', 'admitted', 'merged')),
    standing_reason   TEXT NOT NULL DEFAULT '',
    standing_note     TEXT NOT NULL DEFAULT '',
    standing_until    INTEGER,
    owner_id          INTEGER REFERENCES staff (id),
    first_contact_due INTEGER NOT NULL,
    first_contact_at  INTEGER,
    next_contact_due  INTEGER,
    closed_at         INTEGER NOT NULL DEFAULT 253402300799,
    merged_into       INTEGER REFERENCES inquiry (id),
    sort_name         TEXT NOT NULL,
    version           INTEGER NOT NULL DEFAULT 1,
    CHECK ((standing IN ('referred-elsewhere', 'declined', 'lost')) <= (standing_reason <> '')),
    CHECK ((standing = 'merged') = (merged_into IS NOT NULL)),
    CHECK ((standing = 'admitted') <= (member_id IS NOT NULL))
) STRICT
CREATE INDEX inquiry_by_birth_day ON inquiry (birth_day)
CREATE INDEX inquiry_by_email ON inquiry (email)
CREATE INDEX inquiry_by_member ON inquiry (member_id)
CREATE INDEX inquiry_by_phone ON inquiry (phone_digits)
CREATE INDEX inquiry_by_pressure ON inquiry (
    closed_at, stage,
    (CASE urgency WHEN 'crisis' THEN 0 WHEN 'urgent' THEN 1 WHEN 'priority' THEN 2 ELSE 3 END),
    (CASE WHEN first_contact_at IS NULL THEN first_contact_due ELSE COALESCE(next_contact_due, 253402300799) END), id)
CREATE INDEX inquiry_by_sort_name ON inquiry (sort_name, id)
CREATE INDEX inquiry_for_counts ON inquiry (
    closed_at, stage, focus, programme_id, first_contact_at, first_contact_due, next_contact_due)
CREATE TRIGGER inquiry_authorisation_frozen_delete BEFORE DELETE ON inquiry_authorisation WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'inquiry_authorisation', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER inquiry_authorisation_frozen_update BEFORE UPDATE ON inquiry_authorisation WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'inquiry_authorisation', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE inquiry_authorisation (
    id          INTEGER PRIMARY KEY,
    inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
    coverage_id INTEGER NOT NULL REFERENCES inquiry_coverage (id),
    number      TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 120),
    from_day    INTEGER NOT NULL,
    to_day      INTEGER NOT NULL,
    unit        TEXT NOT NULL CHECK (unit IN ('days', 'units')),
    amount      INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 10000),
    staff_id    INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL,
    CHECK (from_day <= to_day)
) STRICT
CREATE INDEX inquiry_authorisation_by_inquiry ON inquiry_authorisation (inquiry_id, id)
CREATE TABLE inquiry_contact (
    id           INTEGER PRIMARY KEY,
    inquiry_id   INTEGER NOT NULL REFERENCES inquiry (id),
    kind         TEXT NOT NULL CHECK (kind IN ('guardian', 'family', 'professional', 'emergency', 'other')),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    relation     TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    phone        TEXT NOT NULL DEFAULT '',
    email        TEXT NOT NULL DEFAULT '',
    consents     TEXT NOT NULL DEFAULT 'unknown' CHECK (consents IN ('alone', 'jointly', 'no', 'unknown')),
    asked        INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
    active       INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT
CREATE INDEX inquiry_contact_by_inquiry ON inquiry_contact (inquiry_id)
CREATE TABLE inquiry_coverage (
    id              INTEGER PRIMARY KEY,
    inquiry_id      INTEGER NOT NULL REFERENCES inquiry (id),
    place           INTEGER NOT NULL CHECK (place BETWEEN 1 AND 9),
    kind            TEXT NOT NULL CHECK (kind IN ('commercial', 'medicare', 'medicaid', 'tricare', 'assistance', 'other')),
    payer           TEXT NOT NULL CHECK (payer <> ''),
    payer_name      TEXT NOT NULL DEFAULT '',
    plan            TEXT NOT NULL DEFAULT '',
    member_number   TEXT NOT NULL DEFAULT '',
    group_number    TEXT NOT NULL DEFAULT '',
    subscriber      TEXT NOT NULL DEFAULT '',
    subscriber_born INTEGER,
    relationship    TEXT NOT NULL CHECK (relationship IN ('self', 'spouse', 'child', 'other')),
    starts_on       INTEGER,
    ends_on         INTEGER,
    other_cover     TEXT NOT NULL DEFAULT 'unknown' CHECK (other_cover IN ('yes', 'no', 'unknown')),
    active          INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    version         INTEGER NOT NULL DEFAULT 1,
    CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
) STRICT
CREATE INDEX inquiry_coverage_by_inquiry ON inquiry_coverage (inquiry_id, active)
CREATE UNIQUE INDEX inquiry_coverage_place ON inquiry_coverage (inquiry_id, place) WHERE active = 1
CREATE TRIGGER inquiry_event_frozen_delete BEFORE DELETE ON inquiry_event WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'inquiry_event', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER inquiry_event_frozen_update BEFORE UPDATE ON inquiry_event WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'inquiry_event', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE inquiry_event (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    at         INTEGER NOT NULL,
    staff_id   INTEGER REFERENCES staff (id),
    kind       TEXT NOT NULL,
    words      TEXT NOT NULL
) STRICT
CREATE INDEX inquiry_event_by_inquiry ON inquiry_event (inquiry_id, id)
CREATE TABLE inquiry_fact (
    inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
    fact        TEXT NOT NULL,
    settled_at  INTEGER NOT NULL,
    settled_by  INTEGER REFERENCES staff (id),
    because     TEXT NOT NULL CHECK (because <> ''),
    holds_until INTEGER,
    PRIMARY KEY (inquiry_id, fact)
) STRICT, WITHOUT ROWID
CREATE INDEX inquiry_fact_held ON inquiry_fact (inquiry_id, fact, holds_until)
CREATE TABLE instrument_wording (
    instrument  TEXT PRIMARY KEY,
    text        TEXT NOT NULL,
    permission  TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by INTEGER
) STRICT
CREATE TRIGGER intake_frozen_delete BEFORE DELETE ON intake WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'intake', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER intake_frozen_update BEFORE UPDATE ON intake WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'intake', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE intake (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL UNIQUE REFERENCES inquiry (id),
    template   TEXT NOT NULL CHECK (template <> ''),
    answers    TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    author     INTEGER NOT NULL REFERENCES staff (id),
    updated_at INTEGER NOT NULL,
    record     TEXT NOT NULL DEFAULT '',
    signed_at  INTEGER,
    signed_by  INTEGER REFERENCES staff (id),
    signed_as  TEXT,
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_as IS NULL)),
    CHECK ((signed_at IS NULL) = (record = ''))
) STRICT
CREATE TRIGGER intake_addendum_frozen_delete BEFORE DELETE ON intake_addendum WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'intake_addendum', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER intake_addendum_frozen_update BEFORE UPDATE ON intake_addendum WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'intake_addendum', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE intake_addendum (
    id        INTEGER PRIMARY KEY,
    intake_id INTEGER NOT NULL REFERENCES intake (id),
    words     TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    staff_id  INTEGER NOT NULL REFERENCES staff (id),
    signed_as TEXT NOT NULL,
    at        INTEGER NOT NULL
) STRICT
CREATE INDEX intake_addendum_by_intake ON intake_addendum (intake_id, id)
CREATE TABLE job (
    name          TEXT PRIMARY KEY,
    next_at       INTEGER NOT NULL,
    claimed_until INTEGER NOT NULL DEFAULT 0,
    last_outcome  TEXT NOT NULL DEFAULT ''
) STRICT
CREATE TRIGGER journal_checkpoint_frozen_delete BEFORE DELETE ON journal_checkpoint WHEN OLD.day IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'journal_checkpoint', CAST(OLD.day AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER journal_checkpoint_frozen_update BEFORE UPDATE ON journal_checkpoint WHEN OLD.day IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'journal_checkpoint', CAST(OLD.day AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE journal_checkpoint (
    day      INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    last_id  INTEGER NOT NULL,
    hash     BLOB NOT NULL
) STRICT
CREATE TRIGGER journal_entry_frozen_delete BEFORE DELETE ON journal_entry WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'journal_entry', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER journal_entry_frozen_update BEFORE UPDATE ON journal_entry WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'journal_entry', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE journal_entry (
    id       INTEGER PRIMARY KEY,
    chain    INTEGER NOT NULL,
    place    INTEGER NOT NULL CHECK (place > 0),
    at       INTEGER NOT NULL,
    actor    INTEGER,
    role     TEXT NOT NULL,
    deed     TEXT NOT NULL,
    scope    TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    origin   TEXT NOT NULL,
    hash     BLOB NOT NULL,
    UNIQUE (chain, place)
) STRICT
CREATE INDEX journal_entry_by_actor ON journal_entry (actor, id)
CREATE INDEX journal_entry_by_scope ON journal_entry (scope, id)
CREATE TABLE journal_head (
    chain INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,
    hash  BLOB NOT NULL
) STRICT
CREATE TABLE kept_record (
    kind      TEXT NOT NULL,
    external  TEXT NOT NULL,
    member_id INTEGER NOT NULL REFERENCES member (id),
    fields    TEXT NOT NULL,
    PRIMARY KEY (kind, external)
) STRICT, WITHOUT ROWID
CREATE INDEX kept_record_by_member ON kept_record (member_id, kind)
CREATE TABLE kiosk (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    token_hash   BLOB NOT NULL UNIQUE,
    code_key     BLOB NOT NULL,
    csrf         TEXT NOT NULL,
    opened_at    INTEGER NOT NULL,
    opened_by    INTEGER NOT NULL REFERENCES staff (id),
    seen_at      INTEGER NOT NULL,
    ended_at     INTEGER,
    ended_by     INTEGER REFERENCES staff (id),
    member_id    INTEGER REFERENCES member (id),
    turn_until   INTEGER,
    CHECK ((member_id IS NULL) = (turn_until IS NULL))
) STRICT
CREATE INDEX kiosk_by_programme ON kiosk (programme_id) WHERE ended_at IS NULL
CREATE TABLE ledger_entry (
    member_id  INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    starts_at  INTEGER NOT NULL,
    minutes    INTEGER NOT NULL CHECK (minutes > 0),
    block      TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    rule_id    INTEGER REFERENCES rule (id),
    authorised TEXT,
    billable   TEXT,
    PRIMARY KEY (member_id, session_id, starts_at),
    FOREIGN KEY (session_id, member_id) REFERENCES roster_place (session_id, member_id)
) STRICT, WITHOUT ROWID
CREATE TRIGGER level_certification_frozen_delete BEFORE DELETE ON level_certification WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_certification', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER level_certification_frozen_update BEFORE UPDATE ON level_certification WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_certification', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE level_certification (
    id               INTEGER PRIMARY KEY,
    inquiry_id       INTEGER NOT NULL REFERENCES inquiry (id),
    determination_id INTEGER NOT NULL REFERENCES level_determination (id),
    number           INTEGER NOT NULL CHECK (number > 0),
    level            TEXT NOT NULL CHECK (level IN ('iop', 'php')),
    hours            INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 60),
    need             TEXT NOT NULL CHECK (length(trim(need)) >= 20),
    response         TEXT NOT NULL DEFAULT '',
    symptoms         TEXT NOT NULL DEFAULT '',
    goals            TEXT NOT NULL DEFAULT '',
    certified_on     INTEGER NOT NULL,
    due_on           INTEGER NOT NULL CHECK (due_on > certified_on),
    staff_id         INTEGER NOT NULL REFERENCES staff (id),
    signed_as        TEXT NOT NULL,
    at               INTEGER NOT NULL,
    UNIQUE (inquiry_id, number),
    CHECK (number = 1 OR (response <> '' AND symptoms <> '' AND goals <> ''))
) STRICT
CREATE TRIGGER level_determination_frozen_delete BEFORE DELETE ON level_determination WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_determination', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER level_determination_frozen_update BEFORE UPDATE ON level_determination WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_determination', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE level_determination (
    id            INTEGER PRIMARY KEY,
    inquiry_id    INTEGER NOT NULL REFERENCES inquiry (id),
    number        INTEGER NOT NULL CHECK (number > 0),
    criteria      TEXT NOT NULL,
    stops         INTEGER NOT NULL CHECK (stops >= 0),
    rating_id     INTEGER REFERENCES level_rating (id),
    recommended   TEXT NOT NULL DEFAULT '',
    decided       TEXT NOT NULL DEFAULT '',
    reason        TEXT NOT NULL DEFAULT '',
    rationale     TEXT NOT NULL DEFAULT '',
    not_lower     TEXT NOT NULL DEFAULT '',
    not_higher    TEXT NOT NULL DEFAULT '',
    version       INTEGER NOT NULL CHECK (version > 0),
    author        INTEGER NOT NULL REFERENCES staff (id),
    updated_at    INTEGER NOT NULL,
    signed_at     INTEGER,
    signed_by     INTEGER REFERENCES staff (id),
    signed_as     TEXT,
    UNIQUE (inquiry_id, number),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_as IS NULL)),
    CHECK (signed_at IS NULL OR (recommended <> '' AND decided <> '')),
    CHECK (signed_at IS NULL OR recommended = decided OR (reason <> '' AND length(trim(rationale)) >= 20)),
    CHECK (signed_at IS NULL OR decided NOT IN ('iop', 'php') OR stops = 0),
    CHECK (signed_at IS NULL OR decided NOT IN ('iop', 'php')
        OR (length(trim(not_lower)) >= 20 AND length(trim(not_higher)) >= 20 AND not_lower <> not_higher))
) STRICT
CREATE UNIQUE INDEX level_determination_draft ON level_determination (inquiry_id) WHERE signed_at IS NULL
CREATE TRIGGER level_rating_frozen_delete BEFORE DELETE ON level_rating WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_rating', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER level_rating_frozen_update BEFORE UPDATE ON level_rating WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_rating', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE level_rating (
    id          INTEGER PRIMARY KEY,
    inquiry_id  INTEGER NOT NULL REFERENCES inquiry (id),
    tool        TEXT NOT NULL CHECK (tool <> ''),
    edition     TEXT NOT NULL CHECK (edition <> ''),
    scores      TEXT NOT NULL,
    composite   INTEGER,
    recommended TEXT NOT NULL CHECK (length(recommended) BETWEEN 1 AND 40),
    rung        TEXT NOT NULL CHECK (rung <> ''),
    assessor    TEXT NOT NULL CHECK (length(assessor) BETWEEN 1 AND 120),
    done_on     INTEGER NOT NULL,
    staff_id    INTEGER NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL
) STRICT
CREATE INDEX level_rating_by_inquiry ON level_rating (inquiry_id, id)
CREATE TRIGGER level_rating_strike_frozen_delete BEFORE DELETE ON level_rating_strike WHEN OLD.rating_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_rating_strike', CAST(OLD.rating_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER level_rating_strike_frozen_update BEFORE UPDATE ON level_rating_strike WHEN OLD.rating_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'level_rating_strike', CAST(OLD.rating_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE level_rating_strike (
    rating_id INTEGER PRIMARY KEY REFERENCES level_rating (id),
    why       TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    staff_id  INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL
) STRICT
CREATE TABLE listed_staff (
    staff_id  INTEGER PRIMARY KEY REFERENCES staff (id),
    shown_as  TEXT NOT NULL CHECK (length(shown_as) BETWEEN 1 AND 120),
    licence   TEXT NOT NULL CHECK (length(licence) BETWEEN 1 AND 200),
    agreed_at INTEGER NOT NULL,
    noted_by  INTEGER NOT NULL REFERENCES staff (id)
) STRICT
CREATE TABLE member (
    id         INTEGER PRIMARY KEY,
    external   TEXT UNIQUE,
    given      TEXT NOT NULL,
    family     TEXT NOT NULL,
    preferred  TEXT NOT NULL DEFAULT '',
    pronouns   TEXT NOT NULL DEFAULT '',
    sex        TEXT NOT NULL DEFAULT '',
    birth_day  INTEGER NOT NULL,
    diagnosis  TEXT NOT NULL DEFAULT '',
    data_class TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    sort_name  TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
) STRICT
CREATE INDEX member_by_birth_day ON member (birth_day)
CREATE INDEX member_by_sort_name ON member (sort_name, id)
CREATE TABLE member_week (
    programme_id    INTEGER NOT NULL REFERENCES programme (id),
    week            INTEGER NOT NULL,
    member_id       INTEGER NOT NULL REFERENCES member (id),
    monday          INTEGER NOT NULL, tuesday INTEGER NOT NULL, wednesday INTEGER NOT NULL, thursday INTEGER NOT NULL,
    friday          INTEGER NOT NULL, saturday INTEGER NOT NULL, sunday INTEGER NOT NULL,
    minutes         INTEGER NOT NULL,
    planned         TEXT NOT NULL,
    planned_minutes INTEGER NOT NULL,
    lost            TEXT NOT NULL,
    distinct_days   INTEGER NOT NULL,
    qualifying_days INTEGER NOT NULL,
    attended        INTEGER NOT NULL,
    missed          INTEGER NOT NULL,
    past_attended   INTEGER NOT NULL DEFAULT 0,
    past_missed     INTEGER NOT NULL DEFAULT 0,
    minimum         INTEGER,
    minimum_rule    INTEGER REFERENCES rule (id),
    day_minimum     INTEGER,
    day_rule        INTEGER REFERENCES rule (id),
    minimum_days    INTEGER,
    days_rule       INTEGER REFERENCES rule (id),
    PRIMARY KEY (programme_id, week, member_id)
) STRICT, WITHOUT ROWID
CREATE INDEX member_week_by_member ON member_week (member_id, week)
CREATE TABLE migration (name TEXT PRIMARY KEY)
CREATE TRIGGER minor_rule_confirmation_frozen_delete BEFORE DELETE ON minor_rule_confirmation WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'minor_rule_confirmation', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER minor_rule_confirmation_frozen_update BEFORE UPDATE ON minor_rule_confirmation WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'minor_rule_confirmation', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE minor_rule_confirmation (
    id        INTEGER PRIMARY KEY,
    state     TEXT NOT NULL,
    edition   TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    words     TEXT NOT NULL CHECK (words <> ''),
    at        INTEGER NOT NULL,
    staff_id  INTEGER NOT NULL REFERENCES staff (id)
) STRICT
CREATE INDEX minor_rule_confirmation_by_state ON minor_rule_confirmation (state, id)
CREATE TRIGGER note_addendum_frozen_delete BEFORE DELETE ON note_addendum WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'note_addendum', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER note_addendum_frozen_update BEFORE UPDATE ON note_addendum WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'note_addendum', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE note_addendum (
    id         INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES group_note (session_id),
    member_id  INTEGER REFERENCES member (id),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL,
    text       TEXT NOT NULL
) STRICT
CREATE INDEX note_addendum_by_session ON note_addendum (session_id, id)
CREATE TRIGGER note_part_frozen_delete BEFORE DELETE ON note_part WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'note_part', CAST(OLD.session_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER note_part_frozen_update BEFORE UPDATE ON note_part WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'note_part', CAST(OLD.session_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE note_part (
    session_id    INTEGER NOT NULL REFERENCES group_session (id),
    member_id     INTEGER NOT NULL REFERENCES member (id),
    participation TEXT NOT NULL DEFAULT '',
    response      TEXT NOT NULL DEFAULT '',
    risk          TEXT NOT NULL DEFAULT '',
    plan          TEXT NOT NULL DEFAULT '',
    version       INTEGER NOT NULL CHECK (version >= 0),
    author        INTEGER NOT NULL REFERENCES staff (id),
    updated_at    INTEGER NOT NULL,
    signed_at     INTEGER,
    presence      TEXT,
    PRIMARY KEY (session_id, member_id),
    CHECK ((signed_at IS NULL) = (presence IS NULL))
) STRICT, WITHOUT ROWID
CREATE INDEX note_part_by_member ON note_part (member_id, session_id)
CREATE TRIGGER note_signature_frozen_delete BEFORE DELETE ON note_signature WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'note_signature', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER note_signature_frozen_update BEFORE UPDATE ON note_signature WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'note_signature', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE note_signature (
    id           INTEGER PRIMARY KEY,
    session_id   INTEGER NOT NULL REFERENCES group_note (session_id),
    kind         TEXT NOT NULL CHECK (kind IN ('signed', 'cosigned')),
    staff_id     INTEGER NOT NULL REFERENCES staff (id),
    name         TEXT NOT NULL,
    credential   TEXT NOT NULL,
    at           INTEGER NOT NULL,
    late         INTEGER NOT NULL,
    waits_for    INTEGER REFERENCES staff (id),
    acknowledged TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    digest       BLOB NOT NULL,
    UNIQUE (session_id, kind)
) STRICT
CREATE INDEX note_signature_waiting ON note_signature (waits_for, session_id)
CREATE TRIGGER orientation_frozen_delete BEFORE DELETE ON orientation WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'orientation', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER orientation_frozen_update BEFORE UPDATE ON orientation WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'orientation', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE orientation (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    edition    TEXT NOT NULL,
    steps      TEXT NOT NULL,
    answers    TEXT NOT NULL,
    talked     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    staff_id   INTEGER NOT NULL REFERENCES staff (id)
) STRICT
CREATE INDEX orientation_by_inquiry ON orientation (inquiry_id, id)
CREATE TABLE "outbox" (
    id            INTEGER PRIMARY KEY,
    channel       TEXT NOT NULL CHECK (channel IN ('email', 'text')),
    recipient     TEXT NOT NULL,
    subject       TEXT NOT NULL,
    body          TEXT NOT NULL,
    about         TEXT NOT NULL,
    made_at       INTEGER NOT NULL,
    next_at       INTEGER NOT NULL,
    claimed_until INTEGER NOT NULL DEFAULT 0,
    attempts      INTEGER NOT NULL DEFAULT 0,
    sent_at       INTEGER,
    given_up_at   INTEGER,
    withdrawn_at  INTEGER,
    last_problem  TEXT NOT NULL DEFAULT '',
    CHECK (channel = 'email' OR (subject = '' AND length(body) <= 320))
) STRICT
CREATE INDEX outbox_waiting ON outbox (channel, next_at) WHERE sent_at IS NULL AND given_up_at IS NULL AND withdrawn_at IS NULL
CREATE TABLE outside_record (
    id             INTEGER PRIMARY KEY,
    inquiry_id     INTEGER NOT NULL REFERENCES inquiry (id),
    item           TEXT NOT NULL DEFAULT '',
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    requested_on   INTEGER,
    requested_from TEXT NOT NULL DEFAULT '',
    requested_by   INTEGER REFERENCES staff (id),
    received_on    INTEGER,
    received_how   TEXT NOT NULL DEFAULT '' CHECK (received_how IN ('', 'fax', 'mail', 'portal', 'message', 'in-person', 'phone')),
    received_by    INTEGER REFERENCES staff (id),
    waived_why     TEXT NOT NULL DEFAULT '',
    waived_by      INTEGER REFERENCES staff (id),
    waived_at      INTEGER,
    version        INTEGER NOT NULL DEFAULT 1,
    CHECK ((requested_on IS NULL) = (requested_by IS NULL) AND (requested_on IS NULL) = (requested_from = '')),
    CHECK ((received_on IS NULL) = (received_by IS NULL) AND (received_on IS NULL) = (received_how = '')),
    CHECK ((waived_at IS NULL) = (waived_by IS NULL) AND (waived_at IS NULL) = (waived_why = '')),
    CHECK (received_on IS NULL OR waived_at IS NULL),
    CHECK (received_on IS NULL OR requested_on IS NULL OR received_on >= requested_on)
) STRICT
CREATE INDEX outside_record_by_inquiry ON outside_record (inquiry_id, id)
CREATE UNIQUE INDEX outside_record_by_item ON outside_record (inquiry_id, item) WHERE item <> ''
CREATE TABLE outside_record_file (
    id         INTEGER PRIMARY KEY,
    record_id  INTEGER NOT NULL REFERENCES outside_record (id),
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    kind       TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'heic', 'pdf')),
    size       INTEGER NOT NULL CHECK (size BETWEEN 1 AND 8388608),
    bytes      BLOB NOT NULL,
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL
) STRICT
CREATE INDEX outside_record_file_by_record ON outside_record_file (inquiry_id, record_id)
CREATE TABLE payer_word (
    code TEXT PRIMARY KEY CHECK (code <> ''),
    word TEXT NOT NULL CHECK (word <> '')
) STRICT, WITHOUT ROWID
CREATE TRIGGER payment_way_frozen_delete BEFORE DELETE ON payment_way WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'payment_way', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER payment_way_frozen_update BEFORE UPDATE ON payment_way WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'payment_way', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE payment_way (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    way        TEXT NOT NULL CHECK (way IN ('uninsured', 'will-not-file', 'coverage')),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    at         INTEGER NOT NULL
) STRICT
CREATE INDEX payment_way_by_inquiry ON payment_way (inquiry_id, id)
CREATE TABLE person_account (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('member', 'guardian')),
    name     TEXT NOT NULL,
    email    TEXT UNIQUE,
    phone    TEXT NOT NULL DEFAULT '',
    password TEXT,
    active   INTEGER NOT NULL DEFAULT 1,
    version  INTEGER NOT NULL DEFAULT 1
) STRICT
CREATE INDEX person_account_by_phone ON person_account (phone)
CREATE TABLE person_link (
    id         INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES person_account (id),
    form_id    INTEGER,
    made_at    INTEGER NOT NULL,
    made_by    INTEGER REFERENCES staff (id),
    expires_at INTEGER NOT NULL CHECK (expires_at > made_at),
    used_at    INTEGER,
    wrong      INTEGER NOT NULL DEFAULT 0
) STRICT
CREATE INDEX person_link_by_account ON person_link (account_id, made_at)
CREATE TABLE person_reach (
    account_id   INTEGER NOT NULL REFERENCES person_account (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    relationship TEXT NOT NULL,
    parts        TEXT NOT NULL,
    reason       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, member_id)
) STRICT, WITHOUT ROWID
CREATE INDEX person_reach_by_member ON person_reach (member_id)
CREATE TABLE person_sign_in (
    id         INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES person_account (id),
    csrf       TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    ended_at   INTEGER,
    only_form  INTEGER,
    origin     TEXT NOT NULL,
    device     TEXT NOT NULL
) STRICT
CREATE INDEX person_sign_in_by_account ON person_sign_in (account_id, ended_at)
CREATE TABLE phone_screen (
    inquiry_id  INTEGER PRIMARY KEY REFERENCES inquiry (id),
    template    TEXT NOT NULL,
    answers     TEXT NOT NULL DEFAULT '{}',
    version     INTEGER NOT NULL DEFAULT 0,
    saved_at    INTEGER,
    saved_by    INTEGER REFERENCES staff (id),
    finished_at INTEGER,
    finished_by INTEGER REFERENCES staff (id)
) STRICT
CREATE TABLE placement (
    id           INTEGER PRIMARY KEY,
    episode_id   INTEGER NOT NULL REFERENCES episode (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    starts_on    INTEGER NOT NULL,
    ends_on      INTEGER NOT NULL DEFAULT 2932896 CHECK (ends_on >= starts_on)
) STRICT
CREATE INDEX placement_by_member ON placement (member_id, starts_on)
CREATE INDEX placement_by_programme ON placement (programme_id, ends_on)
CREATE TABLE presence (
    session_id INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    arrived_at INTEGER NOT NULL,
    left_at    INTEGER CHECK (left_at > arrived_at),
    PRIMARY KEY (session_id, member_id, arrived_at),
    FOREIGN KEY (session_id, member_id) REFERENCES roster_place (session_id, member_id)
) STRICT, WITHOUT ROWID
CREATE TABLE programme (
    id         INTEGER PRIMARY KEY,
    site_id    INTEGER NOT NULL REFERENCES site (id),
    name       TEXT NOT NULL UNIQUE,
    external   TEXT UNIQUE,
    level      TEXT NOT NULL CHECK (level IN ('iop', 'php')),
    population TEXT NOT NULL CHECK (population IN ('adult', 'adolescent')),
    focus      TEXT NOT NULL CHECK (focus IN ('mental-health', 'substance-use')),
    pack       TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
) STRICT
CREATE TABLE programme_profile (
    programme_id INTEGER PRIMARY KEY REFERENCES programme (id),
    slug         TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 2 AND 60),
    words        TEXT NOT NULL,
    version      INTEGER NOT NULL CHECK (version > 0),
    author       INTEGER REFERENCES staff (id),
    updated_at   INTEGER NOT NULL,
    shown_id     INTEGER
) STRICT
CREATE TABLE programme_rule (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    rule         TEXT NOT NULL,
    adopted_on   INTEGER NOT NULL,
    PRIMARY KEY (programme_id, rule)
) STRICT, WITHOUT ROWID
CREATE TRIGGER published_profile_frozen_delete BEFORE DELETE ON published_profile WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'published_profile', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER published_profile_frozen_update BEFORE UPDATE ON published_profile WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'published_profile', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE published_profile (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme_profile (programme_id),
    number       INTEGER NOT NULL CHECK (number > 0),
    words        TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_by INTEGER REFERENCES staff (id),
    UNIQUE (programme_id, number)
) STRICT
CREATE TABLE record_list (
    inquiry_id INTEGER PRIMARY KEY REFERENCES inquiry (id),
    path       TEXT NOT NULL CHECK (path <> ''),
    chosen_by  INTEGER NOT NULL REFERENCES staff (id),
    chosen_at  INTEGER NOT NULL
) STRICT
CREATE TABLE recovery_code (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    hash     BLOB NOT NULL,
    used_at  INTEGER,
    PRIMARY KEY (staff_id, hash)
) STRICT, WITHOUT ROWID
CREATE TRIGGER refer_out_letter_frozen_delete BEFORE DELETE ON refer_out_letter WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'refer_out_letter', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER refer_out_letter_frozen_update BEFORE UPDATE ON refer_out_letter WHEN OLD.signed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'refer_out_letter', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE refer_out_letter (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    number     INTEGER NOT NULL CHECK (number > 0),
    words      TEXT NOT NULL,
    lines      TEXT NOT NULL DEFAULT '[]',
    version    INTEGER NOT NULL CHECK (version > 0),
    author     INTEGER NOT NULL REFERENCES staff (id),
    updated_at INTEGER NOT NULL,
    signed_at  INTEGER,
    signed_by  INTEGER REFERENCES staff (id),
    signed_as  TEXT,
    UNIQUE (inquiry_id, number),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_as IS NULL))
) STRICT
CREATE UNIQUE INDEX refer_out_letter_draft ON refer_out_letter (inquiry_id) WHERE signed_at IS NULL
CREATE TABLE referral_source (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    kind    TEXT NOT NULL CHECK (kind IN ('hospital', 'outpatient', 'paediatrics', 'school', 'court', 'employer', 'payer', 'person', 'web', 'other')),
    phone   TEXT NOT NULL DEFAULT '',
    email   TEXT NOT NULL DEFAULT '',
    active  INTEGER NOT NULL DEFAULT 1
) STRICT
CREATE TABLE roster_place (
    session_id INTEGER NOT NULL REFERENCES group_session (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    week       INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    on_plan    INTEGER NOT NULL DEFAULT 1,
    absence    TEXT CHECK (absence IN ('excused', 'not-excused', 'unknown')),
    counted    INTEGER NOT NULL DEFAULT 0,
    planned    INTEGER NOT NULL DEFAULT 0,
    lost       INTEGER NOT NULL DEFAULT 0,
    version    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, member_id)
) STRICT, WITHOUT ROWID
CREATE INDEX roster_place_by_member ON roster_place (member_id, week)
CREATE TABLE rule (
    id          INTEGER PRIMARY KEY,
    identifier  TEXT NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    citation    TEXT NOT NULL,
    confidence  TEXT NOT NULL,
    explanation TEXT NOT NULL
) STRICT
CREATE TRIGGER safety_plan_frozen_delete BEFORE DELETE ON safety_plan WHEN OLD.agreed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER safety_plan_frozen_update BEFORE UPDATE ON safety_plan WHEN OLD.agreed_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE safety_plan (
    id         INTEGER PRIMARY KEY,
    member_id  INTEGER NOT NULL REFERENCES member (id),
    number     INTEGER NOT NULL CHECK (number > 0),
    words      TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    author     INTEGER NOT NULL REFERENCES staff (id),
    updated_at INTEGER NOT NULL,
    agreed_at  INTEGER,
    agreed_by  INTEGER REFERENCES staff (id),
    agreed_as  TEXT,
    agreed_how TEXT CHECK (agreed_how IN ('in-the-room', 'by-video', 'by-phone')),
    UNIQUE (member_id, number),
    CHECK ((agreed_at IS NULL) = (agreed_by IS NULL) AND (agreed_at IS NULL) = (agreed_as IS NULL)
        AND (agreed_at IS NULL) = (agreed_how IS NULL))
) STRICT
CREATE UNIQUE INDEX safety_plan_draft ON safety_plan (member_id) WHERE agreed_at IS NULL
CREATE TRIGGER safety_plan_alarm_frozen_delete BEFORE DELETE ON safety_plan_alarm WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan_alarm', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER safety_plan_alarm_frozen_update BEFORE UPDATE ON safety_plan_alarm WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan_alarm', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE safety_plan_alarm (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    plan_id   INTEGER NOT NULL REFERENCES safety_plan (id),
    item_id   INTEGER NOT NULL REFERENCES inbox_item (id),
    due_on    INTEGER NOT NULL,
    at        INTEGER NOT NULL
) STRICT
CREATE INDEX safety_plan_alarm_by_member ON safety_plan_alarm (member_id, id)
CREATE TRIGGER safety_plan_review_frozen_delete BEFORE DELETE ON safety_plan_review WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan_review', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER safety_plan_review_frozen_update BEFORE UPDATE ON safety_plan_review WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan_review', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE safety_plan_review (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    plan_id   INTEGER NOT NULL REFERENCES safety_plan (id),
    reason    TEXT NOT NULL CHECK (reason IN ('agreed', 'risk-changed', 'still-right')),
    due_on    INTEGER NOT NULL,
    staff_id  INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL
) STRICT
CREATE INDEX safety_plan_review_by_member ON safety_plan_review (member_id, id)
CREATE TRIGGER safety_plan_share_frozen_delete BEFORE DELETE ON safety_plan_share WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan_share', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER safety_plan_share_frozen_update BEFORE UPDATE ON safety_plan_share WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'safety_plan_share', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE safety_plan_share (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    plan_id   INTEGER NOT NULL REFERENCES safety_plan (id),
    shared_with TEXT NOT NULL CHECK (shared_with <> ''),
    how       TEXT NOT NULL CHECK (how IN ('paper', 'read-together', 'own-page', 'sent')),
    staff_id  INTEGER NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL
) STRICT
CREATE INDEX safety_plan_share_by_member ON safety_plan_share (member_id, id)
CREATE TRIGGER score_correction_frozen_delete BEFORE DELETE ON score_correction WHEN OLD.form_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'score_correction', CAST(OLD.form_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER score_correction_frozen_update BEFORE UPDATE ON score_correction WHEN OLD.form_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'score_correction', CAST(OLD.form_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE score_correction (
    form_id  INTEGER PRIMARY KEY REFERENCES entered_score (form_id),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    at       INTEGER NOT NULL
) STRICT
CREATE TABLE seat_offer (
    id           INTEGER PRIMARY KEY,
    inquiry_id   INTEGER NOT NULL REFERENCES inquiry (id),
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    starts_on    INTEGER NOT NULL,
    offered_at   INTEGER NOT NULL,
    offered_by   INTEGER NOT NULL REFERENCES staff (id),
    expires_at   INTEGER NOT NULL CHECK (expires_at > offered_at),
    state        TEXT NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'declined', 'lapsed', 'used')),
    settled_at   INTEGER,
    settled_by   INTEGER REFERENCES staff (id)
) STRICT
CREATE INDEX seat_offer_by_inquiry ON seat_offer (inquiry_id)
CREATE INDEX seat_offer_by_programme ON seat_offer (programme_id, state, starts_on)
CREATE TABLE session_block (
    session_id INTEGER NOT NULL REFERENCES group_session (id),
    ordinal    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    starts_at  INTEGER NOT NULL,
    ends_at    INTEGER NOT NULL,
    PRIMARY KEY (session_id, ordinal),
    CHECK (ends_at > starts_at)
) STRICT, WITHOUT ROWID
CREATE TABLE session_facilitator (
    session_id INTEGER NOT NULL REFERENCES group_session (id),
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    instead_of INTEGER REFERENCES staff (id),
    PRIMARY KEY (session_id, staff_id)
) STRICT, WITHOUT ROWID
CREATE INDEX session_facilitator_by_staff ON session_facilitator (staff_id, session_id)
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
CREATE TABLE sign_in (
    id         INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    csrf       TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    ended_at   INTEGER,
    complete   INTEGER NOT NULL,
    origin     TEXT NOT NULL,
    device     TEXT NOT NULL
, handed_inquiry INTEGER REFERENCES inquiry (id), handed_guardian INTEGER REFERENCES inquiry_contact (id)) STRICT
CREATE INDEX sign_in_by_staff ON sign_in (staff_id, ended_at)
CREATE TABLE sign_in_failure (
    id      INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    origin  TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT
CREATE INDEX sign_in_failure_by_account ON sign_in_failure (account, at)
CREATE INDEX sign_in_failure_by_origin ON sign_in_failure (origin, at)
CREATE TRIGGER signature_withdrawal_frozen_delete BEFORE DELETE ON signature_withdrawal WHEN OLD.signed_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'signature_withdrawal', CAST(OLD.signed_id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER signature_withdrawal_frozen_update BEFORE UPDATE ON signature_withdrawal WHEN OLD.signed_id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'signature_withdrawal', CAST(OLD.signed_id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE signature_withdrawal (
    signed_id INTEGER PRIMARY KEY REFERENCES signed_document (id),
    by_whom   TEXT NOT NULL CHECK (length(by_whom) BETWEEN 1 AND 120),
    words     TEXT NOT NULL DEFAULT '',
    at        INTEGER NOT NULL,
    staff_id  INTEGER NOT NULL REFERENCES staff (id)
) STRICT
CREATE TRIGGER signed_document_frozen_delete BEFORE DELETE ON signed_document WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'signed_document', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER signed_document_frozen_update BEFORE UPDATE ON signed_document WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'signed_document', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE signed_document (
    id         INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    document   TEXT NOT NULL,
    number     INTEGER NOT NULL,
    title      TEXT NOT NULL,
    shown      TEXT NOT NULL,
    hash       BLOB NOT NULL,
    contact_id INTEGER REFERENCES inquiry_contact (id),
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    way        TEXT NOT NULL CHECK (way IN ('typed', 'drawn')),
    drawing    TEXT NOT NULL DEFAULT '',
    because    TEXT NOT NULL CHECK (because <> ''),
    signed_at  INTEGER NOT NULL,
    origin     TEXT NOT NULL,
    device     TEXT NOT NULL,
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    CHECK ((way = 'drawn') = (drawing <> ''))
) STRICT
CREATE INDEX signed_document_by_inquiry ON signed_document (inquiry_id, id)
CREATE TABLE site (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    zone  TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT
CREATE TRIGGER site_clocks_frozen_delete BEFORE DELETE ON site_clocks WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'site_clocks', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER site_clocks_frozen_update BEFORE UPDATE ON site_clocks WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'site_clocks', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE site_clocks (
    id              INTEGER PRIMARY KEY,
    site_id         INTEGER NOT NULL REFERENCES site (id),
    number          INTEGER NOT NULL CHECK (number > 0),
    starts_on       INTEGER NOT NULL,
    source          TEXT NOT NULL CHECK (length(source) BETWEEN 10 AND 500),
    crisis_first    INTEGER NOT NULL CHECK (crisis_first BETWEEN 1 AND 240),
    crisis_next     INTEGER NOT NULL CHECK (crisis_next BETWEEN 1 AND 1440),
    urgent_runs     TEXT NOT NULL CHECK (urgent_runs IN ('always', 'staffed')),
    urgent_first    INTEGER NOT NULL CHECK (urgent_first >= crisis_first),
    urgent_next     INTEGER NOT NULL CHECK (urgent_next >= crisis_next),
    priority_runs   TEXT NOT NULL CHECK (priority_runs = 'staffed' OR (priority_runs = 'always' AND urgent_runs = 'always')),
    priority_first  INTEGER NOT NULL CHECK (priority_first >= urgent_first),
    priority_next   INTEGER NOT NULL CHECK (priority_next >= urgent_next),
    standard_runs   TEXT NOT NULL CHECK (standard_runs = 'staffed' OR (standard_runs = 'always' AND priority_runs = 'always')),
    standard_first  INTEGER NOT NULL CHECK (standard_first BETWEEN priority_first AND 10080),
    standard_next   INTEGER NOT NULL CHECK (standard_next BETWEEN priority_next AND 10080),
    plan_days       INTEGER NOT NULL CHECK (plan_days BETWEEN 0 AND 90),
    evaluation_days INTEGER NOT NULL CHECK (evaluation_days BETWEEN 0 AND 90),
    usual_weeks     INTEGER NOT NULL CHECK (usual_weeks BETWEEN 1 AND 52),
    set_at          INTEGER NOT NULL,
    set_by          INTEGER NOT NULL REFERENCES staff (id),
    UNIQUE (site_id, number)
) STRICT
CREATE TRIGGER sliding_scale_frozen_delete BEFORE DELETE ON sliding_scale WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'sliding_scale', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER sliding_scale_frozen_update BEFORE UPDATE ON sliding_scale WHEN OLD.id IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'sliding_scale', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE sliding_scale (
    id       INTEGER PRIMARY KEY,
    site_id  INTEGER NOT NULL REFERENCES site (id),
    scale    TEXT NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    at       INTEGER NOT NULL
) STRICT
CREATE INDEX sliding_scale_by_site ON sliding_scale (site_id, id)
CREATE TABLE staff (
    id             INTEGER PRIMARY KEY,
    account        TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL,
    credential     TEXT NOT NULL DEFAULT '',
    role           TEXT NOT NULL,
    password       TEXT NOT NULL,
    supervisor_id  INTEGER REFERENCES staff (id),
    active         INTEGER NOT NULL DEFAULT 1,
    two_step_key   BLOB,
    two_step_on    INTEGER NOT NULL DEFAULT 0,
    two_step_last  INTEGER NOT NULL DEFAULT 0,
    external       TEXT UNIQUE,
    version        INTEGER NOT NULL DEFAULT 1
) STRICT
CREATE TABLE staff_programme (
    staff_id     INTEGER NOT NULL REFERENCES staff (id),
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    PRIMARY KEY (staff_id, programme_id)
) STRICT, WITHOUT ROWID
CREATE TABLE staff_task (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    site_id      INTEGER NOT NULL REFERENCES site (id),
    programme_id INTEGER REFERENCES programme (id),
    inquiry_id   INTEGER REFERENCES inquiry (id),
    member_id    INTEGER REFERENCES member (id),
    data_class   TEXT NOT NULL CHECK (data_class IN ('general', 'mental-health', 'substance-use', 'psychotherapy-note')),
    origin       TEXT NOT NULL,
    role         TEXT NOT NULL,
    staff_id     INTEGER REFERENCES staff (id),
    made_at      INTEGER NOT NULL,
    made_by      INTEGER REFERENCES staff (id),
    due_at       INTEGER NOT NULL,
    escalates_at INTEGER,
    told         TEXT,
    handed_by    INTEGER REFERENCES staff (id),
    handed_note  TEXT NOT NULL DEFAULT '',
    closed_at    INTEGER NOT NULL DEFAULT 253402300799,
    closed_by    INTEGER REFERENCES staff (id),
    outcome      TEXT CHECK (outcome IN ('done', 'dropped')),
    note         TEXT NOT NULL DEFAULT '',
    version      INTEGER NOT NULL DEFAULT 1,
    CHECK ((closed_at = 253402300799) = (outcome IS NULL))
) STRICT
CREATE INDEX staff_task_by_inquiry ON staff_task (inquiry_id, closed_at)
CREATE INDEX staff_task_by_member ON staff_task (member_id, closed_at)
CREATE INDEX staff_task_by_role ON staff_task (role, closed_at)
CREATE INDEX staff_task_by_staff ON staff_task (staff_id, closed_at)
CREATE UNIQUE INDEX staff_task_open ON staff_task (origin) WHERE closed_at = 253402300799
CREATE INDEX staff_task_waiting ON staff_task (escalates_at) WHERE escalates_at IS NOT NULL
CREATE TABLE staffed_hours (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    weekday      INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens        INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 1439),
    closes       INTEGER NOT NULL CHECK (closes > opens AND closes <= 1440),
    PRIMARY KEY (programme_id, weekday)
) STRICT, WITHOUT ROWID
CREATE TABLE tamper_attempt (
    at       INTEGER NOT NULL,
    relation TEXT NOT NULL,
    row_key  TEXT NOT NULL,
    change   TEXT NOT NULL
) STRICT
CREATE TRIGGER text_agreement_frozen_delete BEFORE DELETE ON text_agreement WHEN OLD.ended_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'text_agreement', CAST(OLD.id AS TEXT), 'DELETE');
    SELECT RAISE(IGNORE);
END
CREATE TRIGGER text_agreement_frozen_update BEFORE UPDATE ON text_agreement WHEN OLD.ended_at IS NOT NULL BEGIN
    INSERT INTO tamper_attempt (at, relation, row_key, change)
    VALUES (CAST(strftime('%s', 'now') AS INTEGER), 'text_agreement', CAST(OLD.id AS TEXT), 'UPDATE');
    SELECT RAISE(IGNORE);
END
CREATE TABLE text_agreement (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES person_account (id),
    number     TEXT NOT NULL CHECK (number LIKE '+%' AND length(number) BETWEEN 9 AND 16),
    agreed_on  INTEGER NOT NULL,
    instead    INTEGER NOT NULL CHECK (instead IN (0, 1)),
    reason     TEXT NOT NULL DEFAULT '',
    noted_at   INTEGER NOT NULL,
    noted_by   INTEGER REFERENCES staff (id),
    ended_at   INTEGER CHECK (ended_at >= noted_at),
    ended_by   INTEGER REFERENCES staff (id)
) STRICT
CREATE UNIQUE INDEX text_agreement_holding ON text_agreement (account_id) WHERE ended_at IS NULL
CREATE TABLE therapy_group (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    name         TEXT NOT NULL,
    external     TEXT UNIQUE,
    kind         TEXT NOT NULL,
    most         INTEGER NOT NULL DEFAULT 12 CHECK (most > 0),
    place        TEXT NOT NULL DEFAULT '',
    virtual      INTEGER NOT NULL DEFAULT 0,
    version      INTEGER NOT NULL DEFAULT 1
) STRICT
CREATE INDEX therapy_group_by_programme ON therapy_group (programme_id, name)
CREATE TABLE video_room (
    group_id INTEGER PRIMARY KEY REFERENCES therapy_group (id),
    address  TEXT NOT NULL CHECK (length(address) BETWEEN 12 AND 500),
    set_by   INTEGER REFERENCES staff (id),
    set_at   INTEGER NOT NULL
) STRICT
CREATE TABLE week_slot (
    id        INTEGER PRIMARY KEY,
    group_id  INTEGER NOT NULL REFERENCES therapy_group (id),
    weekday   INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts    INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),
    starts_on INTEGER NOT NULL,
    ends_on   INTEGER CHECK (ends_on >= starts_on)
) STRICT
CREATE INDEX week_slot_by_group ON week_slot (group_id)
CREATE TABLE week_slot_block (
    slot_id INTEGER NOT NULL REFERENCES week_slot (id),
    ordinal INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    PRIMARY KEY (slot_id, ordinal)
) STRICT, WITHOUT ROWID
