-- Whoever seeks a programme for substance use has applied for such treatment, and is protected so (42 CFR 2.11), whatever was ticked.
UPDATE inquiry SET focus = 'substance-use'
WHERE focus <> 'substance-use' AND programme_id IN (SELECT id FROM programme WHERE focus = 'substance-use');
