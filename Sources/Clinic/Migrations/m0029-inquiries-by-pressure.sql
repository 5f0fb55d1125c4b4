-- The board shows the most pressing of each stage: this index has them in that order, and the other counts without opening a row.
-- The expressions are those of `AdmissionsStore`, letter by letter.
DROP INDEX inquiry_by_stage;
CREATE INDEX inquiry_by_pressure ON inquiry (
    closed_at, stage,
    (CASE urgency WHEN 'crisis' THEN 0 WHEN 'urgent' THEN 1 WHEN 'priority' THEN 2 ELSE 3 END),
    (CASE WHEN first_contact_at IS NULL THEN first_contact_due ELSE COALESCE(next_contact_due, 253402300799) END), id);
CREATE INDEX inquiry_for_counts ON inquiry (
    closed_at, stage, focus, programme_id, first_contact_at, first_contact_due, next_contact_due);
