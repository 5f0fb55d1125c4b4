CREATE TABLE staff (
    id             :int PRIMARY KEY,
    account        TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL,
    credential     TEXT NOT NULL DEFAULT '',
    role           TEXT NOT NULL,
    password       TEXT NOT NULL,
    supervisor_id  :int REFERENCES staff (id),
    active         :int NOT NULL DEFAULT 1,
    two_step_key   :blob,
    two_step_on    :int NOT NULL DEFAULT 0,
    two_step_last  :int NOT NULL DEFAULT 0,
    external       TEXT UNIQUE,
    version        :int NOT NULL DEFAULT 1
) :strict;

-- The programmes whose people are a staff member's caseload.
CREATE TABLE staff_programme (
    staff_id     :int NOT NULL REFERENCES staff (id),
    programme_id :int NOT NULL REFERENCES programme (id),
    PRIMARY KEY (staff_id, programme_id)
) :compact;

CREATE TABLE recovery_code (
    staff_id :int NOT NULL REFERENCES staff (id),
    hash     :blob NOT NULL,
    used_at  :int,
    PRIMARY KEY (staff_id, hash)
) :compact;

-- A signed-in browser. Only the hash of its token is kept.
CREATE TABLE sign_in (
    id         :int PRIMARY KEY,
    token_hash :blob NOT NULL UNIQUE,
    staff_id   :int NOT NULL REFERENCES staff (id),
    csrf       TEXT NOT NULL,
    started_at :int NOT NULL,
    seen_at    :int NOT NULL,
    ended_at   :int,
    complete   :int NOT NULL,
    origin     TEXT NOT NULL,
    device     TEXT NOT NULL
) :strict;
CREATE INDEX sign_in_by_staff ON sign_in (staff_id, ended_at);

CREATE TABLE sign_in_failure (
    id      :int PRIMARY KEY,
    account TEXT NOT NULL,
    origin  TEXT NOT NULL,
    at      :int NOT NULL
) :strict;
CREATE INDEX sign_in_failure_by_account ON sign_in_failure (account, at);
CREATE INDEX sign_in_failure_by_origin ON sign_in_failure (origin, at);
