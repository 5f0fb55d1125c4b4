-- One version of a document that people sign, in the words of this house. While a document has none here, the sample that
-- comes with the program is used, which is number 0. `asks_again`: whoever signed an earlier version signs this one too.
CREATE TABLE document_template (
    id         :int PRIMARY KEY,
    document   TEXT NOT NULL,
    number     :int NOT NULL CHECK (number > 0),
    title      TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    words      TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
    needed     TEXT NOT NULL CHECK (needed IN ('always', 'virtual', 'never')),
    asks_again :int NOT NULL CHECK (asks_again IN (0, 1)),
    counsel    TEXT NOT NULL DEFAULT '',
    written_at :int NOT NULL,
    written_by :int NOT NULL REFERENCES staff (id),
    UNIQUE (document, number)
) :strict;
:frozen document_template id OLD.id IS NOT NULL

-- That somebody of the house has had a row of the states' table confirmed by counsel. `edition` is that of the row, so that
-- one which changes has to be confirmed anew. The last row of a state counts.
CREATE TABLE minor_rule_confirmation (
    id        :int PRIMARY KEY,
    state     TEXT NOT NULL,
    edition   TEXT NOT NULL,
    confirmed :int NOT NULL CHECK (confirmed IN (0, 1)),
    words     TEXT NOT NULL CHECK (words <> ''),
    at        :int NOT NULL,
    staff_id  :int NOT NULL REFERENCES staff (id)
) :strict;
CREATE INDEX minor_rule_confirmation_by_state ON minor_rule_confirmation (state, id);
:frozen minor_rule_confirmation id OLD.id IS NOT NULL

-- On whose word somebody under age is treated, and by what rule. The last row of an inquiry counts. `guardians_may_see`: a
-- young person who consented alone agreed that guardians may have a page.
CREATE TABLE consent_path (
    id                :int PRIMARY KEY,
    inquiry_id        :int NOT NULL REFERENCES inquiry (id),
    path              TEXT NOT NULL CHECK (path IN ('guardians', 'minor-alone')),
    because           TEXT NOT NULL CHECK (because <> ''),
    reason            TEXT NOT NULL DEFAULT '',
    guardians_may_see :int NOT NULL CHECK (guardians_may_see IN (0, 1)),
    at                :int NOT NULL,
    staff_id          :int NOT NULL REFERENCES staff (id),
    CHECK (path = 'minor-alone' OR guardians_may_see = 1)
) :strict;
CREATE INDEX consent_path_by_inquiry ON consent_path (inquiry_id, id);
:frozen consent_path id OLD.id IS NOT NULL

-- One signature: the very words that were shown, their SHA-256, who signed, how, when and from which device. It never changes.
CREATE TABLE signed_document (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    document   TEXT NOT NULL,
    number     :int NOT NULL,
    title      TEXT NOT NULL,
    shown      TEXT NOT NULL,
    hash       :blob NOT NULL,
    contact_id :int REFERENCES inquiry_contact (id),
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    way        TEXT NOT NULL CHECK (way IN ('typed', 'drawn')),
    drawing    TEXT NOT NULL DEFAULT '',
    because    TEXT NOT NULL CHECK (because <> ''),
    signed_at  :int NOT NULL,
    origin     TEXT NOT NULL,
    device     TEXT NOT NULL,
    staff_id   :int NOT NULL REFERENCES staff (id),
    CHECK ((way = 'drawn') = (drawing <> ''))
) :strict;
CREATE INDEX signed_document_by_inquiry ON signed_document (inquiry_id, id);
:frozen signed_document id OLD.id IS NOT NULL

-- That a signature was taken back: from then on it counts for nothing; what was done on it before stands.
CREATE TABLE signature_withdrawal (
    signed_id :int PRIMARY KEY REFERENCES signed_document (id),
    by_whom   TEXT NOT NULL CHECK (length(by_whom) BETWEEN 1 AND 120),
    words     TEXT NOT NULL DEFAULT '',
    at        :int NOT NULL,
    staff_id  :int NOT NULL REFERENCES staff (id)
) :strict;
:frozen signature_withdrawal signed_id OLD.signed_id IS NOT NULL

-- What was gone through before the first group, and what was understood. The last row of an inquiry counts; `answers` is one
-- document, because its questions are data and change.
CREATE TABLE orientation (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    edition    TEXT NOT NULL,
    steps      TEXT NOT NULL,
    answers    TEXT NOT NULL,
    talked     TEXT NOT NULL,
    at         :int NOT NULL,
    staff_id   :int NOT NULL REFERENCES staff (id)
) :strict;
CREATE INDEX orientation_by_inquiry ON orientation (inquiry_id, id);
:frozen orientation id OLD.id IS NOT NULL
