-- Which cards somebody fills day by day. The last choice for each card counts; check-ins are on until staff say otherwise.
CREATE TABLE card_choice (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    card      TEXT NOT NULL CHECK (card IN ('check-in', 'diary', 'mood-chart', 'exposure')),
    chosen    :int NOT NULL CHECK (chosen IN (0, 1)),
    staff_id  :int REFERENCES staff (id),
    at        :int NOT NULL
) :strict;
CREATE INDEX card_choice_by_member ON card_choice (member_id, id);
:frozen card_choice id OLD.id IS NOT NULL

-- What one person watches on their diary card besides what stands on everybody's. An ended one keeps its name for the trend.
CREATE TABLE diary_target (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    place     :int NOT NULL CHECK (place BETWEEN 1 AND 4),
    words     TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 80),
    staff_id  :int REFERENCES staff (id),
    at        :int NOT NULL,
    ended_at  :int
) :strict;
CREATE INDEX diary_target_by_member ON diary_target (member_id, id);
CREATE UNIQUE INDEX diary_target_now ON diary_target (member_id, place) WHERE ended_at IS NULL;

-- What somebody told of one day, as a JSON object by field. The highest version of a day counts; what was said before stays.
-- `number` tells several exposures of one day apart. `client_key` makes sending twice the same as sending once.
CREATE TABLE card_entry (
    id         :int PRIMARY KEY,
    member_id  :int NOT NULL REFERENCES member (id),
    card       TEXT NOT NULL CHECK (card IN ('check-in', 'diary', 'mood-chart', 'exposure')),
    day        :int NOT NULL,
    number     :int NOT NULL CHECK (number > 0),
    version    :int NOT NULL CHECK (version > 0),
    at         :int NOT NULL,
    account_id :int REFERENCES person_account (id),
    answers    TEXT NOT NULL,
    client_key TEXT NOT NULL,
    UNIQUE (member_id, card, day, number, version),
    UNIQUE (member_id, client_key)
) :strict;
CREATE INDEX card_entry_by_day ON card_entry (member_id, day);
:frozen card_entry id OLD.id IS NOT NULL

-- What in it must not wait. The ids grow, so that whoever carries them on asks for those after the last it saw.
CREATE TABLE check_in_alert (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    entry_id  :int NOT NULL REFERENCES card_entry (id),
    day       :int NOT NULL,
    rule      TEXT NOT NULL,
    sentence  TEXT NOT NULL,
    urgency   TEXT NOT NULL CHECK (urgency IN ('now', 'same-day')),
    raised_at :int NOT NULL,
    UNIQUE (member_id, day, rule, sentence)
) :strict;
:frozen check_in_alert id OLD.id IS NOT NULL
