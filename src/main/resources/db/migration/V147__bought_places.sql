-- Places that were bought may not be passed on: who sees them has to be signed in. The time of the
-- change stays, so that the import can still be undone.
UPDATE traffic.station SET visibility = 'staff', version = version + 1
WHERE source_id = 'jartic-tmt' AND visibility = 'public' AND geom IS NOT NULL
    AND changed_by LIKE 'import:%';
