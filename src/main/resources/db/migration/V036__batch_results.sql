-- A parcel that was hidden or removed after the job has no row for those who may not see it any more.
-- Joined by its key, so that a page costs its own rows and not a walk over all parcels.
CREATE OR REPLACE VIEW policy.batch_results AS
    SELECT r.*, s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence
    FROM eligibility.batch_result r
    JOIN eligibility.batch b ON b.job = r.job
    LEFT JOIN parcel.parcel p ON p.id = r.parcel_id
    LEFT JOIN core.source s ON s.id = r.source_id
    WHERE b.visibility = ANY ((SELECT policy.visible())::text[])
        AND (r.parcel_id IS NULL OR p.visibility = ANY ((SELECT policy.visible())::text[]));
