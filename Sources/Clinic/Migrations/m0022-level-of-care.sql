-- What a licensed tool came to (ASAM Criteria, LOCUS, CALOCUS-CASII), recorded as a result: which edition, the rating of each
-- dimension, the level it names, who did it and when. Its text and its way to the level are nowhere here. Never changed; one that
-- was entered by mistake is struck.
CREATE TABLE level_rating (
    id          :int PRIMARY KEY,
    inquiry_id  :int NOT NULL REFERENCES inquiry (id),
    tool        TEXT NOT NULL CHECK (tool <> ''),
    edition     TEXT NOT NULL CHECK (edition <> ''),
    scores      TEXT NOT NULL,
    composite   :int,
    recommended TEXT NOT NULL CHECK (length(recommended) BETWEEN 1 AND 40),
    rung        TEXT NOT NULL CHECK (rung <> ''),
    assessor    TEXT NOT NULL CHECK (length(assessor) BETWEEN 1 AND 120),
    done_on     :int NOT NULL,
    staff_id    :int NOT NULL REFERENCES staff (id),
    at          :int NOT NULL
) :strict;
CREATE INDEX level_rating_by_inquiry ON level_rating (inquiry_id, id);
:frozen level_rating id OLD.id IS NOT NULL

CREATE TABLE level_rating_strike (
    rating_id :int PRIMARY KEY REFERENCES level_rating (id),
    why       TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    staff_id  :int NOT NULL REFERENCES staff (id),
    at        :int NOT NULL
) :strict;
:frozen level_rating_strike rating_id OLD.rating_id IS NOT NULL

-- Which level of care somebody needs, and why: written by clinicians, signed by a prescriber, and from then on never changed; the
-- next one takes its place. `criteria` holds what was found of each criterion, with its evidence; `stops` counts those that rule
-- out a programme in which people live at home. What signing asks for is asked for here too.
CREATE TABLE level_determination (
    id            :int PRIMARY KEY,
    inquiry_id    :int NOT NULL REFERENCES inquiry (id),
    number        :int NOT NULL CHECK (number > 0),
    criteria      TEXT NOT NULL,
    stops         :int NOT NULL CHECK (stops >= 0),
    rating_id     :int REFERENCES level_rating (id),
    recommended   TEXT NOT NULL DEFAULT '',
    decided       TEXT NOT NULL DEFAULT '',
    reason        TEXT NOT NULL DEFAULT '',
    rationale     TEXT NOT NULL DEFAULT '',
    not_lower     TEXT NOT NULL DEFAULT '',
    not_higher    TEXT NOT NULL DEFAULT '',
    version       :int NOT NULL CHECK (version > 0),
    author        :int NOT NULL REFERENCES staff (id),
    updated_at    :int NOT NULL,
    signed_at     :int,
    signed_by     :int REFERENCES staff (id),
    signed_as     TEXT,
    UNIQUE (inquiry_id, number),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_as IS NULL)),
    CHECK (signed_at IS NULL OR (recommended <> '' AND decided <> '')),
    CHECK (signed_at IS NULL OR recommended = decided OR (reason <> '' AND length(trim(rationale)) >= 20)),
    CHECK (signed_at IS NULL OR decided NOT IN ('iop', 'php') OR stops = 0),
    CHECK (signed_at IS NULL OR decided NOT IN ('iop', 'php')
        OR (length(trim(not_lower)) >= 20 AND length(trim(not_higher)) >= 20 AND not_lower <> not_higher))
) :strict;
CREATE UNIQUE INDEX level_determination_draft ON level_determination (inquiry_id) WHERE signed_at IS NULL;
:frozen level_determination id OLD.signed_at IS NOT NULL

-- A physician certifies to Medicare that somebody needs so much care (42 CFR 424.24), and again before the clock runs out. `due_on` is the
-- day by which the next one is signed, as the clock stood when this one was.
CREATE TABLE level_certification (
    id               :int PRIMARY KEY,
    inquiry_id       :int NOT NULL REFERENCES inquiry (id),
    determination_id :int NOT NULL REFERENCES level_determination (id),
    number           :int NOT NULL CHECK (number > 0),
    level            TEXT NOT NULL CHECK (level IN ('iop', 'php')),
    hours            :int NOT NULL CHECK (hours BETWEEN 1 AND 60),
    need             TEXT NOT NULL CHECK (length(trim(need)) >= 20),
    response         TEXT NOT NULL DEFAULT '',
    symptoms         TEXT NOT NULL DEFAULT '',
    goals            TEXT NOT NULL DEFAULT '',
    certified_on     :int NOT NULL,
    due_on           :int NOT NULL CHECK (due_on > certified_on),
    staff_id         :int NOT NULL REFERENCES staff (id),
    signed_as        TEXT NOT NULL,
    at               :int NOT NULL,
    UNIQUE (inquiry_id, number),
    CHECK (number = 1 OR (response <> '' AND symptoms <> '' AND goals <> ''))
) :strict;
:frozen level_certification id OLD.id IS NOT NULL

-- The letter to somebody for whom this programme is not the right place: why, where to go, whom to call meanwhile, and who takes
-- over. `words` is one document; the telephone lines that stood on it are kept with it when it is signed.
CREATE TABLE refer_out_letter (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    number     :int NOT NULL CHECK (number > 0),
    words      TEXT NOT NULL,
    lines      TEXT NOT NULL DEFAULT '[]',
    version    :int NOT NULL CHECK (version > 0),
    author     :int NOT NULL REFERENCES staff (id),
    updated_at :int NOT NULL,
    signed_at  :int,
    signed_by  :int REFERENCES staff (id),
    signed_as  TEXT,
    UNIQUE (inquiry_id, number),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (signed_as IS NULL))
) :strict;
CREATE UNIQUE INDEX refer_out_letter_draft ON refer_out_letter (inquiry_id) WHERE signed_at IS NULL;
:frozen refer_out_letter id OLD.signed_at IS NOT NULL
