-- Letters leave by e-mail, or as text messages to people who agreed to that. A text has no subject and is short; the word
-- of the program alone does not keep it so. `withdrawn_at`: taken back before it left, because the agreement ended. The table is
-- written anew because neither engine changes a CHECK in the same words.
CREATE TABLE outbox_anew (
    id            :int PRIMARY KEY,
    channel       TEXT NOT NULL CHECK (channel IN ('email', 'text')),
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
    withdrawn_at  :int,
    last_problem  TEXT NOT NULL DEFAULT '',
    CHECK (channel = 'email' OR (subject = '' AND length(body) <= 320))
) :strict;
INSERT INTO outbox_anew (id, channel, recipient, subject, body, about, made_at, next_at, claimed_until, attempts, sent_at, given_up_at,
    last_problem)
SELECT id, channel, recipient, subject, body, about, made_at, next_at, claimed_until, attempts, sent_at, given_up_at, last_problem
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (channel, next_at) WHERE sent_at IS NULL AND given_up_at IS NULL AND withdrawn_at IS NULL;

-- Who agreed to be sent text messages, at which number, on which day, and who wrote it down. It holds while `ended_at` is
-- empty; a new number or another wish is a new row. `instead` says that links come by text although there is an e-mail
-- address, `reason` why a number is right that a guardian reads too. What ended is kept as it was: it shows that what was sent
-- was agreed to (47 CFR 64.1200(a)(1)).
CREATE TABLE text_agreement (
    id         :int PRIMARY KEY,
    account_id :int NOT NULL REFERENCES person_account (id),
    number     TEXT NOT NULL CHECK (number LIKE '+%' AND length(number) BETWEEN 9 AND 16),
    agreed_on  :int NOT NULL,
    instead    :int NOT NULL CHECK (instead IN (0, 1)),
    reason     TEXT NOT NULL DEFAULT '',
    noted_at   :int NOT NULL,
    noted_by   :int REFERENCES staff (id),
    ended_at   :int CHECK (ended_at >= noted_at),
    ended_by   :int REFERENCES staff (id)
) :strict;
CREATE UNIQUE INDEX text_agreement_holding ON text_agreement (account_id) WHERE ended_at IS NULL;
:frozen text_agreement id OLD.ended_at IS NOT NULL
