-- For every parcel with a shape: the nearest interchange in each of three readings, the distances and
-- the area, computed by the application's one geodesic method and never in SQL.
--
-- A row says what a clearance sees: rows of 'public' count public interchanges only. Rows of 'staff'
-- and 'restricted' exist while interchanges of that visibility count, and then for all parcels.
CREATE TABLE eligibility.parcel_screening (
    parcel_id               text NOT NULL,
    clearance               text NOT NULL CHECK (clearance IN ('public', 'staff', 'restricted')),
    -- Who can see the row at all, by the parcel and by the clearance: for the version counters.
    visibility              text NOT NULL CHECK (visibility IN ('public', 'staff', 'restricted')),
    nearest_interchange     text,
    farthest_interchange    text,
    centroid_interchange    text,
    -- Metres to the millimetre, hectares to the square metre, as findings round them.
    nearest_m               double precision,
    farthest_m              double precision,
    centroid_m              double precision,
    area_ha                 double precision NOT NULL,
    -- The parcel lies within reach_m of this point: which interchanges could matter is read from it.
    centre_lon              double precision NOT NULL,
    centre_lat              double precision NOT NULL,
    reach_m                 double precision NOT NULL,
    version                 integer NOT NULL DEFAULT 0,
    changed_at              timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (parcel_id, clearance),
    CHECK ((nearest_interchange IS NULL) = (nearest_m IS NULL)),
    CHECK (nearest_m <= farthest_m)
);

-- What the stored rows are true for; one row a clearance that has rows of its own.
CREATE TABLE eligibility.screening_state (
    clearance    text PRIMARY KEY CHECK (clearance IN ('public', 'staff', 'restricted')),
    counted_on   date NOT NULL,
    computed_at  timestamptz NOT NULL DEFAULT now(),
    -- The layer's counters by visibility when its interchanges were read.
    interchanges text NOT NULL
);

-- The interchanges that the rows of a clearance count, where they were then.
CREATE TABLE eligibility.screening_interchange (
    clearance      text NOT NULL,
    interchange_id text NOT NULL,
    lon            double precision NOT NULL,
    lat            double precision NOT NULL,
    PRIMARY KEY (clearance, interchange_id)
);

-- Parcels that were added, reshaped, hidden, shown or removed since. Nobody waits for anybody here:
-- a parcel may be named twice, and who recomputes removes the entries that he has seen.
CREATE TABLE eligibility.screening_due (
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parcel_id text NOT NULL
);
CREATE INDEX ON eligibility.screening_due (parcel_id);

-- Values on their way to eligibility.parcel_screening; rows live for one transaction.
CREATE UNLOGGED TABLE eligibility.screening_stage (
    parcel_id text NOT NULL, clearance text NOT NULL, visibility text NOT NULL,
    nearest_interchange text, farthest_interchange text, centroid_interchange text,
    nearest_m double precision, farthest_m double precision, centroid_m double precision,
    area_ha double precision, centre_lon double precision, centre_lat double precision,
    reach_m double precision
);
GRANT SELECT, INSERT, TRUNCATE ON eligibility.screening_stage TO ritchi_writer;

GRANT SELECT, INSERT, UPDATE, DELETE ON eligibility.parcel_screening, eligibility.screening_state,
    eligibility.screening_interchange, eligibility.screening_due TO ritchi_writer;

CREATE FUNCTION eligibility.screening_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO eligibility.screening_due (parcel_id)
        SELECT coalesce(o.id, n.id) FROM old_rows o FULL JOIN new_rows n ON n.id = o.id
        WHERE o.id IS NULL OR n.id IS NULL OR o.visibility <> n.visibility
            OR o.geom IS DISTINCT FROM n.geom;
    ELSE
        INSERT INTO eligibility.screening_due (parcel_id) SELECT id FROM changed_rows;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER screening_insert AFTER INSERT ON parcel.parcel REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION eligibility.screening_due();
CREATE TRIGGER screening_delete AFTER DELETE ON parcel.parcel REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION eligibility.screening_due();
CREATE TRIGGER screening_update AFTER UPDATE ON parcel.parcel
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION eligibility.screening_due();

-- The view shows values, parcels, names of interchanges and titles of sources: each of them counts.
CREATE TRIGGER bump_insert AFTER INSERT ON eligibility.parcel_screening REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER bump_delete AFTER DELETE ON eligibility.parcel_screening REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER bump_new AFTER UPDATE ON eligibility.parcel_screening REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER bump_old AFTER UPDATE ON eligibility.parcel_screening REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_insert AFTER INSERT ON parcel.parcel REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_delete AFTER DELETE ON parcel.parcel REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_new AFTER UPDATE ON parcel.parcel REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_old AFTER UPDATE ON parcel.parcel REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_insert AFTER INSERT ON interchange.interchange REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_delete AFTER DELETE ON interchange.interchange REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_new AFTER UPDATE ON interchange.interchange REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER screening_bump_old AFTER UPDATE ON interchange.interchange REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version('parcel-screenings');
CREATE TRIGGER bump_parcel_screenings AFTER UPDATE ON core.source REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION core.bump_for_source(
        'parcel-screenings', 'parcel.parcel', 't.source_id');

-- Read are the rows of the caller's clearance or, where it has none of its own, of the next lower.
-- A parcel is left out while its values are not those of its present shape, and while one of its
-- interchanges has been hidden from the caller or removed, until it has been computed again.
CREATE VIEW policy.parcel_screenings AS
    SELECT p.id, p.name_ja, p.name_en, p.valid_from, p.valid_to, p.source_id, p.source_place, p.as_of,
        p.positional_accuracy, p.visibility, p.version + s.version AS version,
        greatest(p.changed_at, s.changed_at) AS changed_at, p.geom, p.geom_3857,
        coalesce(p.positional_accuracy = 'synthetic', false) AS synthetic,
        c.title_ja AS source_title_ja, c.title_en AS source_title_en, c.licence AS source_licence,
        c.attribution_ja AS source_attribution_ja, c.attribution_en AS source_attribution_en,
        p.lot_number, p.oaza_ja, p.municipality_ja, p.lots, s.area_ha,
        s.nearest_interchange AS interchange_id, n.name_ja AS interchange_name_ja,
        n.name_en AS interchange_name_en, s.nearest_m, s.farthest_m, s.centroid_m
    FROM parcel.parcel p
    JOIN eligibility.parcel_screening s
        ON s.parcel_id = p.id AND s.clearance = (SELECT clearance FROM eligibility.screening_state
            WHERE clearance = ANY ((SELECT policy.visible())::text[])
            ORDER BY array_position(ARRAY['public', 'staff', 'restricted'], clearance) DESC LIMIT 1)
    LEFT JOIN interchange.interchange n ON n.id = s.nearest_interchange
        AND n.visibility = ANY ((SELECT policy.visible())::text[])
    LEFT JOIN interchange.interchange f ON f.id = s.farthest_interchange
        AND f.visibility = ANY ((SELECT policy.visible())::text[])
    LEFT JOIN interchange.interchange m ON m.id = s.centroid_interchange
        AND m.visibility = ANY ((SELECT policy.visible())::text[])
    LEFT JOIN core.source c ON c.id = p.source_id
    WHERE p.visibility = ANY ((SELECT policy.visible())::text[])
        AND (s.nearest_interchange IS NULL
            OR (n.id IS NOT NULL AND f.id IS NOT NULL AND m.id IS NOT NULL))
        AND NOT EXISTS (SELECT FROM eligibility.screening_due d WHERE d.parcel_id = p.id);
