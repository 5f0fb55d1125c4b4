-- The clocks of an admission as a site set them for itself: how long somebody who asks for care may wait for a call, in minutes, and
-- what is due first after admission. Each row holds from its day until that of a later one; none is ever changed. A crisis has no
-- `runs`: it always runs day and night. Nobody less pressed is called sooner than somebody more pressed, at any hour.
CREATE TABLE site_clocks (
    id              :int PRIMARY KEY,
    site_id         :int NOT NULL REFERENCES site (id),
    number          :int NOT NULL CHECK (number > 0),
    starts_on       :int NOT NULL,
    source          TEXT NOT NULL CHECK (length(source) BETWEEN 10 AND 500),
    crisis_first    :int NOT NULL CHECK (crisis_first BETWEEN 1 AND 240),
    crisis_next     :int NOT NULL CHECK (crisis_next BETWEEN 1 AND 1440),
    urgent_runs     TEXT NOT NULL CHECK (urgent_runs IN ('always', 'staffed')),
    urgent_first    :int NOT NULL CHECK (urgent_first >= crisis_first),
    urgent_next     :int NOT NULL CHECK (urgent_next >= crisis_next),
    priority_runs   TEXT NOT NULL CHECK (priority_runs = 'staffed' OR (priority_runs = 'always' AND urgent_runs = 'always')),
    priority_first  :int NOT NULL CHECK (priority_first >= urgent_first),
    priority_next   :int NOT NULL CHECK (priority_next >= urgent_next),
    standard_runs   TEXT NOT NULL CHECK (standard_runs = 'staffed' OR (standard_runs = 'always' AND priority_runs = 'always')),
    standard_first  :int NOT NULL CHECK (standard_first BETWEEN priority_first AND 10080),
    standard_next   :int NOT NULL CHECK (standard_next BETWEEN priority_next AND 10080),
    plan_days       :int NOT NULL CHECK (plan_days BETWEEN 0 AND 90),
    evaluation_days :int NOT NULL CHECK (evaluation_days BETWEEN 0 AND 90),
    usual_weeks     :int NOT NULL CHECK (usual_weeks BETWEEN 1 AND 52),
    set_at          :int NOT NULL,
    set_by          :int NOT NULL REFERENCES staff (id),
    UNIQUE (site_id, number)
) :strict;
:frozen site_clocks id OLD.id IS NOT NULL

-- Why somebody is to be called by a time: which wait was begun, when, and by whose clocks (NULL: those that come with the program).
-- The last row of a kind counts; a wait that was begun is not changed by clocks that are set later.
CREATE TABLE call_clock (
    id             :int PRIMARY KEY,
    inquiry_id     :int NOT NULL REFERENCES inquiry (id),
    kind           TEXT NOT NULL CHECK (kind IN ('first', 'next')),
    urgency        TEXT NOT NULL CHECK (urgency IN ('crisis', 'urgent', 'priority', 'standard')),
    runs           TEXT NOT NULL CHECK (runs IN ('always', 'staffed')),
    minutes        :int NOT NULL CHECK (minutes > 0),
    started_at     :int NOT NULL,
    due_at         :int NOT NULL CHECK (due_at >= started_at),
    site_clocks_id :int REFERENCES site_clocks (id)
) :strict;
CREATE INDEX call_clock_by_inquiry ON call_clock (inquiry_id, id);
:frozen call_clock id OLD.id IS NOT NULL
