-- The first assessment of somebody who seeks care: one for an inquiry. The answers are a JSON object by field, saved as they are
-- typed. What was asked and answered is written down again, in words, when it is signed (`record`), so that it reads the same when
-- the questions have changed; from then on nothing of it changes.
CREATE TABLE intake (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL UNIQUE REFERENCES inquiry (id),
    template   TEXT NOT NULL CHECK (template <> ''),
    answers    TEXT NOT NULL,
    version    :int NOT NULL CHECK (version > 0),
    author     :int NOT NULL REFERENCES staff (id),
    updated_at :int NOT NULL,
    record     TEXT NOT NULL DEFAULT '',
    signed_at  :int,
    signed_by  :int REFERENCES staff (id),
    signed_as  TEXT,
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_as IS NULL)),
    CHECK ((signed_at IS NULL) = (record = ''))
) :strict;
:frozen intake id OLD.signed_at IS NOT NULL

-- What was learned after an assessment was signed.
CREATE TABLE intake_addendum (
    id        :int PRIMARY KEY,
    intake_id :int NOT NULL REFERENCES intake (id),
    words     TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    staff_id  :int NOT NULL REFERENCES staff (id),
    signed_as TEXT NOT NULL,
    at        :int NOT NULL
) :strict;
CREATE INDEX intake_addendum_by_intake ON intake_addendum (intake_id, id);
:frozen intake_addendum id OLD.id IS NOT NULL

-- The way on which somebody came: it decides which records are asked for.
CREATE TABLE record_list (
    inquiry_id :int PRIMARY KEY REFERENCES inquiry (id),
    path       TEXT NOT NULL CHECK (path <> ''),
    chosen_by  :int NOT NULL REFERENCES staff (id),
    chosen_at  :int NOT NULL
) :strict;

-- One record from elsewhere, such as a discharge summary: asked for, here, or not needed and why. `item` is its key in the list of
-- the way on which they came; empty for one that somebody added.
CREATE TABLE outside_record (
    id             :int PRIMARY KEY,
    inquiry_id     :int NOT NULL REFERENCES inquiry (id),
    item           TEXT NOT NULL DEFAULT '',
    name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    requested_on   :int,
    requested_from TEXT NOT NULL DEFAULT '',
    requested_by   :int REFERENCES staff (id),
    received_on    :int,
    received_how   TEXT NOT NULL DEFAULT '' CHECK (received_how IN ('', 'fax', 'mail', 'portal', 'message', 'in-person', 'phone')),
    received_by    :int REFERENCES staff (id),
    waived_why     TEXT NOT NULL DEFAULT '',
    waived_by      :int REFERENCES staff (id),
    waived_at      :int,
    version        :int NOT NULL DEFAULT 1,
    CHECK ((requested_on IS NULL) = (requested_by IS NULL) AND (requested_on IS NULL) = (requested_from = '')),
    CHECK ((received_on IS NULL) = (received_by IS NULL) AND (received_on IS NULL) = (received_how = '')),
    CHECK ((waived_at IS NULL) = (waived_by IS NULL) AND (waived_at IS NULL) = (waived_why = '')),
    CHECK (received_on IS NULL OR waived_at IS NULL),
    CHECK (received_on IS NULL OR requested_on IS NULL OR received_on >= requested_on)
) :strict;
CREATE INDEX outside_record_by_inquiry ON outside_record (inquiry_id, id);
CREATE UNIQUE INDEX outside_record_by_item ON outside_record (inquiry_id, item) WHERE item <> '';

-- A scan or a photo of such a record. The kind is read from its bytes, never from its name.
CREATE TABLE outside_record_file (
    id         :int PRIMARY KEY,
    record_id  :int NOT NULL REFERENCES outside_record (id),
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    kind       TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'heic', 'pdf')),
    size       :int NOT NULL CHECK (size BETWEEN 1 AND 8388608),
    bytes      :blob NOT NULL,
    staff_id   :int NOT NULL REFERENCES staff (id),
    at         :int NOT NULL
) :strict;
CREATE INDEX outside_record_file_by_record ON outside_record_file (inquiry_id, record_id);
