-- What is to leave the building, written in the transaction that decided it and carried after the commit.
-- A node claims a row for a while; if it dies, another carries it. `body` is emptied once it has left.
CREATE TABLE outbox (
    id            :int PRIMARY KEY,
    channel       TEXT NOT NULL CHECK (channel IN ('email')),
    recipient     TEXT NOT NULL,
    subject       TEXT NOT NULL,
    body          TEXT NOT NULL,
    about         TEXT NOT NULL,
    made_at       :int NOT NULL,
    next_at       :int NOT NULL,
    claimed_until :int NOT NULL DEFAULT 0,
    attempts      :int NOT NULL DEFAULT 0,
    sent_at       :int,
    given_up_at   :int,
    last_problem  TEXT NOT NULL DEFAULT ''
) :strict;
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
