-- A safety plan: six parts in order, in the person's own words. One version is agreed as a whole and by its words as a whole, so
-- `words` is one document. A person has at most one draft; an agreed version never changes, and the next starts from it.
CREATE TABLE safety_plan (
    id         :int PRIMARY KEY,
    member_id  :int NOT NULL REFERENCES member (id),
    number     :int NOT NULL CHECK (number > 0),
    words      TEXT NOT NULL,
    version    :int NOT NULL CHECK (version > 0),
    author     :int NOT NULL REFERENCES staff (id),
    updated_at :int NOT NULL,
    agreed_at  :int,
    agreed_by  :int REFERENCES staff (id),
    agreed_as  TEXT,
    agreed_how TEXT CHECK (agreed_how IN ('in-the-room', 'by-video', 'by-phone')),
    UNIQUE (member_id, number),
    CHECK ((agreed_at IS NULL) = (agreed_by IS NULL) AND (agreed_at IS NULL) = (agreed_as IS NULL)
        AND (agreed_at IS NULL) = (agreed_how IS NULL))
) :strict;
CREATE UNIQUE INDEX safety_plan_draft ON safety_plan (member_id) WHERE agreed_at IS NULL;
:frozen safety_plan id OLD.agreed_at IS NOT NULL

-- When an agreed plan is to be looked at again, and what moved that day. The last row of a person counts.
CREATE TABLE safety_plan_review (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    plan_id   :int NOT NULL REFERENCES safety_plan (id),
    reason    TEXT NOT NULL CHECK (reason IN ('agreed', 'risk-changed', 'still-right')),
    due_on    :int NOT NULL,
    staff_id  :int NOT NULL REFERENCES staff (id),
    at        :int NOT NULL
) :strict;
CREATE INDEX safety_plan_review_by_member ON safety_plan_review (member_id, id);
:frozen safety_plan_review id OLD.id IS NOT NULL

-- Who was shown an agreed version or got a copy of it, which the person agreed to.
CREATE TABLE safety_plan_share (
    id        :int PRIMARY KEY,
    member_id :int NOT NULL REFERENCES member (id),
    plan_id   :int NOT NULL REFERENCES safety_plan (id),
    shared_with TEXT NOT NULL CHECK (shared_with <> ''),
    how       TEXT NOT NULL CHECK (how IN ('paper', 'read-together', 'own-page', 'sent')),
    staff_id  :int NOT NULL REFERENCES staff (id),
    at        :int NOT NULL
) :strict;
CREATE INDEX safety_plan_share_by_member ON safety_plan_share (member_id, id);
:frozen safety_plan_share id OLD.id IS NOT NULL

-- Whom people of a site can call: the clinic itself, the county's line. 988 and 911 stand everywhere without being written here.
CREATE TABLE help_line (
    id      :int PRIMARY KEY,
    site_id :int NOT NULL REFERENCES site (id),
    name    TEXT NOT NULL CHECK (name <> ''),
    phone   TEXT NOT NULL CHECK (phone <> ''),
    hours   TEXT NOT NULL DEFAULT ''
) :strict;
CREATE INDEX help_line_by_site ON help_line (site_id, id);
