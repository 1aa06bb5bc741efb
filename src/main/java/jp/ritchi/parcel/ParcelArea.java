package jp.ritchi.parcel;

import java.util.Map;
import java.util.Set;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.layer.DerivedColumns;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** The area of a parcel is always that of its outline on the ellipsoid. */
@Component
class ParcelArea implements DerivedColumns {
    private static final String COLUMN = "area_m2";

    @Override
    public String layer() {
        return "parcels";
    }

    @Override
    public Set<String> columns() {
        return Set.of(COLUMN);
    }

    @Override
    public Map<String, Object> of(Geometry lonLat) {
        return Map.of(COLUMN, GeodesicArea.squareMetres(lonLat));
    }
}
