-- What a programme charges for one kind of service, and since when. A price that changes ends, and another begins.
CREATE TABLE fee (
    id           :int PRIMARY KEY,
    programme_id :int NOT NULL REFERENCES programme (id),
    component    TEXT NOT NULL CHECK (component IN ('programme-day', 'group', 'individual', 'family', 'medication', 'assessment', 'fee', 'other')),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    code         TEXT NOT NULL DEFAULT '',
    charge       :int NOT NULL CHECK (charge >= 0),
    starts_on    :int NOT NULL,
    ends_on      :int,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
) :strict;
CREATE INDEX fee_by_programme ON fee (programme_id, starts_on);

-- What a payer has agreed to pay for it instead.
CREATE TABLE agreed_fee (
    fee_id  :int NOT NULL REFERENCES fee (id),
    payer   TEXT NOT NULL CHECK (payer <> ''),
    allowed :int NOT NULL CHECK (allowed >= 0),
    PRIMARY KEY (fee_id, payer)
) :compact;

-- Who bills for what happens at a site.
CREATE TABLE billing_identity (
    site_id :int PRIMARY KEY REFERENCES site (id),
    name    TEXT NOT NULL,
    npi     TEXT NOT NULL,
    tin     TEXT NOT NULL,
    address TEXT NOT NULL,
    state   TEXT NOT NULL,
    phone   TEXT NOT NULL
) :compact;

-- What people pay who earn little, by the poverty guideline of a year; the last row of a site counts, and none is ever changed.
CREATE TABLE sliding_scale (
    id       :int PRIMARY KEY,
    site_id  :int NOT NULL REFERENCES site (id),
    scale    TEXT NOT NULL,
    staff_id :int REFERENCES staff (id),
    at       :int NOT NULL
) :strict;
CREATE INDEX sliding_scale_by_site ON sliding_scale (site_id, id);
:frozen sliding_scale id OLD.id IS NOT NULL

-- Money that helps people pay: grants, scholarships. What is left of it is never below zero, whatever is tried at once.
CREATE TABLE fund (
    id        :int PRIMARY KEY,
    site_id   :int NOT NULL REFERENCES site (id),
    name      TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    remaining :int NOT NULL DEFAULT 0 CHECK (remaining >= 0)
) :strict;

-- Every movement of a fund: what was paid in, and what was given to whom. None is ever changed; what comes back is a movement too.
CREATE TABLE fund_entry (
    id         :int PRIMARY KEY,
    fund_id    :int NOT NULL REFERENCES fund (id),
    inquiry_id :int REFERENCES inquiry (id),
    cents      :int NOT NULL CHECK (cents <> 0),
    words      TEXT NOT NULL DEFAULT '',
    staff_id   :int REFERENCES staff (id),
    at         :int NOT NULL
) :strict;
CREATE INDEX fund_entry_by_fund ON fund_entry (fund_id, id);
CREATE INDEX fund_entry_by_inquiry ON fund_entry (inquiry_id, fund_id);
:frozen fund_entry id OLD.id IS NOT NULL

-- That somebody who pays for themselves is owed a good-faith estimate, since when and why (45 CFR 149.610(b)(1)). The last counts.
CREATE TABLE estimate_request (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    reason     TEXT NOT NULL CHECK (reason IN ('scheduled', 'requested')),
    on_day     :int NOT NULL,
    service_on :int,
    staff_id   :int NOT NULL REFERENCES staff (id),
    at         :int NOT NULL
) :strict;
CREATE INDEX estimate_request_by_inquiry ON estimate_request (inquiry_id, id);
:frozen estimate_request id OLD.id IS NOT NULL

-- An estimate of a whole course with everything that it was made from. It never changes; a new one takes its place and says why.
CREATE TABLE cost_estimate (
    id         :int PRIMARY KEY,
    inquiry_id :int NOT NULL REFERENCES inquiry (id),
    number     :int NOT NULL CHECK (number > 0),
    kind       TEXT NOT NULL CHECK (kind IN ('coverage', 'good-faith')),
    record     TEXT NOT NULL,
    ends_on    :int NOT NULL,
    reason     TEXT NOT NULL DEFAULT '',
    staff_id   :int NOT NULL REFERENCES staff (id),
    at         :int NOT NULL,
    UNIQUE (inquiry_id, number),
    CHECK ((number = 1) OR (reason <> ''))
) :strict;
:frozen cost_estimate id OLD.id IS NOT NULL

-- Who was told an estimate, how, and by whom.
CREATE TABLE estimate_telling (
    id          :int PRIMARY KEY,
    estimate_id :int NOT NULL REFERENCES cost_estimate (id),
    told        TEXT NOT NULL CHECK (length(told) BETWEEN 1 AND 120),
    how         TEXT NOT NULL CHECK (how IN ('paper', 'electronic', 'spoken')),
    told_on     :int NOT NULL,
    staff_id    :int NOT NULL REFERENCES staff (id),
    at          :int NOT NULL
) :strict;
CREATE INDEX estimate_telling_by_estimate ON estimate_telling (estimate_id, id);
:frozen estimate_telling id OLD.id IS NOT NULL
