-- The board of admissions asks of seventy people at once which facts hold: this index answers without opening a row.
CREATE INDEX inquiry_fact_held ON inquiry_fact (inquiry_id, fact, holds_until);
