-- The minute ledger: every minute of every member's every session stands in exactly one row, with its verdict and the rule that gave it.
-- The clinical fact is here; what is authorised and what is billable are facts of their own, filled where they are decided.
CREATE TABLE ledger_entry (
    member_id  :int NOT NULL,
    session_id :int NOT NULL,
    starts_at  :int NOT NULL,
    minutes    :int NOT NULL CHECK (minutes > 0),
    block      TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    rule_id    :int REFERENCES rule (id),
    authorised TEXT,
    billable   TEXT,
    PRIMARY KEY (member_id, session_id, starts_at),
    FOREIGN KEY (session_id, member_id) REFERENCES roster_place (session_id, member_id)
) :compact;

-- One member's week, ready for the board: minutes per weekday, the sessions still planned, and the rules that judge it.
-- `past_…` sums the eight weeks before it in the same programme: what the forecast knows of this person.
CREATE TABLE member_week (
    programme_id    :int NOT NULL REFERENCES programme (id),
    week            :int NOT NULL,
    member_id       :int NOT NULL REFERENCES member (id),
    monday          :int NOT NULL, tuesday :int NOT NULL, wednesday :int NOT NULL, thursday :int NOT NULL,
    friday          :int NOT NULL, saturday :int NOT NULL, sunday :int NOT NULL,
    minutes         :int NOT NULL,
    planned         TEXT NOT NULL,
    planned_minutes :int NOT NULL,
    lost            TEXT NOT NULL,
    distinct_days   :int NOT NULL,
    qualifying_days :int NOT NULL,
    attended        :int NOT NULL,
    missed          :int NOT NULL,
    past_attended   :int NOT NULL DEFAULT 0,
    past_missed     :int NOT NULL DEFAULT 0,
    minimum         :int,
    minimum_rule    :int REFERENCES rule (id),
    day_minimum     :int,
    day_rule        :int REFERENCES rule (id),
    minimum_days    :int,
    days_rule       :int REFERENCES rule (id),
    PRIMARY KEY (programme_id, week, member_id)
) :compact;
CREATE INDEX member_week_by_member ON member_week (member_id, week);
