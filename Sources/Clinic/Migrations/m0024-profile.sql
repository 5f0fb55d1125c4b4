-- That a public form was sent from an address, so that one that sends hundreds has to wait. Forgotten after a day.
CREATE TABLE form_sending (
    id     :int PRIMARY KEY,
    origin TEXT NOT NULL,
    at     :int NOT NULL
) :strict;
CREATE INDEX form_sending_by_origin ON form_sending (origin, at);

-- What a programme says of itself to everybody, as it is being written. `shown_id` is the version that everybody sees; none
-- is shown while it is empty.
CREATE TABLE programme_profile (
    programme_id :int PRIMARY KEY REFERENCES programme (id),
    slug         TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 2 AND 60),
    words        TEXT NOT NULL,
    version      :int NOT NULL CHECK (version > 0),
    author       :int REFERENCES staff (id),
    updated_at   :int NOT NULL,
    shown_id     :int
) :strict;

-- Each version that was published. It never changes, so that what was promised on a day can be read again.
CREATE TABLE published_profile (
    id           :int PRIMARY KEY,
    programme_id :int NOT NULL REFERENCES programme_profile (programme_id),
    number       :int NOT NULL CHECK (number > 0),
    words        TEXT NOT NULL,
    published_at :int NOT NULL,
    published_by :int REFERENCES staff (id),
    UNIQUE (programme_id, number)
) :strict;
:frozen published_profile id OLD.id IS NOT NULL

-- People of the staff who agreed to stand on public pages, as they want to be read. Taking it back removes the row; the
-- journal keeps that it was there.
CREATE TABLE listed_staff (
    staff_id  :int PRIMARY KEY REFERENCES staff (id),
    shown_as  TEXT NOT NULL CHECK (length(shown_as) BETWEEN 1 AND 120),
    licence   TEXT NOT NULL CHECK (length(licence) BETWEEN 1 AND 200),
    agreed_at :int NOT NULL,
    noted_by  :int NOT NULL REFERENCES staff (id)
) :strict;
