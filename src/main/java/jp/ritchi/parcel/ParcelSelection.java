package jp.ritchi.parcel;

import java.util.Collection;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Which parcels are meant, as a condition with its values. */
public final class ParcelSelection {
    private final String condition;
    private final Map<String, Object> values;

    private ParcelSelection(String condition, Map<String, Object> values) {
        this.condition = condition;
        this.values = values;
    }

    public static ParcelSelection all() {
        return new ParcelSelection("", Map.of());
    }

    public static ParcelSelection of(Collection<String> ids) {
        return new ParcelSelection(
                " AND id = ANY (:ids)", Map.of("ids", ids.toArray(String[]::new)));
    }

    /**
     * @param code of five digits
     */
    public static ParcelSelection inMunicipality(String code) {
        return new ParcelSelection(" AND municipality_code = :code", Map.of("code", code));
    }

    /** Those that touch a box in degrees. */
    public static ParcelSelection touching(Envelope box) {
        return new ParcelSelection(
                " AND ST_Intersects(geom, ST_MakeEnvelope(:west, :south, :east, :north, 6668))",
                Map.of(
                        "west", box.getMinX(),
                        "south", box.getMinY(),
                        "east", box.getMaxX(),
                        "north", box.getMaxY()));
    }

    String condition() {
        return condition;
    }

    Map<String, Object> values() {
        return values;
    }
}
