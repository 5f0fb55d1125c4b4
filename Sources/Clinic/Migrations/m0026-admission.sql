-- When somebody is expected to be discharged: a plan, said anew whenever it changes. The newest one holds.
CREATE TABLE expected_discharge (
    id         :int PRIMARY KEY,
    episode_id :int NOT NULL REFERENCES episode (id),
    member_id  :int NOT NULL REFERENCES member (id),
    day        :int NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    set_at     :int NOT NULL,
    set_by     :int REFERENCES staff (id)
) :strict;
CREATE INDEX expected_discharge_by_member ON expected_discharge (member_id, id);

-- Who looks after somebody, and as what, from one day to another.
CREATE TABLE care_team_place (
    id         :int PRIMARY KEY,
    episode_id :int NOT NULL REFERENCES episode (id),
    member_id  :int NOT NULL REFERENCES member (id),
    staff_id   :int NOT NULL REFERENCES staff (id),
    function   TEXT NOT NULL CHECK (function IN ('primary-clinician', 'prescriber', 'case-manager', 'nurse', 'family-therapist')),
    starts_on  :int NOT NULL,
    ends_on    :int CHECK (ends_on >= starts_on)
) :strict;
CREATE INDEX care_team_place_by_member ON care_team_place (member_id, starts_on);
CREATE INDEX care_team_place_by_staff ON care_team_place (staff_id, starts_on);
