-- Who commits an import of a product and lets it end the rows that the file lacks says that the file is the
-- whole of what it covers. By the same word the layer's theme is complete there: in the municipal boundaries
-- of those prefectures or municipalities, less a strip along their edge, once boundaries have been imported.
-- It is the public who is told so, therefore only public rows and boundaries count. An undone import counts
-- no more.
CREATE TABLE core.covering_product (
    product    text PRIMARY KEY,
    layer      text NOT NULL,
    theme      text NOT NULL,
    source_id  text NOT NULL,
    title_ja   text NOT NULL,
    title_en   text NOT NULL,
    -- How many digits of a municipality code the files say.
    characters integer NOT NULL CHECK (characters IN (2, 5))
);
GRANT SELECT ON core.covering_product TO ritchi_writer;
-- Not here: A31a, of which one file holds the rivers of one office, and L05, which is a survey of one year.
INSERT INTO core.covering_product VALUES
    ('mlit-a09', 'land-zones', 'urban-control', 'mlit-a09', '都市地域', 'City planning areas', 2),
    ('mlit-a12', 'land-zones', 'agricultural', 'mlit-a12', '農業地域', 'Agricultural areas', 2),
    ('mlit-a29', 'land-zones', 'zoning', 'mlit-a29', '用途地域', 'Zoning districts', 5),
    ('mlit-a33', 'hazard-zones', 'landslide', 'mlit-a33', '土砂災害警戒区域', 'Landslide warning areas', 2);

-- The area of the municipalities whose codes begin like this, in EPSG:6668: some 200 m inside its edge, with
-- few vertices. Nothing where no boundaries are known.
CREATE FUNCTION core.area_of_code(code text) RETURNS geometry LANGUAGE sql STABLE
    SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE WHEN NOT ST_IsEmpty(inner_area) THEN ST_Transform(inner_area, 6668) END
    FROM (SELECT ST_CollectionExtract(ST_MakeValid(ST_SimplifyPreserveTopology(ST_Buffer(
            ST_SimplifyPreserveTopology(ST_Union(geom_3857), 30), -300, 'quad_segs=2'), 100)), 3) AS inner_area
        FROM boundary.municipality
        WHERE starts_with(municipality_code, code) AND visibility = 'public' AND GeometryType(geom_3857) LIKE '%POLYGON'
            AND (valid_to IS NULL OR valid_to >= (now() AT TIME ZONE 'Asia/Tokyo')::date)) a
$$;

CREATE FUNCTION core.cover_by_imports() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    said record;
BEGIN
    -- Other boundaries make other areas.
    DELETE FROM core.coverage WHERE starts_with(id, 'import-') AND NEW.collection = 'municipalities';
    DELETE FROM core.coverage c WHERE starts_with(c.id, 'import-')
        AND NOT EXISTS (SELECT FROM core.complete_imports s WHERE s.id = c.id);
    FOR said IN SELECT * FROM core.complete_imports s
            WHERE NOT EXISTS (SELECT FROM core.coverage c WHERE c.id = s.id) LOOP
        INSERT INTO core.coverage (id, layer, theme, name_ja, name_en, geom, source_id, import_run)
        SELECT said.id, said.layer, said.theme, said.title_ja || ' ' || said.code, said.title_en || ' ' || said.code,
            area, said.source_id, said.run
        FROM (SELECT core.area_of_code(said.code) AS area) a WHERE area IS NOT NULL;
    END LOOP;
    RETURN NULL;
END $$;

-- What committed imports say, once for each product and place. Columns of runs that other parts of the
-- service own are read by name.
CREATE VIEW core.complete_imports AS
    SELECT DISTINCT ON (p.product, lpad(c.code, p.characters, '0'))
        'import-' || p.product || '-' || lpad(c.code, p.characters, '0') AS id,
        p.layer, p.theme, p.source_id, p.title_ja, p.title_en, lpad(c.code, p.characters, '0') AS code, r.id AS run
    FROM ingest.run r CROSS JOIN LATERAL (SELECT to_jsonb(r) -> 'settings' AS settings, to_jsonb(r) -> 'covers' AS covers) j
    JOIN core.covering_product p ON p.product = j.settings ->> 'product'
    CROSS JOIN LATERAL jsonb_array_elements_text(CASE jsonb_typeof(j.covers) WHEN 'array' THEN j.covers ELSE '[]' END) c (code)
    WHERE r.state = 'committed' AND j.settings ->> 'closesMissing' = 'true' AND j.settings ->> 'visibility' = 'public'
        AND c.code ~ '^[0-9]+$' AND length(c.code) <= p.characters
    ORDER BY p.product, lpad(c.code, p.characters, '0'), r.committed_at DESC;

CREATE TRIGGER cover_by_imports AFTER UPDATE OF state ON ingest.run FOR EACH ROW
    WHEN (NEW.state IN ('committed', 'undone') AND OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION core.cover_by_imports();
