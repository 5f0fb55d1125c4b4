-- A score that was made outside, in the tool that its licence allows, and typed in here. Its form has no answers.
-- `corrects` is the typed-in score in whose place it stands.
CREATE TABLE entered_score (
    form_id    :int PRIMARY KEY REFERENCES asked_form (id),
    given_by   TEXT NOT NULL CHECK (given_by <> ''),
    tool       TEXT NOT NULL CHECK (tool <> ''),
    corrects   :int UNIQUE REFERENCES entered_score (form_id),
    entered_by :int NOT NULL REFERENCES staff (id),
    entered_at :int NOT NULL
) :strict;
:frozen entered_score form_id OLD.form_id IS NOT NULL

-- Why a typed-in score counts no more. The score itself stays as it was.
CREATE TABLE score_correction (
    form_id  :int PRIMARY KEY REFERENCES entered_score (form_id),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    staff_id :int NOT NULL REFERENCES staff (id),
    at       :int NOT NULL
) :strict;
:frozen score_correction form_id OLD.form_id IS NOT NULL

-- A critical answer that brought the next look at an agreed safety plan forward. Beside `safety_plan_review`, whose days were
-- set by somebody of the staff; of both together the last row of a person counts.
CREATE TABLE safety_plan_alarm (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    plan_id   :int NOT NULL REFERENCES safety_plan (id),
    item_id   :int NOT NULL REFERENCES inbox_item (id),
    due_on    :int NOT NULL,
    at        :int NOT NULL
) :strict;
CREATE INDEX safety_plan_alarm_by_member ON safety_plan_alarm (member_id, id);
:frozen safety_plan_alarm id OLD.id IS NOT NULL

-- A tablet in the waiting room on which people answer their questions, opened for one programme by staff. `code_key` is what the
-- day's codes are made from. While somebody answers, `member_id` is whose turn it is, until they are done or `turn_until`.
CREATE TABLE kiosk (
    id           :int PRIMARY KEY,
    programme_id :int NOT NULL REFERENCES programme (id),
    token_hash   :blob NOT NULL UNIQUE,
    code_key     :blob NOT NULL,
    csrf         TEXT NOT NULL,
    opened_at    :int NOT NULL,
    opened_by    :int NOT NULL REFERENCES staff (id),
    seen_at      :int NOT NULL,
    ended_at     :int,
    ended_by     :int REFERENCES staff (id),
    member_id    :int REFERENCES member (id),
    turn_until   :int,
    CHECK ((member_id IS NULL) = (turn_until IS NULL))
) :strict;
CREATE INDEX kiosk_by_programme ON kiosk (programme_id) WHERE ended_at IS NULL;

-- The kiosk on which a form was answered; its `channel` is then that of a page.
ALTER TABLE asked_form ADD COLUMN kiosk_id :int REFERENCES kiosk (id);
