-- Somebody with a page of their own: a person in treatment, or a guardian of one. The e-mail address is what they sign in by.
CREATE TABLE person_account (
    id       :int PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('member', 'guardian')),
    name     TEXT NOT NULL,
    email    TEXT UNIQUE,
    phone    TEXT NOT NULL DEFAULT '',
    password TEXT,
    active   :int NOT NULL DEFAULT 1,
    version  :int NOT NULL DEFAULT 1
) :strict;
CREATE INDEX person_account_by_phone ON person_account (phone);

-- Whose page an account opens, which parts of it, and for a guardian why.
CREATE TABLE person_reach (
    account_id   :int NOT NULL REFERENCES person_account (id),
    member_id    :int NOT NULL REFERENCES member (id),
    relationship TEXT NOT NULL,
    parts        TEXT NOT NULL,
    reason       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, member_id)
) :compact;
CREATE INDEX person_reach_by_member ON person_reach (member_id);

-- A way in that was sent or handed over. Only the hash of its secret is kept; the birth date is asked for besides.
CREATE TABLE person_link (
    id         :int PRIMARY KEY,
    token_hash :blob NOT NULL UNIQUE,
    account_id :int NOT NULL REFERENCES person_account (id),
    form_id    :int,
    made_at    :int NOT NULL,
    made_by    :int REFERENCES staff (id),
    expires_at :int NOT NULL CHECK (expires_at > made_at),
    used_at    :int,
    wrong      :int NOT NULL DEFAULT 0
) :strict;
CREATE INDEX person_link_by_account ON person_link (account_id, made_at);

-- A browser or phone signed in to a person's page. `only_form` narrows it to the one questionnaire that its link was for.
CREATE TABLE person_sign_in (
    id         :int PRIMARY KEY,
    token_hash :blob NOT NULL UNIQUE,
    account_id :int NOT NULL REFERENCES person_account (id),
    csrf       TEXT NOT NULL,
    started_at :int NOT NULL,
    seen_at    :int NOT NULL,
    ended_at   :int,
    only_form  :int,
    origin     TEXT NOT NULL,
    device     TEXT NOT NULL
) :strict;
CREATE INDEX person_sign_in_by_account ON person_sign_in (account_id, ended_at);
