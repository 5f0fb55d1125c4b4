-- Who may pay for the care of somebody who seeks it, in the order in which they pay. A coverage that was written down by mistake
-- is put aside, never removed.
CREATE TABLE inquiry_coverage (
    id              :int PRIMARY KEY,
    inquiry_id      :int NOT NULL REFERENCES inquiry (id),
    place           :int NOT NULL CHECK (place BETWEEN 1 AND 9),
    kind            TEXT NOT NULL CHECK (kind IN ('commercial', 'medicare', 'medicaid', 'tricare', 'assistance', 'other')),
    payer           TEXT NOT NULL CHECK (payer <> ''),
    payer_name      TEXT NOT NULL DEFAULT '',
    plan            TEXT NOT NULL DEFAULT '',
    member_number   TEXT NOT NULL DEFAULT '',
    group_number    TEXT NOT NULL DEFAULT '',
    subscriber      TEXT NOT NULL DEFAULT '',
    subscriber_born :int,
    relationship    TEXT NOT NULL CHECK (relationship IN ('self', 'spouse', 'child', 'other')),
    starts_on       :int,
    ends_on         :int,
    other_cover     TEXT NOT NULL DEFAULT 'unknown' CHECK (other_cover IN ('yes', 'no', 'unknown')),
    active          :int NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    version         :int NOT NULL DEFAULT 1,
    CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
) :strict;
CREATE UNIQUE INDEX inquiry_coverage_place ON inquiry_coverage (inquiry_id, place) WHERE active = 1;
CREATE INDEX inquiry_coverage_by_inquiry ON inquiry_coverage (inquiry_id, active);

-- Whether a payer is known is asked by its code.
CREATE INDEX coverage_by_payer ON coverage (payer);

-- What a payer answered when somebody asked about the benefits for this care: one row for each time, and none is ever changed.
-- `answers` is one document in which each answer is known, none, or unknown.
CREATE TABLE benefits_sheet (
    id          :int PRIMARY KEY,
    inquiry_id  :int NOT NULL REFERENCES inquiry (id),
    coverage_id :int NOT NULL REFERENCES inquiry_coverage (id),
    number      :int NOT NULL CHECK (number > 0),
    source      TEXT NOT NULL CHECK (source IN ('271', 'portal', 'phone')),
    person      TEXT NOT NULL DEFAULT '',
    reference   TEXT NOT NULL DEFAULT '',
    verified_on :int NOT NULL,
    recheck_on  :int NOT NULL CHECK (recheck_on > verified_on),
    answers     TEXT NOT NULL,
    staff_id    :int NOT NULL REFERENCES staff (id),
    at          :int NOT NULL,
    UNIQUE (coverage_id, number)
) :strict;
CREATE INDEX benefits_sheet_by_inquiry ON benefits_sheet (inquiry_id, coverage_id, number);
:frozen benefits_sheet id OLD.id IS NOT NULL

-- Whether somebody pays for their care themselves: asked, and recorded each time the answer changes (45 CFR 149.610(b)(1)(i)).
-- The last row counts.
CREATE TABLE payment_way (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    way        TEXT NOT NULL CHECK (way IN ('uninsured', 'will-not-file', 'coverage')),
    staff_id   :int NOT NULL REFERENCES staff (id),
    at         :int NOT NULL
) :strict;
CREATE INDEX payment_way_by_inquiry ON payment_way (inquiry_id, id);
:frozen payment_way id OLD.id IS NOT NULL

-- That a payer has agreed to the care beforehand: its number, from when to when, and how much of it. The last row of a coverage
-- counts. Where a sheet says that no agreement is needed there is no row.
CREATE TABLE inquiry_authorisation (
    id          :int PRIMARY KEY,
    inquiry_id  :int NOT NULL REFERENCES inquiry (id),
    coverage_id :int NOT NULL REFERENCES inquiry_coverage (id),
    number      TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 120),
    from_day    :int NOT NULL,
    to_day      :int NOT NULL,
    unit        TEXT NOT NULL CHECK (unit IN ('days', 'units')),
    amount      :int NOT NULL CHECK (amount BETWEEN 1 AND 10000),
    staff_id    :int NOT NULL REFERENCES staff (id),
    at          :int NOT NULL,
    CHECK (from_day <= to_day)
) :strict;
CREATE INDEX inquiry_authorisation_by_inquiry ON inquiry_authorisation (inquiry_id, id);
:frozen inquiry_authorisation id OLD.id IS NOT NULL
